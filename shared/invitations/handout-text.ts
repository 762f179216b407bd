/** A sheet in words: the script's paper with the clinic's facts around it, in the order it is read. */
import { isDraft, type Handout } from './handout.ts'
import type { HandoutTemplate } from './handout-template.ts'
import { hoursAlone, type HoursWords } from './help-hours.ts'
import type { LetterLanguage } from './letter-languages.ts'
import { shownAddress } from './letter.ts'
import type { LetterModel } from './letter.ts'
import { unbroken } from './letter-text.ts'
import { longDateTime } from './paper-dates.ts'
import { filled } from './template-words.ts'

export type InLanguage = { readonly text: string; readonly language: LetterLanguage }
/** `label` is the point's own "Step 1:"; null for one that stands under a bullet. */
export type PointText = { readonly label: string | null; readonly text: string }

export type HandoutText = {
  readonly language: LetterLanguage
  readonly name: string
  /** What has to be seen before anything else: a draft, a sample. Each in English for staff, and in the sheet's language. */
  readonly marks: readonly (readonly InLanguage[])[]
  readonly title: string
  readonly lead: string
  readonly points: readonly PointText[]
  readonly help: { readonly heading: string; readonly call: string; readonly hours: InLanguage }
  readonly website: { readonly heading: string; readonly name: string; readonly address: string }
  readonly footer: { readonly sheet: string; readonly script: string; readonly printed: string }
  /** "Page 1 of 2" */
  readonly pageOf: (page: number, pages: number) => string
}

/** One look for both kinds: a point that brings its own number keeps it as its label, and gets no second one. */
const pointOf = (step: string) => {
  const [before = '', after = ''] = step.split('{step}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  const isStep = new RegExp(`^(${before}\\d+${after})\\s*(.+)$`, 'u')
  return (point: string): PointText => {
    const [, label, text] = isStep.exec(point) ?? []
    return label === undefined || text === undefined ? { label: null, text: point } : { label, text }
  }
}

/** What is needed besides the sheet itself, in its language. */
export type HandoutWords = {
  readonly template: HandoutTemplate
  /** What staff read. */
  readonly english: HandoutTemplate
  readonly hours: HoursWords
}

type Around = Pick<LetterModel, 'portal' | 'isSample' | 'printedAt' | 'language' | 'ownHours'>

/** As the letter says them: the clinic's own where they are in this language. */
const hoursOf = (language: LetterLanguage, hours: HoursWords, { portal, ownHours, language: ofLetter }: Around): InLanguage =>
  ownHours !== undefined && ofLetter === language ? { text: ownHours, language } : hoursAlone(portal.helpHours, hours)

export const handoutText = ({ template, english, hours }: HandoutWords, handout: Handout, around: Around): HandoutText => {
  const { language, name, paper, script, translation } = handout
  const { portal, isSample, printedAt } = around
  const { help, website, footer, step } = template
  const mark = (which: 'draft' | 'sample'): readonly InLanguage[] =>
    [english, ...(language === 'en' ? [] : [template])].flatMap((each) =>
      each[which] === undefined ? [] : [{ text: each[which], language: each.language }],
    )
  return {
    language,
    name,
    marks: [...(isDraft(handout) ? [mark('draft')] : []), ...(isSample ? [mark('sample')] : [])],
    title: paper.title,
    lead: paper.lead,
    points: paper.points.map(pointOf(step)),
    help: {
      heading: help.heading,
      call: filled(help.call, { helpPhone: unbroken(portal.helpPhone) }),
      hours: hoursOf(language, hours, around),
    },
    website: { heading: website.heading, name: portal.name, address: shownAddress(portal) },
    footer: {
      sheet: filled(footer.sheet, { name, ...(translation !== null && { translation: String(translation) }) }),
      script: filled(footer.script, { script: script.id, version: String(script.version) }),
      printed: filled(footer.printed, { printedAt: longDateTime(printedAt, language, hours.calendar) }),
    },
    pageOf: (page, pages) => filled(footer.page, { page: String(page), pages: String(pages) }),
  }
}
