/** The hours of the help phone in the language of a sheet. The clinic writes them once, in English. */
import type { Language } from '../text/languages.ts'

const WORDS: Readonly<Record<string, string>> = {
  mon: 'lunes', tue: 'martes', tues: 'martes', wed: 'miércoles', thu: 'jueves', thurs: 'jueves', fri: 'viernes',
  sat: 'sábado', sun: 'domingo', monday: 'lunes', tuesday: 'martes', wednesday: 'miércoles', thursday: 'jueves',
  friday: 'viernes', saturday: 'sábado', sunday: 'domingo', noon: 'mediodía', midnight: 'medianoche',
}
const FROM_TO = /^(.+?)(?: to | ?[-–] ?)(.+)$/iu
const TIME = /^(\d{1,2}(?::\d{2})?)(?: ?([ap])\.?m\.?)?$/iu

/** A day or a time; null for what is not known for sure. */
const moment = (text: string): string | null => {
  const [, time, half] = TIME.exec(text) ?? []
  if (time === undefined) return WORDS[text.toLowerCase()] ?? null
  return half === undefined ? time : `${time} ${half.toLowerCase()}.m.`
}

/** "Monday to Friday" as "de lunes a viernes", "8 to noon" as "de 8 al mediodía". */
const stretch = (text: string): string | null => {
  const [, from, to] = FROM_TO.exec(text) ?? []
  if (from === undefined || to === undefined) return moment(text)
  const [start, end] = [moment(from), moment(to)]
  if (start === null || end === null) return null
  return `de ${start} ${end === 'mediodía' ? 'al' : 'a'} ${end}`
}

const inSpanish = (hours: string): string | null => {
  const parts = hours.split(/, ?/u).map((part) => part.split(/ and | & /iu).map(stretch))
  if (parts.some((part) => part.includes(null))) return null
  const whole = parts.map((part) => part.join(' y ')).join(', ')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

/**
 * "Monday to Friday, 8 to 5" as "De lunes a viernes, de 8 a 5". Only where every word is known: hours that are half
 * translated, or wrong, send people to a phone nobody answers. `language` says which one came out.
 */
export const hoursIn = (hours: string, language: Language): { readonly text: string; readonly language: Language } => {
  const translated = language === 'es' ? inSpanish(hours.trim()) : null
  return translated === null ? { text: hours, language: 'en' } : { text: translated, language: 'es' }
}
