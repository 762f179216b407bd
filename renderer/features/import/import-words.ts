/** What an import says of itself: counts, days, progress. */
import type { ImportDone, ImportProgress, ImportReport, SheetShown } from '../../../shared/contract/views.ts'
import { monthDay, weekdayDate } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'

export const STEPS = ['File', 'Columns', 'Check', 'Done'] as const

export const figures = (number: number): string => number.toLocaleString('en-US')

export const count = (number: number, one: string, many: string): string => `${figures(number)} ${number === 1 ? one : many}`

/** "clinic_sched_1014.csv · 63 rows · commas, Windows-1252, 3 title lines skipped" */
export const sheetLine = ({ fileName, rowCount, delimiter, encoding, titleLines, hasHeader }: SheetShown): string =>
  [
    fileName,
    count(rowCount, 'row', 'rows'),
    [
      delimiter,
      encoding,
      titleLines > 0 && `${count(titleLines, 'title line', 'title lines')} skipped`,
      !hasHeader && 'no line with column names',
    ].filter(Boolean).join(', '),
  ].join(' · ')

/** One day by name, several by the first and the last. */
export const daysWords = (dates: readonly LocalDate[]): string => {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return 'No day'
  return first === last ? weekdayDate(first) : `${monthDay(first)} to ${monthDay(last)}, ${count(dates.length, 'day', 'days')}`
}

/** "3 rows were mended, 2 left out, and 1 needs you" in its parts; the last one is the thing to do. */
export const findingParts = ({ mended, leftOut, needsYou }: ImportReport): { readonly settled: string; readonly open: string } => {
  const parts = [
    mended > 0 && `${count(mended, 'row was', 'rows were')} mended`,
    leftOut > 0 && (mended > 0 ? `${figures(leftOut)} left out` : `${count(leftOut, 'row was', 'rows were')} left out`),
  ].filter((part) => part !== false)
  const open = needsYou > 0 ? `${parts.length > 0 ? figures(needsYou) : count(needsYou, 'row', 'rows')} ${needsYou === 1 ? 'needs' : 'need'} you` : ''
  const settled = parts.join(open === '' ? ' and ' : ', ')
  return { settled: settled === '' && open === '' ? 'Nothing had to be mended' : settled, open }
}

/** Visits that come in as things stand; those that wait for an answer do not. */
export const comingIn = ({ toAdd, toUpdate, unchanged }: ImportReport): number => toAdd + toUpdate + unchanged

/** What the import will do to the lists that are here already; empty for a plain first import. */
export const changeWords = ({ toAdd, toUpdate, unchanged }: ImportReport): string => {
  if (toUpdate === 0 && unchanged === 0) return ''
  const parts = [
    toAdd > 0 && `${figures(toAdd)} new`,
    toUpdate > 0 && `${figures(toUpdate)} changed`,
    unchanged > 0 && `${figures(unchanged)} here already`,
  ].filter((part) => part !== false)
  return `${parts.join(', ')}.`
}

/** Whether the import found every visit here as the file has it. */
export const changedNothing = ({ added, updated }: ImportDone): boolean => added + updated === 0

/** What the import has done, in one line. */
export const doneWords = (done: ImportDone): string => {
  if (!changedNothing(done)) return `${count(done.added + done.updated, 'visit', 'visits')} came in.`
  if (done.unchanged === 0) return 'Nothing changed. No visit came in.'
  return `Nothing changed. ${done.unchanged === 1 ? 'The visit was' : `All ${figures(done.unchanged)} visits were`} here already.`
}

/** Rows that come in but count nowhere. */
export const notCountedWords = ({ cancelled, noShow }: ImportReport): string => {
  const parts = [
    cancelled > 0 && count(cancelled, 'cancelled visit', 'cancelled visits'),
    noShow > 0 && count(noShow, 'no-show', 'no-shows'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return ''
  return `${parts.join(' and ')} ${cancelled + noShow === 1 ? 'comes' : 'come'} in as such and ${cancelled + noShow === 1 ? 'counts' : 'count'} nowhere.`
}

const PHASE_WORDS: Readonly<Record<ImportProgress['phase'], string>> = {
  idle: 'Reading the file',
  reading: 'Reading the file',
  checking: 'Checking the rows',
  saving: 'Saving the visits',
}

export const phaseWords = (phase: ImportProgress['phase']): string => PHASE_WORDS[phase]

/** "3,120 of 10,000 rows"; nothing while the total is not known. What is saved is people and their visits. */
export const progressWords = ({ phase, done, total }: ImportProgress): string => {
  const [one, many] = phase === 'saving' ? (['entry', 'entries'] as const) : (['row', 'rows'] as const)
  return total === 0 ? '' : `${figures(done)} of ${count(total, one, many)}`
}
