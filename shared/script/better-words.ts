/** What to write in place of words that break a rule: only where there is one plain answer. */
import type { Language } from '../text/languages.ts'
import { sentencesOf } from '../text/reading.ts'
import type { TextProblem } from './check-words.ts'

export type Better =
  /** The words go, and the text stands without them. */
  | { readonly kind: 'leave-out'; readonly text: string }
  /** The whole sentence is said in another way. */
  | { readonly kind: 'say-instead'; readonly say: string; readonly text: string }

/** Words that only press and can go without a trace. */
const EMPTY_WORDS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:really|please|successfully|oops|right away|today only|only today|!)$/i,
  es: /^(?:de verdad|por favor|exitosamente|ups|de inmediato|solo hoy|sólo hoy|solo por hoy|¡|!)$/i,
}

const PROMISES_SAFETY: Readonly<Record<Language, RegExp>> = {
  en: /safe|secure|private|risk|hacked/i,
  es: /segur|privad|riesgo|hackean/i,
}
const SAY_OF_SAFETY: Readonly<Record<Language, string>> = {
  en: 'Nobody can promise zero risk.',
  es: 'Nadie puede prometer cero riesgo.',
}

/** One space between words, none before a full stop, and a large letter where a sentence now starts. */
const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:?])/g, '$1')
    .replace(/([.?])\s*[.,;:]+/g, '$1')
    .replace(/^[\s,;:]+/, '')
    .trim()
    .replace(/(^|[.?]\s+|¿)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

const without = (text: string, found: string): string => {
  const at = text.indexOf(found)
  // An exclamation ends a sentence; without it something else has to.
  const instead = found === '!' && text.slice(at + 1).trim() !== '' ? '. ' : found === '!' ? '.' : ' '
  return tidied(text.slice(0, at) + instead + text.slice(at + found.length))
}

/** A suggestion for a problem of `text`; null where a person has to find the words. */
export const betterFor = (text: string, language: Language, { wording, found }: TextProblem): Better | null => {
  if (found === undefined || !text.includes(found)) return null
  if (EMPTY_WORDS[language].test(found)) return { kind: 'leave-out', text: without(text, found) }
  if (wording !== 'promises-too-much' || !PROMISES_SAFETY[language].test(found)) return null
  const say = SAY_OF_SAFETY[language]
  const sentence = sentencesOf(text).find((each) => each.includes(found))
  if (sentence === undefined) return null
  // Said once is enough.
  const instead = text.includes(say) ? '' : say
  return { kind: 'say-instead', say, text: tidied(text.replace(sentence, instead)) }
}
