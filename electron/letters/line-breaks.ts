/** Where a line may end: the Unicode rules (UAX #14), and what letters do not want of them. */
import LineBreaker from 'linebreak'
import { PHONE_NUMBERS } from './characters.ts'

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
const HANGUL = /\p{Script=Hangul}/u
/** After these any line may end. Not after a hyphen: codes and phone numbers have them. */
const AFTER = /[\s\u200b\u2014]/u

const characterBefore = (text: string, position: number): string =>
  String.fromCodePoint(text.codePointAt(position - 2) ?? 0).length === 2 && position > 1
    ? text.slice(position - 2, position)
    : text.slice(position - 1, position)

const characterAt = (text: string, position: number): string => String.fromCodePoint(text.codePointAt(position) ?? 0)

const isWanted = (text: string, position: number): boolean => {
  const before = characterBefore(text, position)
  if (AFTER.test(before)) return true
  const after = characterAt(text, position)
  // Korean is easier to read in whole words.
  if (HANGUL.test(before) || HANGUL.test(after)) return false
  return HAN.test(before) || HAN.test(after)
}

export type LineBreak = { readonly position: number; readonly isRequired: boolean }

/** The places where a line of `text` may end, the last one at its end. */
export const lineBreaks = (text: string): readonly LineBreak[] => {
  const breaker = new LineBreaker(text)
  const phones = [...text.matchAll(PHONE_NUMBERS)].map(({ 0: phone, index }) => ({ start: index, end: index + phone.length }))
  const isInPhone = (position: number): boolean => phones.some(({ start, end }) => position > start && position < end)
  const found: LineBreak[] = []
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position, required } = next
    if (position === text.length || required || (isWanted(text, position) && !isInPhone(position)))
      found.push({ position, isRequired: required && position < text.length })
  }
  return found
}
