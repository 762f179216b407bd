/** The invitation in words: a template with the clinic's facts filled in, in the order it is read. */
import { hoursIn } from './help-hours.ts'
import { groupCode, shownAddress } from './letter.ts'
import type { LetterModel } from './letter.ts'
import type { LetterStep, LetterTemplate, Opening, Placeholder } from './letter-template.ts'
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
  /** The clinic's own paragraphs: after the intro, and at the end. */
  readonly ownWords: readonly string[]
  /** Null on a real clinic's letter. */
  readonly sample: string | null
  readonly footer: { readonly letter: string; readonly printed: string }
  /** "Page 1 of 2" */
  readonly pageOf: (page: number, pages: number) => string
}

/** What a card says. */
export type CardText = {
  readonly title: string
  readonly text: string
  readonly address: string
  readonly help: string
  readonly squareAlt: string
  readonly sample: string | null
  readonly documentTitle: string
}

/** A number broken over two lines is misdialled. */
export const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0')

const valuesOf = (template: LetterTemplate, model: LetterModel): Record<Exclude<Placeholder, 'page' | 'pages'>, string> => ({
  portalName: model.portal.name,
  address: shownAddress(model.portal),
  helpPhone: unbroken(model.portal.helpPhone),
  helpHours: model.ownHours ?? hoursIn(model.portal.helpHours, template).text,
  goodUntil:
    model.kind === 'personal' && model.code.goodUntil
      ? longDate(model.code.goodUntil, template.language, template.calendar)
      : '',
  name: template.names[model.paper],
  version: String(template.version),
  printedAt: longDateTime(model.printedAt, template.language, template.calendar),
})

type FactName = Exclude<keyof LetterTemplate['facts'], 'codeLife'>

/** Which facts each paper states, in this order. */
const FACTS: Readonly<Record<LetterModel['paper'], readonly FactName[]>> = {
  letter: ['help', 'helper', 'sayingNo', 'formats'],
  decliner: ['noEnd', 'help', 'helper', 'sayingNo', 'formats'],
  representative: ['help', 'patientDecides', 'formats'],
  teen: ['help', 'whoSees', 'sayingNo', 'formats'],
  // Half a page has no room for more in every language.
  'half-sheet': ['help', 'sayingNo'],
  card: [],
}

const OPENINGS: Readonly<Record<LetterModel['paper'], Opening>> = {
  letter: 'letter', decliner: 'decliner', representative: 'representative', teen: 'teen', 'half-sheet': 'letter', card: 'letter',
}

const stepsOf = ({ steps }: LetterTemplate, { paper, kind }: LetterModel): readonly LetterStep[] =>
  paper === 'representative' ? steps.representative : steps[kind]

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
  const factOf = (name: FactName): FactText => {
    const fact: { heading: string; lead?: string; text?: string } = template.facts[name]
    return {
      heading: fact.heading,
      lead: fact.lead === undefined ? null : fill(fact.lead),
      text: fact.text === undefined ? null : fill(fact.text),
      otherLanguages:
        name === 'formats' ? template.facts.formats.otherLanguages.map((line) => ({ ...line, text: fill(line.text) })) : [],
    }
  }
  const { title, intro } = template.openings[OPENINGS[model.paper]]
  return {
    documentTitle: template.documentTitle,
    title,
    intro: fill(intro),
    squareAlt: fill(template.squareAlt),
    steps: stepsOf(template, model).map((step) => ({
      text: fill(step.text),
      shown: shownBy(step),
      after: step.after === undefined ? null : fill(step.after),
    })),
    facts: [...lifeOfCode(template, model, fill), ...FACTS[model.paper].map(factOf)],
    ownWords: model.ownWords ?? [],
    sample: model.isSample ? template.sample : null,
    footer: { letter: fill(template.footer.line), printed: fill(template.footer.printed) },
    pageOf: (page, pages) => filled(template.footer.page, { page: String(page), pages: String(pages) }),
  }
}

/** The end of a code is said only where the portal gave one. */
const lifeOfCode = ({ facts: { codeLife } }: LetterTemplate, model: LetterModel, fill: (text: string) => string): readonly FactText[] =>
  model.kind === 'generic'
    ? []
    : [
        {
          heading: codeLife.heading,
          lead: model.code.goodUntil === null ? null : fill(codeLife.lead),
          text: fill(codeLife.text),
          otherLanguages: [],
        },
      ]

export const cardText = (template: LetterTemplate, model: LetterModel): CardText => {
  const values = valuesOf(template, model)
  const { title, text, help } = template.card
  return {
    title,
    text: filled(text, values),
    address: values.address,
    help: filled(help, values),
    squareAlt: filled(template.squareAlt, values),
    sample: model.isSample ? template.sample : null,
    documentTitle: template.documentTitle,
  }
}
