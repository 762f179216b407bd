/** The words of the screens, by key, in the language of who reads them (ICU messages, see `en/` and `es/`). */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../text/languages.ts'
import { LOCALES } from '../text/locale.ts'
import { MESSAGES, type MessageKey } from './messages.ts'

export type Values = Readonly<Record<string, string | number>>
/** A sentence by its key, and the language it comes in. Plain text: a message with tags in it is for `sayParts`. */
export type Say = ((key: MessageKey, values?: Values) => string) & { readonly language: Language }

/** Messages that are more than their own text. */
const IS_PATTERN = /[{<']/

const formats = new Map<string, IntlMessageFormat>()

/** Made with its first use: making all of them would take most of a start. */
const formatOf = (language: Language, key: MessageKey): IntlMessageFormat => {
  const id = `${language} ${key}`
  const known = formats.get(id)
  if (known) return known
  const made = new IntlMessageFormat(MESSAGES[language][key], LOCALES[language])
  formats.set(id, made)
  return made
}

const SAY: Readonly<Record<Language, Say>> = { en: sayIn('en'), es: sayIn('es') }

function sayIn(language: Language): Say {
  const say = (key: MessageKey, values?: Values): string => {
    const text = MESSAGES[language][key]
    return IS_PATTERN.test(text) ? String(formatOf(language, key).format(values)) : text
  }
  return Object.assign(say, { language })
}

export const sayFor = (language: Language): Say => SAY[language]

/** Whether the catalogues hold words for `key`, e.g. for the code of a failure of another version. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(MESSAGES.en, key)

/** What a tag of a message becomes, given what stands inside of it. */
export type Tag<Part> = (inside: (string | Part)[]) => Part

/** A message with tags, as parts in order: text, and what `tags` make of the rest. */
export const sayParts = <Part>(
  language: Language,
  key: MessageKey,
  values: Readonly<Record<string, string | number | Part | Tag<Part>>>,
): readonly (string | Part)[] => {
  const parts = formatOf(language, key).format<Part>(values as Record<string, Part>)
  return Array.isArray(parts) ? (parts as (string | Part)[]) : [parts as string | Part]
}
