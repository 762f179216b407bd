/** The language a patient speaks, as record systems write it. */
import { readLanguage } from '../import/languages.ts'
import { letterLanguageFor, type LetterLanguage } from '../invitations/letter-languages.ts'
import type { Language } from '../text/languages.ts'
import { LOCALES } from '../text/locale.ts'
import { foldName } from './person-name.ts'

const NOTHING_USABLE = /^(declined|unknown|unspecified|other|not asked|none)\b|^\W*$/i
let names: Intl.DisplayNames | undefined

/** The language to get an interpreter for, in words; null for English and where nothing usable is recorded. */
export const interpreterLanguage = (recorded: string | null): string | null => {
  const text = recorded?.trim() ?? ''
  if (NOTHING_USABLE.test(text)) return null
  // "Spanish; Castilian" are two names of one language; "es-MX" is a code.
  const first = text.split(/\s*;\s*/)[0] ?? text
  const name = /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(first) ? (codeInWords(first) ?? first) : first
  return /^(english|eng)\b/i.test(name) ? null : name
}

const codeInWords = (code: string): string | undefined => {
  try {
    names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    return names.of(code.replaceAll('_', '-').split('-')[0] ?? code)
  } catch {
    return undefined
  }
}

/** "Spanish" as a screen in `language` says it; what no code is known for stays as it was recorded. */
export const languageWords = (name: string, language: Language): string => {
  const code = readLanguage(name)
  if (language === 'en' || code === undefined) return name
  return new Intl.DisplayNames(LOCALES[language], { type: 'language' }).of(code) ?? name
}

/** The language of ours that a patient speaks; English where nothing usable is recorded, null for any other language. */
export const ownLanguage = (recorded: string | null): Language | null => {
  const other = interpreterLanguage(recorded)
  if (other === null) return 'en'
  return other === 'Spanish' ? 'es' : null
}

/** The language of a letter that a patient reads; null where nothing usable is recorded, or there is no letter in it. */
export const letterLanguage = (recorded: string | null): LetterLanguage | null => {
  const text = recorded?.trim() ?? ''
  const tag = NOTHING_USABLE.test(text) ? undefined : readLanguage(text)
  return tag === undefined ? null : (letterLanguageFor(tag) ?? null)
}

/** What tells one language from another however it is written: "es" for "Spanish", "spa" and "es-MX". Null where nothing usable is recorded. */
export const languageKey = (recorded: string | null): string | null => {
  const text = recorded?.trim() ?? ''
  return NOTHING_USABLE.test(text) ? null : (readLanguage(text)?.split('-')[0] ?? foldName(text))
}
