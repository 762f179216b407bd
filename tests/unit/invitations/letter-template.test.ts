import { describe, expect, it } from 'vitest'
import { letterTemplateSchema } from '../../../shared/invitations/letter-template.ts'
import { letterText } from '../../../shared/invitations/letter-text.ts'
import type { LetterText } from '../../../shared/invitations/letter-text.ts'
import { readingGrade } from '../../../shared/text/reading-grade.ts'
import { sentencesOf, wordsOf } from '../../../shared/text/reading.ts'
import { GENERIC, PERSONAL } from '../letters/letters.ts'
import { letterTemplates } from '../letters/resources.ts'

const template = letterTemplates.en

/** Every English sentence of a letter, as one text; the line for Spanish readers is not English. */
const readAll = (text: LetterText): string =>
  [
    text.title,
    text.intro,
    ...text.steps.flatMap((step) => [step.text, step.after ?? '']),
    ...text.facts.flatMap((fact) => [fact.heading, fact.lead ?? '', fact.text ?? '']),
  ].join('\n')

const letters = { generic: letterText(template, GENERIC), personal: letterText(template, PERSONAL) }

describe.each(['generic', 'personal'] as const)('the %s letter', (kind) => {
  const words = readAll(letters[kind])

  it('reads at grade 6 or below', () => {
    expect(readingGrade(words)).toBeLessThanOrEqual(6)
  })

  it('has no sentence over 20 words', () => {
    expect(sentencesOf(words).filter((sentence) => wordsOf(sentence).length > 20)).toEqual([])
  })

  it('has no sentence far above its grade', () => {
    const hard = sentencesOf(words).filter(
      (sentence) => wordsOf(sentence).length > 5 && readingGrade(sentence) > 9,
    )
    expect(hard).toEqual([])
  })

  it('neither begs, presses, promises nor shouts', () => {
    expect(words).not.toMatch(
      /please|successfully|must sign|have to|required|guarantee|faster|fewer visits|!/i,
    )
  })

  it('leaves no placeholder open', () => {
    expect(JSON.stringify(letters[kind])).not.toMatch(/[{}]\w|undefined/)
    expect(words).not.toContain('{')
  })

  it('holds what a patient needs to get in without us', () => {
    const whole = JSON.stringify(letters[kind])
    for (const needed of [
      'MyAlderBrook',
      'my.alderbrook.example',
      '555-0142',
      'Monday to Friday, 8 to 5',
      'It is free',
    ])
      expect(whole).toContain(needed)
    expect(letters[kind].steps).toHaveLength(4)
    expect(words).toMatch(/care stays the same/)
    expect(words).toMatch(/can still call us/)
    expect(words).toMatch(/sign up on your own at any time/)
    expect(words).toMatch(/their own way in/)
    expect(words).toMatch(/large print/)
    expect(letters[kind].footer).toEqual({
      letter: 'Invitation letter, version 2, English',
      printed: 'Printed October 14, 2025, 11:19',
    })
  })

  it('names no patient: that stands in the address alone', () => {
    expect(JSON.stringify(letters[kind])).not.toMatch(/Kowalczyk|Cottonwood/)
  })
})

describe('the code', () => {
  it('stands in the personal letter, with its end and what to do then', () => {
    expect(letters.personal.steps.map((step) => step.shown?.text)).toEqual([
      'my.alderbrook.example',
      'K7QF-9M2T-X4HD',
      undefined,
      undefined,
    ])
    const life = letters.personal.facts[0]
    expect(life?.lead).toBe('It is good until October 24, 2025.')
    expect(life?.text).toMatch(/no code/)
  })

  it('has no end where the portal gives none', () => {
    const life = letterText(template, { ...PERSONAL, code: { ...PERSONAL.code, goodUntil: null } }).facts[0]
    expect(life?.lead).toBeNull()
    expect(life?.text).toMatch(/no code/)
  })

  it('is nowhere in the generic letter', () => {
    expect(JSON.stringify(letters.generic)).not.toMatch(/K7QF|good until/)
  })
})

it('keeps a phone number on one line', () => {
  const text = letterText(template, {
    ...GENERIC,
    portal: { ...GENERIC.portal, helpPhone: '(555) 555 0142' },
  })
  expect(text.facts[0]?.lead).toContain('(555)\u00a0555\u00a00142')
})

describe('the template', () => {
  const broken = (change: (copy: typeof template) => void): boolean => {
    const copy = structuredClone(template)
    change(copy)
    return !letterTemplateSchema.safeParse(copy).success
  }

  it('is refused where a translation leaves something out', () => {
    expect(broken(() => undefined)).toBe(false)
    expect(
      broken((copy) => {
        copy.facts.help.lead = 'Call us.'
      }),
    ).toBe(true)
    expect(
      broken((copy) => {
        copy.openings.teen.intro = 'It is a website.'
      }),
    ).toBe(true)
    expect(
      broken((copy) => {
        copy.facts.codeLife.lead = 'Good for some days.'
      }),
    ).toBe(true)
    expect(
      broken((copy) => {
        copy.steps.generic.pop()
      }),
    ).toBe(true)
    expect(
      broken((copy) => {
        delete copy.steps.personal[1]?.show
      }),
    ).toBe(true)
    expect(
      broken((copy) => {
        copy.facts.sayingNo.text = ' '
      }),
    ).toBe(true)
    expect(
      broken((copy) => {
        Reflect.deleteProperty(copy.facts, 'helper')
      }),
    ).toBe(true)
  })

  it('is refused where it names what nobody fills, such as the patient', () => {
    expect(
      broken((copy) => {
        copy.facts.helper.text = 'Dear {patientName}'
      }),
    ).toBe(true)
    expect(
      broken((copy) => {
        copy.documentTitle = 'For {portalName}'
      }),
    ).toBe(true)
  })

  it('shows a code only in the personal letter', () => {
    expect(
      broken((copy) => {
        copy.steps.generic = copy.steps.personal
      }),
    ).toBe(true)
  })
})
