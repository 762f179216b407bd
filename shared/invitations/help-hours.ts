/** The hours of the help phone in the language of a paper. The clinic writes them once, in English. */
import type { LetterTemplate } from './letter-template.ts'
import { clockTime, weekday } from './paper-dates.ts'
import { filled } from './template-words.ts'

/** A stretch of days, Monday 0, or of a day, in minutes since midnight. */
type Stretch = readonly [from: number, to: number]
type Section = { readonly days: readonly Stretch[]; readonly times: readonly Stretch[] }

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const DAY = /^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?s?\.?$/iu
const TIME = /^(\d{1,2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?$/iu
const FROM_TO = /^(.+?)(?: to | ?[-–] ?)(.+)$/iu
const NOON = 12 * 60

const dayIn = (text: string): number | null => {
  const [, name] = DAY.exec(text) ?? []
  return name === undefined ? null : DAYS.indexOf(name.slice(0, 3).toLowerCase())
}

type Typed = { readonly hour: number; readonly minutes: number; readonly half: string | undefined }

const timeIn = (text: string): Typed | null => {
  if (/^noon$/iu.test(text)) return { hour: 12, minutes: 0, half: 'p' }
  const [, hour, minutes = '0', half] = TIME.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59) return null
  return { hour: Number(hour), minutes: Number(minutes), half: half?.toLowerCase() }
}

const minutesOf = ({ hour, minutes, half }: Typed): number => {
  if (half === undefined) return hour * 60 + minutes
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes
}

/**
 * When a stretch is. "8 to 5" leaves out which half of the day it means: a phone is answered from the morning to the
 * afternoon. Null where both readings make sense ("8 to 10").
 */
const timesIn = (from: Typed, to: Typed): Stretch | null => {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const isSaid = from.half !== undefined && to.half !== undefined
  const is24Hours = from.hour > 12 || to.hour > 12
  if (isSaid || is24Hours) return start < end ? [start, end] : null
  if (to.half !== undefined) {
    const afternoon = from.hour < 12 ? start + NOON : start
    return afternoon < end ? [afternoon, end] : start < end ? [start, end] : null
  }
  if (from.half === 'p') return [start, end + NOON]
  if (end <= start && from.hour >= 6) return [start, end + NOON]
  if (to.hour === 12 && from.hour >= 6) return [start, end]
  const isAfternoon = from.hour <= 5 && to.hour <= 7 && start < end
  return isAfternoon && from.half === undefined ? [start + NOON, end + NOON] : null
}

const stretch = (text: string): { readonly days: Stretch } | { readonly times: Stretch } | null => {
  const [, left = text, right = text] = FROM_TO.exec(text) ?? []
  const [first, last] = [dayIn(left), dayIn(right)]
  if (first !== null && last !== null) return { days: [first, last] }
  const [from, to] = [timeIn(left), timeIn(right)]
  const times = from === null || to === null || left === right ? null : timesIn(from, to)
  return times === null ? null : { times }
}

/** What is open when; null where a word of it is not known for sure. */
const readHours = (hours: string): readonly Section[] | null => {
  const sections: Section[] = []
  for (const part of hours.trim().split(/[,;] ?/u)) {
    const read = part.split(/ and | & /iu).map(stretch)
    const days = read.flatMap((one) => (one !== null && 'days' in one ? [one.days] : []))
    const times = read.flatMap((one) => (one !== null && 'times' in one ? [one.times] : []))
    if (days.length !== read.length && times.length !== read.length) return null
    const last = sections.at(-1)
    if (times.length === 0) sections.push({ days, times })
    else if (last !== undefined && last.times.length === 0) sections[sections.length - 1] = { ...last, times }
    else return null
  }
  return sections.every(({ times }) => times.length > 0) ? sections : null
}

/** How a language joins days and times, and calls them. */
export type HoursWords = Pick<LetterTemplate, 'language' | 'hours' | 'calendar'>

const joined = (stretches: readonly Stretch[], join: string, and: string, say: (moment: number) => string): string =>
  stretches
    .map(([from, to]) => (from === to ? say(from) : filled(join, { from: say(from), to: say(to) })))
    .reduce((one, two) => filled(and, { one, two }))

/**
 * "Monday to Friday, 8 to 5" as "de lunes a viernes, de 8:00 a.m. a 5:00 p.m." Only where every word is known: hours
 * that are half translated, or wrong, send people to a phone nobody answers. `language` says which one came out.
 */
export const hoursIn = (
  hours: string,
  { language, hours: words, calendar }: HoursWords,
): { readonly text: string; readonly language: HoursWords['language'] } => {
  const sections = language === 'en' ? null : readHours(hours)
  if (sections === null) return { text: hours, language: 'en' }
  const text = sections
    .map(({ days, times }) =>
      filled(words.when, {
        days: joined(days, words.days, words.and, (day) => weekday(day, language, calendar)),
        times: joined(times, words.times, words.and, (time) => clockTime(time, language)),
      }),
    )
    .join('; ')
  return { text, language }
}

/** The same where it stands by itself, not inside a sentence. */
export const hoursAlone = (hours: string, words: HoursWords): ReturnType<typeof hoursIn> => {
  const { text, language } = hoursIn(hours, words)
  return { text: text.charAt(0).toLocaleUpperCase(language) + text.slice(1), language }
}
