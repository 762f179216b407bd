/** Letters for this clinic. The drawing library is heavy, so it is loaded with the first letter, not with the app. */
import type { Clinic } from '../../shared/clinic/clinic.ts'
import type { Translated } from '../../shared/invitations/handout.ts'
import { hoursIn } from '../../shared/invitations/help-hours.ts'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import { asOne } from '../../shared/invitations/letter-states.ts'
import type { LetterTemplate } from '../../shared/invitations/letter-template.ts'
import type { LetterModel } from '../../shared/invitations/letter.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import type { LetterPrinter, RenderedLetters } from './letter-pdf.ts'
import type { LetterThreads } from './letter-threads.ts'
import { readResourceIn } from './read-resource.ts'

type Rendered = Awaited<ReturnType<LetterPrinter['renderLetter']>>
/** What the clinic put on its letters itself. */
export type OwnParts = Pick<LetterModel, 'ownWords' | 'ownHours' | 'logo'>
type OfClinic = 'isSample' | 'clinic' | 'portal' | 'printedAt'
/** Which letter, to whom: what the clinic and the clock do not say. */
export type Wanted =
  | Omit<Extract<LetterModel, { kind: 'generic' }>, OfClinic | keyof OwnParts>
  | Omit<Extract<LetterModel, { kind: 'personal' }>, OfClinic | keyof OwnParts>

export type Letters = {
  /** Loads fonts and words, so that the first letter does not wait. */
  prepare(): Promise<void>
  /** With the clinic's own words in the language of the letter, and its logo. */
  render(clinic: Clinic, wanted: Wanted): Promise<Rendered>
  /** Many in one document, drawn beside the app: `atOnce` such calls go on at the same time. */
  renderMany(clinic: Clinic, wanted: readonly Wanted[]): Promise<RenderedLetters>
  readonly atOnce: number
  /** Ends what `renderMany` started. */
  endMany(): void
  /** The same with words that are still being written. */
  renderWith(clinic: Clinic, wanted: Wanted, own: OwnParts): Promise<Rendered>
  /** Which words a language has, and who reviewed all of them: those of its letters and of the sheets that go along. */
  wordsIn(language: LetterLanguage): Promise<Pick<LetterTemplate, 'language' | 'version' | 'reviewed'>>
  /** What there is of sheets in a language besides the script. */
  sheetsIn(language: LetterLanguage): Promise<Translated>
  /** The hours of the help phone as a letter says them where the clinic wrote none for its language. */
  usualHours(clinic: Clinic, language: LetterLanguage): Promise<ReturnType<typeof hoursIn>>
  /** The letters of `text` that no font has. */
  unprintableIn(text: string, language: LetterLanguage): Promise<readonly string[]>
}

const NOTHING_OWN = (): Promise<OwnParts> => Promise.resolve({})

export const createLetters = (
  resourceFolder: string,
  nowMs: () => number,
  isSample: () => boolean,
  threads: LetterThreads,
  ownPartsIn: (language: LetterLanguage) => Promise<OwnParts> = NOTHING_OWN,
): Letters => {
  let printer: Promise<LetterPrinter> | undefined
  let prepared: Promise<void> | undefined
  const load = (): Promise<LetterPrinter> =>
    (printer ??= import('./letter-pdf.ts').then(({ createLetterPrinter }) =>
      createLetterPrinter({ readResource: readResourceIn(resourceFolder) }),
    ))
  const ofClinic = ({ name, addressLines, portal, timeZone }: Clinic): Pick<LetterModel, OfClinic> => {
    const { date, time } = wallClock(nowMs(), timeZone)
    return { isSample: isSample(), clinic: { name, addressLines }, portal, printedAt: `${date}T${time}` }
  }
  const renderWith: Letters['renderWith'] = async (clinic, wanted, own) =>
    (await load()).renderLetter({ ...wanted, ...own, ...ofClinic(clinic) })
  return {
    prepare: () => (prepared ??= load().then((loaded) => loaded.prepare())),
    render: async (clinic, wanted) => renderWith(clinic, wanted, await ownPartsIn(wanted.language)),
    renderWith,
    wordsIn: async (language) => {
      const { templateOf, handoutTemplateOf } = await load()
      const [letter, sheets] = await Promise.all([templateOf(language), handoutTemplateOf(language)])
      return asOne(letter, sheets)
    },
    sheetsIn: async (language) => (await load()).handoutTemplateOf(language),
    usualHours: async ({ portal }, language) => hoursIn(portal.helpHours, await (await load()).templateOf(language)),
    unprintableIn: async (text, language) => (await load()).unprintableIn(text, language),
    renderMany: async (clinic, wanted) => {
      const languages = [...new Set(wanted.map(({ language }) => language))]
      const ownByLanguage = new Map(await Promise.all(languages.map(async (language) => [language, await ownPartsIn(language)] as const)))
      return threads.draw(wanted.map((letter) => ({ ...letter, ...ownByLanguage.get(letter.language), ...ofClinic(clinic) })))
    },
    atOnce: threads.count,
    endMany: threads.end,
  }
}
