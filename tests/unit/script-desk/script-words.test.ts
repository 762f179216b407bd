import { describe, expect, it } from 'vitest'
import { entryKind, entryName, forWhom, gradeWords, linesOf, ownFirst, textName } from '../../../renderer/features/script-desk/script-words.ts'
import { outlineOf, type NodeEntry } from '../../../shared/script/outline.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { shippedScript } from '../script/shipped-script.ts'

const script = shippedScript()
const outline = outlineOf(script)
const [en, es] = [sayFor('en'), sayFor('es')]
const entry = (key: string): NodeEntry => {
  const found = outline.find((each) => each.key === key)
  if (!found || 'sheet' in found) throw new Error(key)
  return found
}

describe('a part', () => {
  it('is called by its name, an opening by where it is said', () => {
    expect(entryName(script, entry('node reply.privacy'), en)).toBe('Is it safe?')
    expect(entryName(script, entry('node reply.privacy'), es)).toBe('¿Es seguro?')
    expect(entryName(script, entry('node opening discharge'), en)).toBe('Discharge, first line')
    expect(entryName(script, { key: 'sheet helper', group: 'handouts', sheet: 'helper' }, en)).toBe('A way in for a helper')
  })

  it('tells what it is and where a talk comes to it', () => {
    expect(entryKind(entry('node reply.privacy'), en)).toBe('Concern, check-in and discharge')
    expect(entryKind(entry('node opening check-in'), en)).toBe('Opening, check-in')
    expect(entryKind(entry('node teach-back'), es)).toBe('Salida, a la salida')
    expect(entryKind({ key: 'sheet helper', group: 'handouts', sheet: 'helper' }, en)).toBe('Handout')
  })
})

describe('for whom a line is', () => {
  it('is told in words, without what the part tells already', () => {
    const opening = entry('node opening discharge')
    const words = linesOf(script, opening).map(({ when }) => forWhom(when, opening, en))
    expect(words[0]).toBe('An adult, never asked before, with family or a helper there')
    expect(words).toContain('The parent of a child, has the sheet, no account yet')
    expect(words.some((each) => each.includes('discharge'))).toBe(false)
    expect(new Set(words).size).toBe(words.length)
  })

  it('is everyone, or everyone else where others have lines of their own', () => {
    const safe = entry('node reply.privacy')
    expect(linesOf(script, safe).map(({ when }) => forWhom(when, safe, en)).at(-1)).toBe('Everyone else')
    const only = entry('node concern')
    expect(linesOf(script, only).map(({ when }) => forWhom(when, only, en))).toEqual(['Everyone'])
    const unwell = entry('node reply.unwell-now')
    expect(forWhom({ setting: ['discharge'], audience: ['teen', 'adult'] }, unwell, en)).toBe('At discharge, a teen or an adult')
  })
})

it('calls every text of the script by another name within its part', () => {
  const names = (say: typeof en) =>
    (['label', 'detail'] as const).flatMap((half) =>
      (['check-in', 'discharge'] as const).map((setting) => textName(script, { node: 'reply.privacy', of: `next-${half}`, setting, language: 'en' }, say)),
    )
  expect(names(en)).toEqual(['Next step, check-in, English', 'Next step, discharge, English', 'How, check-in, English', 'How, discharge, English'])
  expect(new Set(names(es)).size).toBe(4)
  expect(textName(script, { node: 'opening', of: 'line', line: 'opening.adult', language: 'es' }, en)).toBe('Line to say, Spanish')
  expect(textName(script, { sheet: 'privacy', of: 'point', index: 2, language: 'en' }, en)).toBe('Point 3, English')
})

it('writes a grade with one digit, and the author’s own language first', () => {
  expect([gradeWords(4, 'en'), gradeWords(4.26, 'es')]).toEqual(['4.0', '4.3'])
  expect([ownFirst('en'), ownFirst('es')]).toEqual([['en', 'es'], ['es', 'en']])
})
