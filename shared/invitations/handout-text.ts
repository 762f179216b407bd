/** A sheet in words: the script's paper with the clinic's facts around it, in the order it is read. */
import type { Language } from '../text/languages.ts'
import { isDraft, type Handout } from './handout.ts'
import type { HandoutTemplate } from './handout-template.ts'
import { hoursAlone, type HoursWords } from './help-hours.ts'
import { shownAddress } from './letter.ts'
import type { LetterModel } from './letter.ts'
import { unbroken } from './letter-text.ts'
import { longDateTime } from './paper-dates.ts'
import { filled } from './template-words.ts'

export type InLanguage = { readonly text: string; readonly language: Language }
/** `label` is the point's own "Step 1:"; null for one that stands under a bullet. */
export type PointText = { readonly label: string | null; readonly text: string }

export type HandoutText = {
  readonly language: Language
  readonly name: string
  /** What has to be seen before anything else: a draft, a sample. Each in English for staff, and in the sheet's language. */
  readonly marks: readonly (readonly InLanguage[])[]
  readonly title: string
  readonly lead: string
  readonly points: readonly PointText[]
  readonly help: { readonly heading: string; readonly call: string; readonly hours: ReturnType<typeof hoursAlone> }
  readonly website: { readonly heading: string; readonly name: string; readonly address: string }
  readonly footer: { readonly sheet: string; readonly script: string; readonly printed: string }
  /** "Page 1 of 2" */
  readonly pageOf: (page: number, pages: number) => string
}

/** One look for both kinds: a point that brings its own number keeps it as its label, and gets no second one. */
const pointOf = (point: string): PointText => {
  const [, label, text] = /^((?:Step|Paso) \d+:) +(.+)$/u.exec(point) ?? []
  return label === undefined || text === undefined ? { label: null, text: point } : { label, text }
}

/** The words around sheets, in every language a sheet can have. */
export type HandoutTemplates = Readonly<Record<Language, HandoutTemplate>>

export const handoutText = (
  templates: HandoutTemplates,
  hours: Readonly<Record<Language, HoursWords>>,
  handout: Handout,
  { portal, isSample, printedAt }: Pick<LetterModel, 'portal' | 'isSample' | 'printedAt'>,
): HandoutText => {
  const { language, name, paper, script } = handout
  const template = templates[language]
  const languages: readonly Language[] = language === 'en' ? ['en'] : ['en', language]
  const mark = (which: 'draft' | 'sample'): readonly InLanguage[] =>
    languages.map((each) => ({ text: templates[each][which], language: each }))
  const { help, website, footer } = template
  return {
    language,
    name,
    marks: [...(isDraft(handout) ? [mark('draft')] : []), ...(isSample ? [mark('sample')] : [])],
    title: paper.title,
    lead: paper.lead,
    points: paper.points.map(pointOf),
    help: {
      heading: help.heading,
      call: filled(help.call, { helpPhone: unbroken(portal.helpPhone) }),
      hours: hoursAlone(portal.helpHours, hours[language]),
    },
    website: { heading: website.heading, name: portal.name, address: shownAddress(portal) },
    footer: {
      sheet: filled(footer.sheet, { name }),
      script: filled(footer.script, { script: script.id, version: String(script.version) }),
      printed: filled(footer.printed, { printedAt: longDateTime(printedAt, language) }),
    },
    pageOf: (page, pages) => filled(footer.page, { page: String(page), pages: String(pages) }),
  }
}
