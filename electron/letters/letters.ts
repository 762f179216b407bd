/** Letters for this clinic. The drawing library is heavy, so it is loaded with the first letter, not with the app. */
import type { Clinic } from '../../shared/clinic/clinic.ts'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { LetterTemplate } from '../../shared/invitations/letter-template.ts'
import type { LetterModel } from '../../shared/invitations/letter.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import type { LetterPrinter, RenderedLetters } from './letter-pdf.ts'
import type { LetterThreads } from './letter-threads.ts'
import { readResourceIn } from './read-resource.ts'

type Rendered = Awaited<ReturnType<LetterPrinter['renderLetter']>>
type OfClinic = 'isSample' | 'clinic' | 'portal' | 'printedAt'
/** Which letter, to whom: what the clinic and the clock do not say. */
export type Wanted =
  | Omit<Extract<LetterModel, { kind: 'generic' }>, OfClinic>
  | Omit<Extract<LetterModel, { kind: 'personal' }>, OfClinic>

export type Letters = {
  /** Loads fonts and words, so that the first letter does not wait. */
  prepare(): Promise<void>
  render(clinic: Clinic, wanted: Wanted): Promise<Rendered>
  /** Many in one document, drawn beside the app: `atOnce` such calls go on at the same time. */
  renderMany(clinic: Clinic, wanted: readonly Wanted[]): Promise<RenderedLetters>
  readonly atOnce: number
  /** Ends what `renderMany` started. */
  endMany(): void
  /** Which words a language has, and who reviewed them. */
  wordsIn(language: LetterLanguage): Promise<Pick<LetterTemplate, 'language' | 'version' | 'reviewed'>>
}

export const createLetters = (
  resourceFolder: string,
  nowMs: () => number,
  isSample: () => boolean,
  threads: LetterThreads,
): Letters => {
  let printer: Promise<LetterPrinter> | undefined
  const load = (): Promise<LetterPrinter> =>
    (printer ??= import('./letter-pdf.ts').then(({ createLetterPrinter }) =>
      createLetterPrinter({ readResource: readResourceIn(resourceFolder) }),
    ))
  const ofClinic = ({ name, addressLines, portal, timeZone }: Clinic): Pick<LetterModel, OfClinic> => {
    const { date, time } = wallClock(nowMs(), timeZone)
    return { isSample: isSample(), clinic: { name, addressLines }, portal, printedAt: `${date}T${time}` }
  }
  return {
    prepare: async () => (await load()).prepare(),
    wordsIn: async (language) => (await load()).templateOf(language),
    render: async (clinic, wanted) => (await load()).renderLetter({ ...wanted, ...ofClinic(clinic) }),
    renderMany: (clinic, wanted) => threads.draw(wanted.map((letter) => ({ ...letter, ...ofClinic(clinic) }))),
    atOnce: threads.count,
    endMany: threads.end,
  }
}
