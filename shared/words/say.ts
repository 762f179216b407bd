/** The words of the screens, by key, in the language of who reads them (ICU messages, see `en/` and `es/`). */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../text/languages.ts'
import { LOCALES } from '../text/locale.ts'
import type { MessageKey } from './english.ts'
import { messageIn, spokenNow } from './messages.ts'

export type Values = Readonly<Record<string, string | number>>
/** A sentence by its key, and the language it comes in. Plain text: a message with tags in it is for `sayParts`. */
export type Say = ((key: MessageKey, values?: Values) => string) & { readonly language: Language }

/** Messages that are more than their own text. */
const IS_PATTERN = /[{<']/
/** Text with values in it and nothing to decide: most messages, filled in without the compiler. */
const IS_FILLED_IN = /^(?:[^{}<']|\{\w+\})*$/

const fillIn = (key: MessageKey, text: string, values: Values = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${key} needs ${name}`)
    return String(value)
  })

/** Formatters of all messages: each message would else make its own. */
const formatters = {
  getNumberFormat: kept((locales, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locales, options)),
  getDateTimeFormat: kept((locales, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales, options)),
  getPluralRules: kept((locales, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locales, options)),
}

type Locales = string | string[] | undefined

function kept<Options, Formatter>(make: (locales: Locales, options?: Options) => Formatter) {
  const made = new Map<string, Formatter>()
  return (locales?: Locales, options?: Options): Formatter => {
    const id = JSON.stringify([locales, options])
    const formatter = made.get(id) ?? make(locales, options)
    made.set(id, formatter)
    return formatter
  }
}

const formats = new Map<string, IntlMessageFormat>()

/** Made with its first use: making all of them would take most of a start. */
const formatOf = (wanted: Language, key: MessageKey): IntlMessageFormat => {
  const language = spokenNow(wanted)
  const id = `${language} ${key}`
  const known = formats.get(id)
  if (known) return known
  const made = new IntlMessageFormat(messageIn(language, key), LOCALES[language], undefined, { formatters })
  formats.set(id, made)
  return made
}

const SAY: Readonly<Record<Language, Say>> = { en: sayIn('en'), es: sayIn('es') }

function sayIn(language: Language): Say {
  const say = (key: MessageKey, values?: Values): string => {
    const text = messageIn(language, key)
    if (!IS_PATTERN.test(text)) return text
    return IS_FILLED_IN.test(text) ? fillIn(key, text, values) : String(formatOf(language, key).format(values))
  }
  return Object.assign(say, { language })
}

export const sayFor = (language: Language): Say => SAY[language]

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
