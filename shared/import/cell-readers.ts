/** Readers of cells whose texts come again and again down a column: each text is read once for a file. */
import type { DateOrder } from '../patients/date-parts.ts'
import type { LocalDate } from '../time/local-time.ts'
import { readLanguage } from './languages.ts'
import { readMoment, readTime } from './read-date.ts'
import { readPortalStatus, readStatus } from './status-words.ts'

export const createCellReaders = (visitOrder: DateOrder, context: { readonly today: LocalDate; readonly timeZone: string }) => ({
  moment: onceEach((text) => readMoment(text, visitOrder, context)),
  time: onceEach(readTime),
  status: onceEach(readStatus),
  language: onceEach(readLanguage),
  portalStatus: onceEach(readPortalStatus),
})

export type CellReaders = ReturnType<typeof createCellReaders>

const onceEach = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, { readonly value: Value }>()
  return (text) => {
    const found = known.get(text) ?? { value: read(text) }
    known.set(text, found)
    return found.value
  }
}
