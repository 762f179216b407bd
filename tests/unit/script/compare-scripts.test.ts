import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareScripts } from '../../../shared/script/compare-scripts.ts'
import { addPoint, removePoint, setReview, setText } from '../../../shared/script/edit-script.ts'
import { commonPlaces } from '../../../shared/script/longest-common.ts'
import type { Script } from '../../../shared/script/script.ts'
import { LONGEST_AT, spotKey, spotsOf, textAt, type Spot } from '../../../shared/script/spots.ts'
import { diffWords, type Stretch } from '../../../shared/script/word-diff.ts'
import { shippedScript } from './shipped-script.ts'
import { act, answer, ask, end, line, scriptOf } from '../../support/small-script.ts'

const script = shippedScript()
const spots = spotsOf(script)
const PRIVACY = { node: 'reply.privacy', of: 'line', line: 'reply.privacy', language: 'en' } as const

/** As "where: before > after". */
const told = (before: Script, after: Script): readonly string[] =>
  compareScripts(before, after).texts.map((one) => `${spotKey(one.spot)}: ${one.before ?? '-'} > ${one.after ?? '-'}`)

describe('two versions', () => {
  it('that are equal differ in nothing, even as another object', () => {
    expect(compareScripts(script, shippedScript())).toEqual({ texts: [], ways: [] })
    expect(compareScripts(script, script)).toEqual({ texts: [], ways: [] })
  })

  it('differ in the texts that were changed, however many', () => {
    const changes = fc.uniqueArray(fc.tuple(fc.nat(spots.length - 1), fc.lorem({ maxCount: 3 })), {
      selector: ([at]) => at,
      maxLength: 12,
    })
    fc.assert(
      fc.property(changes, (changed) => {
        const spotAt = (at: number) => spots[at] as Spot
        const after = changed.reduce((now, [at, text]) => setText(now, spotAt(at), text.slice(0, LONGEST_AT[spotAt(at).of])), script)
        const { texts, ways } = compareScripts(script, after)
        expect(texts.map(({ spot }) => spotKey(spot)).sort()).toEqual(changed.map(([at]) => spotKey(spotAt(at))).sort())
        for (const { spot, before, after: now } of texts) expect([before, now]).toEqual([textAt(script, spot), textAt(after, spot)])
        expect(ways).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('differ in no text by a review alone', () => {
    expect(told(script, setReview(script, { ...PRIVACY, language: 'es' }, { by: 'Dana Mercer', on: '2025-10-14' }))).toEqual([])
  })

  it('show a point that was added at its end and one that was taken out of the middle, and nothing else', () => {
    const more = addPoint(script, 'helper')
    expect(told(script, more)).toEqual(['sheet helper point 6 en: - > ', 'sheet helper point 6 es: - > '])
    const fewer = removePoint(script, 'helper', 2)
    const point = (language: 'en' | 'es') => textAt(script, { sheet: 'helper', of: 'point', index: 2, language })
    expect(told(script, fewer)).toEqual([`sheet helper point 2 en: ${point('en')} > -`, `sheet helper point 2 es: ${point('es')} > -`])
  })
})

describe('two scripts of their own', () => {
  const both = (text: string) => ({ en: text, es: text })
  const before = scriptOf(
    ask('start', [
      answer('yes', 'took', { label: both('Yes'), when: { setting: ['check-in'] } }),
      answer('yes', 'took', { label: both('Yes, now'), when: { setting: ['discharge'] } }),
    ]),
    end('took'),
  )

  it('tell answers of one id apart by their order', () => {
    const after = structuredClone(before)
    const start = after.nodes[0]
    if (start?.kind !== 'ask') throw new Error('no start')
    start.answers.unshift(answer('no', 'took', { key: '2' }))
    ;(start.answers[2] as { label: { en: string } }).label.en = 'Yes, here'
    expect(told(before, after)).toEqual([
      'node start answer-label 0 en: - > no',
      'node start answer-label 0 es: - > no',
      'node start answer-label 2 en: Yes, now > Yes, here',
    ])
    expect(compareScripts(before, after).ways).toEqual(['start'])
  })

  it('show a part that came and one that went, with every text', () => {
    const after = scriptOf(before.nodes[0] ?? end('none'), act('do', [answer('done', 'took')]), end('took'))
    const texts = (changes: readonly string[]) => changes.map((each) => each.split(':')[0])
    expect(texts(told(before, after))).toEqual(
      ['name', 'prompt', 'answer-label 0'].flatMap((of) => [`node do ${of} en`, `node do ${of} es`]),
    )
    expect(told(after, before).every((each) => each.endsWith('> -'))).toBe(true)
    expect(told(after, before)).toHaveLength(6)
    expect(compareScripts(after, before).ways).toEqual(['do'])
  })

  it('name a part that leads elsewhere or holds for others, though no word has changed', () => {
    const after = structuredClone(before)
    const start = after.nodes[0]
    if (start?.kind !== 'ask') throw new Error('no start')
    start.lines = [line('start.line', { audience: ['teen'] })]
    expect(compareScripts(before, after)).toEqual({ texts: [], ways: ['start'] })
    expect(compareScripts(before, { ...before, start: 'took' }).ways).toEqual(['took'])
  })
})

describe('words side by side', () => {
  const marked = (stretches: readonly Stretch[]) => stretches.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join('')
  const shown = (before: string, after: string) => {
    const diff = diffWords(before, after)
    return [marked(diff.before), marked(diff.after)]
  }

  it.each([
    ['Only you can get in.', 'Only you can get in.', 'Only you can get in.', 'Only you can get in.'],
    ['You pick it.', 'You really pick it.', 'You pick it.', 'You [really ]pick it.'],
    ['Nobody can promise it.', 'It is safe.', '[Nobody can promise it.]', '[It is safe.]'],
    ['', 'New.', '', '[New.]'],
    ['Is it safe? Yes.', 'Is it safe?', 'Is it safe? [Yes.]', 'Is it safe?'],
  ])('%j and %j', (before, after, left, right) => expect(shown(before, after)).toEqual([left, right]))

  it('are the texts again, and none is marked where both are equal', () => {
    const text = fc.array(fc.constantFrom('you', 'can', 'see', 'it', 'é', ' ', '  '), { maxLength: 30 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = diffWords(before, after)
        expect(diff.before.map((each) => each.text).join('')).toBe(before)
        expect(diff.after.map((each) => each.text).join('')).toBe(after)
        expect(diffWords(before, before).before.some(({ isOwn }) => isOwn)).toBe(false)
      }),
    )
  })

  it('share as many words as any other way of laying them side by side', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 })
    const most = (one: readonly string[], other: readonly string[]): number => {
      if (one.length === 0 || other.length === 0) return 0
      const skip = Math.max(most(one.slice(1), other), most(one, other.slice(1)))
      return one[0] === other[0] ? Math.max(skip, most(one.slice(1), other.slice(1)) + 1) : skip
    }
    fc.assert(
      fc.property(items, items, (one, other) => {
        const places = commonPlaces(one, other, (a, b) => a === b)
        expect(places).toHaveLength(most(one, other))
        for (const [index, [a, b]] of places.entries()) {
          expect(one[a]).toBe(other[b])
          const next = places[index + 1]
          if (next) expect(next[0] > a && next[1] > b).toBe(true)
        }
      }),
    )
  })
})
