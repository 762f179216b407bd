/** Every text of a script has a place, and the places are all there are. */
import { describe, expect, it } from 'vitest'
import { brokenTexts, checkedText, usageOf, wordProblems } from '../../../shared/script/check-words.ts'
import { setText } from '../../../shared/script/edit-script.ts'
import { scriptSchema, type Script } from '../../../shared/script/script.ts'
import { LONGEST_AT, spotKey, spotsOf, textAt } from '../../../shared/script/spots.ts'
import { shippedScript } from './shipped-script.ts'

const script = shippedScript()
const spots = spotsOf(script)

/** Every string of the file under a language, or in the words of a line or sheet: what people read. */
const textsIn = (value: unknown, key = '', inLanguage = false): readonly string[] => {
  const here = inLanguage || key === 'en' || key === 'es'
  if (typeof value === 'string') return here && key !== 'by' && key !== 'on' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, Array.isArray(value) ? key : name, here))
}

describe('the places of a script', () => {
  it('hold every text of the file, each once', () => {
    expect(spots.map((spot) => textAt(script, spot)).sort()).toEqual([...textsIn(script)].sort())
    expect(new Set(spots.map(spotKey)).size).toBe(spots.length)
  })

  it('take a text as long as the shape of a script does, and no longer', () => {
    const onePerKind = new Map(spots.map((spot) => [spot.of, spot]))
    expect([...onePerKind.keys()].sort()).toEqual(Object.keys(LONGEST_AT).sort())
    for (const spot of onePerKind.values()) {
      const takes = (length: number) => scriptSchema().safeParse(setText(script, spot, 'a'.repeat(length))).success
      expect([takes(LONGEST_AT[spot.of]), takes(LONGEST_AT[spot.of] + 1)], spot.of).toEqual([true, false])
    }
  })

  it.each(['line', 'question', 'cue', 'next-detail', 'lead', 'point', 'name', 'prompt', 'answer-label', 'answer-then', 'sheet-name', 'title'] as const)(
    'are checked, each: an empty %s keeps a script from being used',
    (of) => {
      const spot = spots.find((each) => each.of === of)
      if (spot === undefined) throw new Error(of)
      const broken = setText(script, spot, ' ')
      expect(scriptSchema().safeParse(broken).success).toBe(true)
      expect(brokenTexts(broken)).toMatchObject([{ spot, problems: [{ rule: 'missing', language: spot.language }] }])
      expect(wordProblems(broken)).toHaveLength(1)
    },
  )

  it('read a next step as one, whichever half is missing', () => {
    const at = { node: 'reply.privacy', setting: 'check-in', language: 'en' } as const
    const half = setText(script, { ...at, of: 'next-label' }, '')
    expect(brokenTexts(half).map(({ spot }) => spot)).toEqual([{ ...at, of: 'next-detail' }])
    const reply = script.nodes.find(({ id }) => id === 'reply.privacy')
    expect(reply && checkedText(reply, { ...at, of: 'next-label' })).toBe(
      'Offer to talk away from the counter. Do not press. The help phone on the sheet can answer more.',
    )
  })

  it('are read once: what is not touched is not read again', () => {
    const edited = setText(script, { node: 'reply.privacy', of: 'question', language: 'en' }, 'Is it safe?')
    const untouched = (one: Script, other: Script) => one.nodes.filter((node, index) => node === other.nodes[index]).length
    expect(untouched(edited, script)).toBe(script.nodes.length - 1)
    expect(edited.handouts).toBe(script.handouts)
  })

  it('are said, read, or only labels', () => {
    expect(spots.filter((spot) => usageOf(spot) === 'said').every(({ of }) => of === 'line')).toBe(true)
  })
})
