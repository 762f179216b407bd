/** Dates and times as the clinic's wall shows them. A date is `YYYY-MM-DD`, a time `HH:mm` (24 h), an instant ISO 8601 UTC. */
export type LocalDate = string
export type LocalTime = string

const formats = new Map<string, Intl.DateTimeFormat>()

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

/** What the wall of a clinic in `timeZone` (IANA name) shows at `epochMs`. Throws RangeError on an unknown zone. */
export const wallClock = (epochMs: number, timeZone: string): { date: LocalDate; time: LocalTime } => {
  const parts = Object.fromEntries(formatFor(timeZone).formatToParts(epochMs).map((part) => [part.type, part.value]))
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` }
}

/** Whether `timeZone` is an IANA zone this runtime knows. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    formatFor(timeZone)
    return true
  } catch {
    return false
  }
}

/** Minutes since midnight of `HH:mm`. */
export const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** `minutes` since midnight as `HH:mm`, held within the day. */
export const timeOf = (minutes: number): LocalTime => {
  const held = Math.min(Math.max(Math.round(minutes), 0), 24 * 60 - 1)
  return `${String(Math.floor(held / 60)).padStart(2, '0')}:${String(held % 60).padStart(2, '0')}`
}

/** `date` moved by whole `days`. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
