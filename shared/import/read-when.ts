/** When a visit is and how far it has got, from the cells of one row. */
import { timeOf, type LocalDate, type LocalTime } from '../time/local-time.ts'
import type { VisitStatus } from '../visits/visit.ts'
import { toSay } from '../words/to-say.ts'
import { readMoment, type VisitMoment, type WrittenTime } from './read-date.ts'
import type { Ask } from './repair-line.ts'
import { askKeep, isKept, LONGEST_TEXT, type Desk } from './row-desk.ts'

const visitDateKey = (row: number): string => `v${row}`

const askVisitDate = (row: number): Ask => ({
  key: visitDateKey(row),
  kind: 'date',
  choices: [{ id: 'leave-out', says: toSay('import.choice.leave-out') }],
})

/** What the cells say of the visit's day and time; `text` is what the day was read from. */
export const readVisitMoment = ({
  setup,
  value,
  remark,
}: Desk): { text: string; moment: VisitMoment | undefined } => {
  const joined = value('visit-date-time')
  const text = value('visit-date') || joined
  const moment = text === '' ? undefined : setup.read.moment(text)
  if (moment?.isConverted === true)
    remark('zone', { row: 0, problem: 'times-in-other-zone', did: 'converted', severity: 'note' })
  if (moment?.time !== undefined || joined === '' || joined === text) return { text, moment }
  const time = setup.read.moment(joined)?.time
  return { text, moment: moment && time ? { ...moment, time } : moment }
}

const isNear = (
  { setup, row, say }: Pick<Desk, 'setup' | 'row' | 'say'>,
  date: LocalDate,
): LocalDate | undefined => {
  const isPast = date < setup.earliest
  if (!isPast && date <= setup.latest) return date
  const problem = isPast ? 'visit-date-past' : 'visit-date-future'
  const line = { problem, before: date } as const
  if (isKept({ setup, row })) {
    say({ ...line, did: 'kept', severity: 'mended' })
    return date
  }
  say({ ...line, did: 'left-out', severity: 'left-out', ask: askKeep(row) })
  return undefined
}

/** The day of the visit; undefined where the row cannot be placed on one. */
export const readVisitDate = (
  { setup, row, say }: Desk,
  text: string,
  moment: VisitMoment | undefined,
): LocalDate | undefined => {
  const hasColumn =
    setup.columns['visit-date'] !== undefined || setup.columns['visit-date-time'] !== undefined
  if (!hasColumn) return setup.visitDate
  const given = setup.answers[visitDateKey(row)]
  const problem = text === '' ? 'visit-date-missing' : 'visit-date-unreadable'
  if (moment?.date !== undefined) return isNear({ setup, row, say }, moment.date)
  if (given === 'leave-out') {
    say({ problem, before: text, did: 'left-out', severity: 'left-out' })
    return undefined
  }
  const day =
    (given === undefined ? undefined : readMoment(given, 'month-day', setup)?.date) ?? setup.facts.onlyDate
  if (day !== null && day !== undefined) {
    say({ problem, before: text, did: 'day-assumed', after: day, severity: 'mended' })
    return day
  }
  say({ problem, before: text, did: 'waits', severity: 'needs-you', ask: askVisitDate(row) })
  return undefined
}

const clockOf = ({ setup, remark }: Desk, time: WrittenTime): LocalTime => {
  if (!setup.facts.isOpenClock || time.hour > 6) return time.time
  remark('clock', { row: 0, problem: 'clock-open', did: 'read-as-afternoon', severity: 'note' })
  return timeOf((time.hour + 12) * 60 + Number(time.time.slice(3)))
}

/** A time alone, or the one in a whole moment. */
const writtenTime = ({ setup: { read } }: Desk, text: string): WrittenTime | undefined => read.time(text) ?? read.moment(text)?.time

export const readVisitTime = (desk: Desk, moment: VisitMoment | undefined): LocalTime | undefined => {
  const text = desk.value('visit-time')
  const own =
    text === '' ? undefined : writtenTime(desk, text)
  const time = own ?? moment?.time
  if (time) return clockOf(desk, time)
  if (text !== '')
    desk.say({ problem: 'time-unreadable', before: text.slice(0, 30), did: 'without-it', severity: 'note' })
  return undefined
}

/** When the patient came or left, by the clinic's clock. */
export const readClock = (desk: Desk, field: 'arrived-at' | 'left-at'): LocalTime | undefined => {
  const text = desk.value(field)
  if (text === '') return undefined
  const time = writtenTime(desk, text)
  return time && clockOf(desk, time)
}

/** The state of the visit: what the status says, and what the times of arrival and leaving prove. */
export const readVisitStatus = (
  desk: Desk,
  arrivedAt: LocalTime | undefined,
  leftAt: LocalTime | undefined,
): VisitStatus => {
  const text = desk.value('status')
  const said = text === '' ? undefined : desk.setup.read.status(text)
  if (text !== '' && said === undefined)
    desk.remark(`status ${text}`, {
      row: desk.row,
      problem: 'status-unknown',
      before: text.slice(0, LONGEST_TEXT),
      did: 'taken-as-expected',
      severity: 'note',
    })
  if (said === 'cancelled' || said === 'no-show' || said === 'departed') return said
  if (leftAt !== undefined) return 'departed'
  return said === undefined || said === 'expected' ? (arrivedAt === undefined ? 'expected' : 'arrived') : said
}
