/** What an import says of itself: counts, days, progress. */
import type { ImportDone, ImportProgress, ImportReport, SheetShown } from '../../../shared/contract/views.ts'
import { monthDay, weekdayDate } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Say } from '../../../shared/words/say.ts'

const STEPS = ['file', 'columns', 'check', 'done'] as const

export const stepWords = (say: Say): readonly string[] => STEPS.map((step) => say(`import.step.${step}`))

const present = (parts: readonly (string | false)[]): readonly string[] => parts.filter((part) => part !== false)

/** "clinic_sched_1014.csv · 63 rows · commas, Windows-1252, 3 title lines skipped" */
export const sheetLine = ({ fileName, rowCount, delimiter, encoding, titleLines, hasHeader }: SheetShown, say: Say): string =>
  [
    fileName,
    say('import.rows', { count: rowCount }),
    present([
      delimiter,
      encoding,
      titleLines > 0 && say('import.title-lines', { count: titleLines }),
      !hasHeader && say('import.no-header'),
    ]).join(', '),
  ].join(' · ')

/** One day by name, several by the first and the last. */
export const daysWords = (dates: readonly LocalDate[], say: Say): string => {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return say('import.no-day')
  if (first === last) return weekdayDate(first, say.language)
  return say('import.days', { first: monthDay(first, say.language), last: monthDay(last, say.language), count: dates.length })
}

/** "3 rows were mended, 2 left out, and 1 needs you" in its parts; the last one is the thing to do. */
export const findingParts = (
  { mended, leftOut, needsYou }: ImportReport,
  say: Say,
): { readonly settled: string; readonly open: string } => {
  const parts = present([
    mended > 0 && say('import.check.mended', { count: mended }),
    leftOut > 0 && say(mended > 0 ? 'import.check.left-out-too' : 'import.check.left-out', { count: leftOut }),
  ])
  const open = needsYou === 0 ? '' : say(parts.length > 0 ? 'import.check.needs-you-too' : 'import.check.needs-you', { count: needsYou })
  const [first = '', second] = parts
  const both = second === undefined || open !== '' ? parts.join(', ') : say('import.check.and', { first, second })
  return { settled: both === '' && open === '' ? say('import.check.nothing-mended') : both, open }
}

/** Visits that come in as things stand; those that wait for an answer do not. */
export const comingIn = ({ toAdd, toUpdate, unchanged }: ImportReport): number => toAdd + toUpdate + unchanged

/** What the import will do to the lists that are here already; empty for a plain first import. */
export const changeWords = ({ toAdd, toUpdate, unchanged }: ImportReport, say: Say): string => {
  if (toUpdate === 0 && unchanged === 0) return ''
  const parts = present([
    toAdd > 0 && say('import.check.new', { count: toAdd }),
    toUpdate > 0 && say('import.check.changed', { count: toUpdate }),
    unchanged > 0 && say('import.check.here-already', { count: unchanged }),
  ])
  return say('import.check.changes', { parts: parts.join(', ') })
}

/** Whether the import found every visit here as the file has it. */
export const changedNothing = ({ added, updated }: ImportDone): boolean => added + updated === 0

/** What the import has done, in one line. */
export const doneWords = (done: ImportDone, say: Say): string => {
  if (!changedNothing(done)) return say('import.done.count', { count: done.added + done.updated })
  return done.unchanged === 0 ? say('import.done.nothing') : say('import.done.unchanged', { count: done.unchanged })
}

/** Rows that come in but count nowhere. */
export const notCountedWords = ({ cancelled, noShow }: ImportReport, say: Say): string => {
  const [first, second] = present([
    cancelled > 0 && say('import.check.cancelled', { count: cancelled }),
    noShow > 0 && say('import.check.no-show', { count: noShow }),
  ])
  if (first === undefined) return ''
  const what = second === undefined ? first : say('import.check.and', { first, second })
  return say('import.check.not-counted', { what, count: cancelled + noShow })
}

export const phaseWords = (phase: ImportProgress['phase'], say: Say): string =>
  say(`import.phase.${phase === 'idle' ? 'reading' : phase}`)

/** "3,120 of 10,000 rows"; nothing while the total is not known. What is saved is people and their visits. */
export const progressWords = ({ phase, done, total }: ImportProgress, say: Say): string =>
  total === 0 ? '' : say(phase === 'saving' ? 'import.progress.entries' : 'import.progress.rows', { done, total })
