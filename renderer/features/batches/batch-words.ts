/** A batch in words. None of them holds a name. */
import { LETTERS_A_FILE, type BatchPreview, type BatchShown } from '../../../shared/batches/batch.ts'
import { SKIP_REASONS } from '../../../shared/batches/batch-words.ts'
import type { PrinterShown } from '../../../shared/contract/views.ts'
import { clockTime, monthDay } from '../../../shared/time/display.ts'
import type { Say } from '../../../shared/words/say.ts'
import { letterLanguageName } from '../../letter/form-words.ts'
import { titleOfPrinter } from '../../letter/printers.ts'

export const isOpen = ({ state }: BatchShown): boolean => state === 'running' || state === 'paused'

/** "38 in English, 4 in Spanish" */
export const languageWords = ({ byLanguage }: BatchPreview, say: Say): string =>
  byLanguage.map(({ language, letters }) => say('batches.language-count', { language: letterLanguageName(language, say), count: letters })).join(', ')

/** Who gets none, a line for each reason. */
export const skipWords = ({ skipped }: BatchPreview, say: Say): readonly string[] =>
  SKIP_REASONS.filter((reason) => skipped[reason] > 0).map((reason) => say(`batches.skip.${reason}`, { count: skipped[reason] }))

/** "5 files, with up to 1,000 letters each."; undefined where one holds them all. */
export const filesWords = (letters: number, say: Say): string | undefined =>
  letters > LETTERS_A_FILE ? say('batches.to.files', { files: Math.ceil(letters / LETTERS_A_FILE), most: LETTERS_A_FILE }) : undefined

/** Where its letters come out. */
export const whereWords = ({ printer, file }: BatchShown, printers: readonly PrinterShown[], say: Say): string =>
  printer === null ? (file ?? '') : titleOfPrinter(printers, printer, say)

/** "Missed in the last week, on Front desk 2" */
export const whatWords = (batch: BatchShown, printers: readonly PrinterShown[], say: Say): string => {
  const kind = say(`batches.kind.${batch.kind}`)
  const where = whereWords(batch, printers, say)
  return batch.printer === null ? say('batches.saving-in', { kind, file: where }) : say('batches.printing-on', { kind, printer: where })
}

/** "October 14, 11:18" */
export const whenWords = ({ startedOn, startedAt }: BatchShown, say: Say): string =>
  say('batches.last.time', { date: monthDay(startedOn, say.language), time: clockTime(startedAt) })

const inDoubtCount = ({ inDoubt }: BatchShown): number => (inDoubt === null ? 0 : inDoubt.to - inDoubt.from + 1)

/** Letters nobody has begun with. */
export const lettersLeft = (batch: BatchShown): number => batch.letters - batch.out - batch.leftOut - inDoubtCount(batch)

/** "Letters 21 to 40 were at the printer when it stopped. Did they all come out?" */
export const doubtWords = (batch: BatchShown, say: Say): string =>
  say(batch.problem === null ? 'batches.doubt.app' : 'batches.doubt.printer', doubtValues(batch))

/** What a sentence about the letters in doubt needs. */
export const doubtValues = (batch: BatchShown): { readonly from: number; readonly to: number; readonly count: number } => ({
  from: batch.inDoubt?.from ?? 0, to: batch.inDoubt?.to ?? 0, count: inDoubtCount(batch),
})
