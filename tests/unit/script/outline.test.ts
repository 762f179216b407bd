/** The script as its author sees it: parts in groups, each with what is to be done about it. */
import { describe, expect, it } from 'vitest'
import { betterFor } from '../../../shared/script/better-words.ts'
import { textProblems, wordProblems } from '../../../shared/script/check-words.ts'
import { setText } from '../../../shared/script/edit-script.ts'
import { outlineOf, type Entry } from '../../../shared/script/outline.ts'
import type { Script } from '../../../shared/script/script.ts'
import { summaryOf } from '../../../shared/script/summary.ts'
import { gradeOf } from '../../../shared/text/grade.ts'
import { largeScript } from '../../support/large-script.ts'
import { shippedScript } from './shipped-script.ts'
import { act, answer, ask, end, scriptOf } from '../../support/small-script.ts'

const script = shippedScript()
const outline = outlineOf(script)
const namesIn = (group: Entry['group']) =>
  outline.filter((entry) => entry.group === group).map((entry) => ('sheet' in entry ? entry.sheet : `${entry.node} ${entry.setting ?? ''}`.trim()))
const entryOf = (key: string): Entry => {
  const entry = outline.find((each) => each.key === key)
  if (!entry) throw new Error(key)
  return entry
}

describe('the outline', () => {
  it('starts with the opening, taken apart by where it is said', () => {
    expect(namesIn('opening')).toEqual(['opening check-in', 'opening discharge'])
    const lines = ['node opening check-in', 'node opening discharge'].map((key) => {
      const entry = entryOf(key)
      return 'lines' in entry ? entry.lines : []
    })
    expect(lines.map(({ length }) => length)).toEqual([16, 20])
    expect(lines[0]).toContain('opening.adult')
    expect(lines[1]).not.toContain('opening.adult')
  })

  it('puts concerns, what comes of a no, and what only the bedside has under one another', () => {
    expect(namesIn('concerns').slice(0, 4)).toEqual(['concern', 'concern-again', 'reply.prefers-to-talk', 'reply.no-need'])
    expect(namesIn('concerns')).toContain('and-now')
    expect(namesIn('decline')).toEqual(['decline', 'why', 'decline-thanks', 'deferral', 'why-later', 'unable'])
    expect(namesIn('discharge')).toEqual(['not-today', 'open-together', 'teach-back'])
    expect(namesIn('handouts')).toEqual(script.handouts.map(({ id }) => id))
  })

  it('has every part with words, once', () => {
    const parts = outline.filter((entry) => !('setting' in entry) || entry.setting !== 'discharge').length
    expect(parts).toBe(script.nodes.filter(({ kind }) => kind !== 'end').length + script.handouts.length)
  })

  it('takes any script: one without an opening in two places, one of five hundred parts', () => {
    const small = scriptOf(act('start', [answer('yes', 'ask')]), ask('ask', [answer('yes', 'took')]), end('took'))
    expect(outlineOf(small).map(({ key, group }) => `${group} ${key}`)).toEqual([
      'opening node start check-in', 'opening node start discharge', 'decline node ask',
    ])
    expect(outlineOf(largeScript(500)).length).toBe(500 - 2 + 1)
  })
})

describe('what is seen of a part from afar', () => {
  const privacy = entryOf('node reply.privacy')
  const PRIVACY = { node: 'reply.privacy', of: 'line', line: 'reply.privacy', language: 'en' } as const

  it('the grade of its hardest line', () => {
    const lines = script.nodes.flatMap((node) => (node.kind === 'reply' && node.reason === 'privacy' ? node.lines : []))
    expect(summaryOf(script, privacy, 'en').grade).toBe(Math.max(...lines.map(({ en }) => gradeOf(en.text, 'en'))))
    expect(summaryOf(script, privacy, 'es').grade).toBe(Math.max(...lines.map(({ es }) => gradeOf(es.text, 'es'))))
  })

  it('rules broken in either language, and drafts in the one that is asked for', () => {
    expect(summaryOf(script, privacy, 'en')).toMatchObject({ rules: 0, isDraft: false })
    expect(summaryOf(script, privacy, 'es').isDraft).toBe(true)
    const broken = setText(script, PRIVACY, 'It is completely safe, so really do join.')
    expect(summaryOf(broken, privacy, 'en')).toMatchObject({ rules: 2, isDraft: true })
    expect(summaryOf(broken, privacy, 'es').rules).toBe(2)
  })

  it('of an opening taken apart: only its own lines', () => {
    const broken = setText(script, { node: 'opening', of: 'line', line: 'opening.discharge.teen', language: 'en' }, 'You must.')
    expect(summaryOf(broken, entryOf('node opening check-in'), 'en').rules).toBe(0)
    expect(summaryOf(broken, entryOf('node opening discharge'), 'en').rules).toBe(1)
  })

  it('adds up to what keeps the script from being used', () => {
    const texts = ['', 'You must.', '¡Hola!']
    const broken = script.handouts.reduce((now, { id }, index): Script => setText(now, { sheet: id, of: 'lead', language: 'en' }, texts[index % 3] ?? ''), script)
    const rules = outlineOf(broken).reduce((sum, entry) => sum + summaryOf(broken, entry, 'en').rules, 0)
    expect(rules).toBe(wordProblems(broken).length)
    expect(rules).toBeGreaterThanOrEqual(5)
  })

  it('nothing, of a part that is not there', () => {
    expect(summaryOf(script, { key: 'x', group: 'handouts', sheet: 'gone' }, 'en')).toEqual({ grade: null, rules: 0, isDraft: false })
  })
})

describe('better words', () => {
  const suggested = (text: string, language: 'en' | 'es' = 'en') =>
    textProblems(text, language, 'said').flatMap((problem) => betterFor(text, language, problem) ?? [])

  it.each([
    ['You pick it, so really do join.', 'You pick it, so do join.'],
    ['Please sit down. It is free.', 'Sit down. It is free.'],
    ['It is free!', 'It is free.'],
    ['It is free! You can look.', 'It is free. You can look.'],
    ['¡Es gratis.', 'Es gratis.'],
  ])('%j: leave it out', (text, without) => {
    expect(suggested(text, text.startsWith('¡') ? 'es' : 'en')).toEqual([{ kind: 'leave-out', text: without }])
  })

  it('a promise becomes what is known, in either language', () => {
    expect(suggested('Only you can get in. It is completely safe, so do join.')).toEqual([
      { kind: 'say-instead', say: 'Nobody can promise zero risk.', text: 'Only you can get in. Nobody can promise zero risk.' },
    ])
    expect(suggested('Es totalmente segura. Usted decide.', 'es')).toMatchObject([
      { kind: 'say-instead', text: 'Nadie puede prometer cero riesgo. Usted decide.' },
    ])
  })

  it('mend what they are offered for', () => {
    for (const text of ['It is completely safe.', 'It has no risk. Do join.', 'Oops, sorry. It is free.', 'Sign up today only.'])
      for (const better of suggested(text)) expect(textProblems(better.text, 'en', 'said').filter(({ rule }) => rule === 'wording')).toEqual([])
  })

  it('are not made up where a person has to find them', () => {
    for (const text of ['You must do it.', 'Your diagnosis is there.', 'Tell me your password.', 'It means fewer visits.'])
      expect(suggested(text)).toEqual([])
  })
})
