/** Letters for this clinic. The drawing library is heavy, so it is loaded with the first letter, not with the app. */
import type { Clinic } from '../../shared/clinic/clinic.ts'
import type { LetterModel } from '../../shared/invitations/letter.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import type { LetterPrinter } from './letter-pdf.ts'
import { readResourceIn } from './read-resource.ts'

type Rendered = Awaited<ReturnType<LetterPrinter['renderLetter']>>
type ToWhom = Pick<Extract<LetterModel, { kind: 'personal' }>, 'addressee' | 'handouts'>
type Code = Pick<Extract<LetterModel, { kind: 'personal' }>, 'code'>

export type Letters = {
  /** Loads fonts and words, so that the first letter does not wait. */
  prepare(): Promise<void>
  generic(clinic: Clinic, toWhom?: ToWhom): Promise<Rendered>
  personal(clinic: Clinic, letter: ToWhom & Code): Promise<Rendered>
}

export const createLetters = (resourceFolder: string, nowMs: () => number, isSample: () => boolean): Letters => {
  let printer: Promise<LetterPrinter> | undefined
  const load = (): Promise<LetterPrinter> =>
    (printer ??= import('./letter-pdf.ts').then(({ createLetterPrinter }) =>
      createLetterPrinter({ readResource: readResourceIn(resourceFolder) }),
    ))
  const common = ({ name, addressLines, portal, timeZone }: Clinic) => {
    const { date, time } = wallClock(nowMs(), timeZone)
    const printedAt = `${date}T${time}`
    return { isSample: isSample(), size: 'standard', language: 'en', clinic: { name, addressLines }, portal, printedAt } as const
  }
  return {
    prepare: async () => (await load()).prepare(),
    generic: async (clinic, toWhom) => (await load()).renderLetter({ kind: 'generic', ...common(clinic), ...toWhom }),
    personal: async (clinic, letter) => (await load()).renderLetter({ kind: 'personal', ...common(clinic), ...letter }),
  }
}
