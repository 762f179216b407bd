/** Changes to a script, and taking them back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPoint, cleanText, isSameScript, MOST_POINTS, removePoint, reviewableOf, reviewOf, setReview, setText, unreviewedIn,
} from '../../../shared/script/edit-script.ts'
import { begin, lastPlace, nextPlace, record, redo, undo, type History } from '../../../shared/script/history.ts'
import { scriptSchema, type Script } from '../../../shared/script/script.ts'
import { isSameSpot, LONGEST_AT, spotKey, spotsOf, textAt, type Spot } from '../../../shared/script/spots.ts'
import { shippedScript } from './shipped-script.ts'

const script = shippedScript()
const spots = spotsOf(script)
const PRIVACY = { node: 'reply.privacy', of: 'line', line: 'reply.privacy', language: 'en' } as const
const DANA_TODAY = { by: 'Dana Mercer', on: '2025-10-14' }

const reviewed = (of: Parameters<typeof reviewOf>[1], inScript = script) => reviewOf(inScript, of)

describe('another text', () => {
  it.each(spots.filter((spot, index) => spots.findIndex(({ of }) => of === spot.of) === index).map((spot) => [spot.of, spot] as const))(
    'for a %s stands there, and nothing else has changed',
    (_, spot) => {
      const edited = setText(script, spot, 'Another text.')
      expect(textAt(edited, spot)).toBe('Another text.')
      const others = spots.filter((each) => !isSameSpot(each, spot))
      expect(others.filter((each) => textAt(edited, each) !== textAt(script, each))).toEqual([])
      expect(edited.nodes.map(({ id }) => id)).toEqual(script.nodes.map(({ id }) => id))
    },
  )

  it('has been reviewed by nobody: of that line, in that language', () => {
    const both = setReview(script, { ...PRIVACY, language: 'es' }, DANA_TODAY)
    const edited = setText(both, PRIVACY, 'Only you can get in.')
    expect(reviewed(PRIVACY, both)).toEqual({ by: 'EveryOffer', on: '2026-11-26' })
    expect(reviewed(PRIVACY, edited)).toBeNull()
    expect(reviewed({ ...PRIVACY, language: 'es' }, edited)).toEqual(DANA_TODAY)
    expect(reviewed({ ...PRIVACY, line: 'reply.privacy.teen' }, edited)).not.toBeNull()
  })

  it('of a sheet takes the review of that sheet in that language', () => {
    const edited = setText(script, { sheet: 'privacy', of: 'point', index: 2, language: 'en' }, 'Your care team can see it.')
    expect(reviewed({ sheet: 'privacy', language: 'en' }, edited)).toBeNull()
    expect(reviewed({ sheet: 'helper', language: 'en' }, edited)).not.toBeNull()
  })

  it('that is the same, or stands nowhere, changes nothing', () => {
    expect(setText(script, PRIVACY, textAt(script, PRIVACY) ?? '')).toBe(script)
    for (const nowhere of [
      { ...PRIVACY, node: 'gone' },
      { ...PRIVACY, line: 'gone' },
      { node: 'concern', of: 'question', language: 'en' },
      { node: 'concern', of: 'cue', index: 7, language: 'en' },
      { sheet: 'gone', of: 'title', language: 'es' },
      { sheet: 'privacy', of: 'point', index: 40, language: 'es' },
    ] as const satisfies readonly Spot[])
      expect(setText(script, nowhere, 'Another text.')).toBe(script)
  })

  it.each([
    ['one\ntwo', 'one two'],
    ['one\r\n\r\ntwo', 'one two'],
    ['<b>bold</b>', 'bbold/b'],
    ['tab\there', 'tab here'],
    ['  as typed ', '  as typed '],
  ])('typed as %j is taken as %j', (typed, taken) => expect(cleanText(typed)).toBe(taken))
})

describe('a review', () => {
  it('names who read the words, and when', () => {
    expect(reviewed({ ...PRIVACY, language: 'es' })).toBeNull()
    const read = setReview(script, { ...PRIVACY, language: 'es' }, DANA_TODAY)
    expect(reviewed({ ...PRIVACY, language: 'es' }, read)).toEqual(DANA_TODAY)
    expect(unreviewedIn(read, 'es')).toHaveLength(unreviewedIn(script, 'es').length - 1)
    expect(unreviewedIn(script, 'en')).toEqual([])
  })

  it('is for a line or a whole sheet, not for the small texts', () => {
    expect(reviewableOf(PRIVACY)).toEqual({ node: 'reply.privacy', line: 'reply.privacy', language: 'en' })
    expect(reviewableOf({ sheet: 'privacy', of: 'lead', language: 'es' })).toEqual({ sheet: 'privacy', language: 'es' })
    expect(reviewableOf({ node: 'reply.privacy', of: 'question', language: 'en' })).toBeNull()
    expect(reviewableOf({ sheet: 'privacy', of: 'sheet-name', language: 'en' })).toBeNull()
  })
})

describe('the points of a sheet', () => {
  const points = (of: Script) => of.handouts.find(({ id }) => id === 'privacy')?.en.points ?? []

  it('come and go in both languages, up to a page and down to one', () => {
    let full = script
    for (let more = 0; more < 20; more += 1) full = addPoint(full, 'privacy')
    expect(points(full)).toHaveLength(MOST_POINTS)
    expect(scriptSchema().safeParse(full).success).toBe(true)
    let short = script
    for (let fewer = 0; fewer < 20; fewer += 1) short = removePoint(short, 'privacy', 0)
    expect(points(short)).toEqual([points(script).at(-1)])
    expect(scriptSchema().safeParse(short).success).toBe(true)
  })
})

type Edit = readonly [at: number, text: string, joins: boolean]
const edits = fc.array(
  fc.tuple(fc.nat(spots.length - 1), fc.string({ maxLength: 60 }).map(cleanText), fc.boolean()),
  { maxLength: 25 },
)
const edited = (history: History<Script, string>, [at, text, joins]: Edit): History<Script, string> => {
  const spot = spots[at] as Spot
  const key = spotKey(spot)
  return record(history, setText(history.present, spot, text.slice(0, LONGEST_AT[spot.of])), key, joins && lastPlace(history) === key)
}
const all = <Value>(value: Value, step: (value: Value) => Value): Value => {
  const next = step(value)
  return next === value ? value : all(next, step)
}

describe('taking back', () => {
  it('any number of changes leads to the very script they began with, and doing them again to where they ended', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const end = steps.reduce(edited, begin<Script, string>(script))
        const back = all(end, undo)
        expect(back.present).toBe(script)
        expect(all(back, redo).present).toBe(end.present)
        expect(all(back, redo).past).toEqual(end.past)
      }),
      { numRuns: 60 },
    )
  })

  it('one change at a time, with the place of each', () => {
    const other = { ...PRIVACY, language: 'es' } as const
    const one = record(begin<Script, Spot>(script), setText(script, PRIVACY, 'One.'), PRIVACY)
    const two = record(one, setText(one.present, other, 'Dos.'), other)
    expect(lastPlace(two)).toBe(other)
    const back = undo(two)
    expect([back.present, lastPlace(back), nextPlace(back)]).toEqual([one.present, PRIVACY, other])
    expect(redo(back)).toEqual(two)
  })

  it('takes the letters of one go together', () => {
    const typed = ['Y', 'Yo', 'You'].reduce(
      (history, text, index) => record(history, setText(history.present, PRIVACY, text), PRIVACY, index > 0),
      begin<Script, Spot>(script),
    )
    expect(undo(typed).present).toBe(script)
  })

  it('forgets what was taken back once something new is done, and no change is no step', () => {
    const one = record(begin<Script, Spot>(script), setText(script, PRIVACY, 'One.'), PRIVACY)
    const anew = record(undo(one), setText(script, PRIVACY, 'Two.'), PRIVACY, true)
    expect(redo(anew)).toBe(anew)
    expect(record(anew, anew.present, PRIVACY)).toBe(anew)
    expect(undo(begin(script))).toEqual(begin(script))
  })
})

it('knows the same script again, whichever version it is', () => {
  expect(isSameScript(shippedScript(), { ...shippedScript(), version: 7 })).toBe(true)
  expect(isSameScript(script, setText(script, PRIVACY, 'One.'))).toBe(false)
  expect(isSameScript(script, setReview(script, PRIVACY, DANA_TODAY))).toBe(false)
})
