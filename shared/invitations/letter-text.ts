/** The letter in words: a template with the clinic's facts filled in, in the order it is read. */
import { groupCode, shownAddress } from './letter.ts'
import type { LetterModel } from './letter.ts'
import type { LetterStep, LetterTemplate, Placeholder } from './letter-template.ts'
import { longDate, longDateTime } from './paper-dates.ts'
import { filled } from './template-words.ts'

export type ShownLine = { readonly kind: 'address' | 'code'; readonly text: string }
export type StepText = {
  readonly text: string
  readonly shown: ShownLine | null
  readonly after: string | null
}
export type FactText = {
  readonly heading: string
  /** What people look for, in bold; the rest follows. */
  readonly lead: string | null
  readonly text: string | null
  readonly otherLanguages: readonly { readonly language: string; readonly text: string }[]
}

export type LetterText = {
  readonly documentTitle: string
  readonly title: string
  readonly intro: string
  readonly squareAlt: string
  readonly steps: readonly StepText[]
  readonly facts: readonly FactText[]
  /** Null on a real clinic's letter. */
  readonly sample: string | null
  readonly footer: { readonly letter: string; readonly printed: string }
}

/** A number broken over two lines is misdialled. */
export const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0')

const valuesOf = (template: LetterTemplate, model: LetterModel): Record<Placeholder, string> => ({
  portalName: model.portal.name,
  address: shownAddress(model.portal),
  helpPhone: unbroken(model.portal.helpPhone),
  helpHours: model.portal.helpHours,
  goodUntil:
    model.kind === 'personal' && model.code.goodUntil
      ? longDate(model.code.goodUntil, template.language)
      : '',
  version: String(template.version),
  printedAt: longDateTime(model.printedAt, template.language),
})

/** The letter `model` in the words of `template`. Both must have passed their own checks. */
export const letterText = (template: LetterTemplate, model: LetterModel): LetterText => {
  const values = valuesOf(template, model)
  const fill = (text: string): string => filled(text, values)
  const shownBy = (step: LetterStep): ShownLine | null => {
    if (step.show === 'address') return { kind: 'address', text: values.address }
    if (step.show === 'code' && model.kind === 'personal')
      return { kind: 'code', text: groupCode(model.code.value) }
    return null
  }
  const { codeLife, help, helper, sayingNo, formats } = template.facts
  const fact = (heading: string, lead: string | null, text: string | null): FactText => ({
    heading,
    lead: lead === null ? null : fill(lead),
    text: text === null ? null : fill(text),
    otherLanguages: [],
  })
  const lifeOfCode =
    model.kind === 'personal'
      ? [fact(codeLife.heading, model.code.goodUntil === null ? null : codeLife.lead, codeLife.text)]
      : []
  return {
    documentTitle: template.documentTitle,
    title: template.title,
    intro: `${fill(template.whatItIs)} ${fill(template.why)}`,
    squareAlt: fill(template.squareAlt),
    steps: template.steps[model.kind].map((step) => ({
      text: fill(step.text),
      shown: shownBy(step),
      after: step.after === undefined ? null : fill(step.after),
    })),
    facts: [
      ...lifeOfCode,
      fact(help.heading, help.lead, null),
      fact(helper.heading, null, helper.text),
      fact(sayingNo.heading, null, sayingNo.text),
      {
        ...fact(formats.heading, null, formats.text),
        otherLanguages: formats.otherLanguages.map((line) => ({
          language: line.language,
          text: fill(line.text),
        })),
      },
    ],
    sample: model.isSample ? template.sample : null,
    footer: { letter: fill(template.footer.letter), printed: fill(template.footer.printed) },
  }
}
