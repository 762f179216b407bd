import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../shared/text/languages.ts'
import { english, type MessageKey } from '../../../shared/words/english.ts'
import { spanish } from '../../../shared/words/spanish.ts'

const root = resolve(import.meta.dirname, '../../..')
const MESSAGES = { en: english, es: spanish }
const KEYS = Object.keys(MESSAGES.en) as readonly MessageKey[]
const catalogue = (language: Language, file: string) =>
  JSON.parse(readFileSync(join(root, 'shared/words', language, file), 'utf8')) as Readonly<Record<string, string>>
const FILES = readdirSync(join(root, 'shared/words/en'))

const SOURCES = ['shared', 'electron', 'renderer']
  .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ file: relative(root, path), code: readFileSync(path, 'utf8') }))

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** `{count} plural`, `<b>`: what a message needs to be given. */
const needsOf = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element): readonly string[] => {
    const name = 'value' in element ? String(element.value) : ''
    switch (element.type) {
      case 0:
      case 7:
        return []
      case 8:
        return [`<${name}>`, ...needsOf(element.children)]
      case 5:
      case 6:
        return [name, ...Object.values(element.options).flatMap(({ value }) => needsOf(value))]
      default:
        return [name]
    }
  })

const needs = (language: Language, key: MessageKey): readonly string[] =>
  [...new Set(needsOf(new IntlMessageFormat(MESSAGES[language][key], language).getAst()))].sort()

describe('the catalogues', () => {
  it('have the same files in both languages, and the same keys in each', () => {
    expect(readdirSync(join(root, 'shared/words/es'))).toEqual(FILES)
    for (const file of FILES) expect(Object.keys(catalogue('es', file)), file).toEqual(Object.keys(catalogue('en', file)))
  })

  it('have each key once, and every file is in use', () => {
    const all = FILES.flatMap((file) => Object.keys(catalogue('en', file)))
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
    expect([...all].sort()).toEqual([...KEYS].sort())
  })

  it.each(LANGUAGES)('are messages that can be read: %s', (language) => {
    for (const key of KEYS) expect(() => new IntlMessageFormat(MESSAGES[language][key], language), key).not.toThrow()
  })

  it('need the same values and tags in both languages', () => {
    const unlike = KEYS.filter((key) => needs('en', key).join() !== needs('es', key).join())
    expect(unlike.map((key) => [key, needs('en', key), needs('es', key)])).toEqual([])
  })

  /** Names, signs and words that are the same in both languages. */
  const ALIKE = /^(?:<\/?\w+>|[^\p{L}]|MRN|PIN|PDF|QR|A4|EveryOffer|Portal|Control|Escape|error|No\b|min|h|\{\w+\})*$/u
  it('say everything in Spanish too', () => {
    const forgotten = KEYS.filter((key) => MESSAGES.en[key] === MESSAGES.es[key] && !ALIKE.test(MESSAGES.en[key]))
    expect(forgotten).toEqual([])
  })

  it('keep the tone of the house: no pleas, no exclamation marks; in Spanish always "usted"', () => {
    expect(KEYS.filter((key) => /!|\bplease\b|\boops\b|\bsuccessfully\b/i.test(MESSAGES.en[key]))).toEqual([])
    // "Oferta" sells something; what the clinic makes is an "ofrecimiento".
    expect(KEYS.filter((key) => /\bofertas?\b/i.test(MESSAGES.es[key]))).toEqual([])
    expect(KEYS.filter((key) => /[!¡]|por favor|\b(?:tú|tus?|puedes|quieres|debes|haz|tienes|eres)\b/i.test(MESSAGES.es[key]))).toEqual([])
  })
})

describe('the keys', () => {
  const written = new Set(SOURCES.flatMap(({ code }) => [...code.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/g)].map(([, key]) => key)))
  /** `offer.outcome.${outcome}` stands for every key of this shape. */
  const shapes = SOURCES.flatMap(({ code }) => [...code.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^}]*\})*)`/g)].map(([, shape]) => shape ?? ''))
    .filter((shape) => shape.includes('${'))
    .map((shape) => new RegExp(`^${shape.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`))

  it('are all used by some screen', () => {
    expect(KEYS.filter((key) => !written.has(key) && !shapes.some((shape) => shape.test(key)))).toEqual([])
  })
})

describe('failures', () => {
  const calls = SOURCES.flatMap(({ file, code }) =>
    [...code.matchAll(/\b(?:fail|failure|readFailure)\(\s*'([a-z-]+)'/g)].map(([, failure]) => [failure ?? '', file] as const),
  )

  it('have words for every code, in both languages', () => {
    expect(calls.length).toBeGreaterThan(50)
    expect(calls.filter(([code]) => !(`failure.${code}` in MESSAGES.en))).toEqual([])
  })

  it('have no words for codes that no longer exist', () => {
    const codes = new Set(calls.map(([code]) => code))
    const known = KEYS.filter((key) => key.startsWith('failure.')).map((key) => key.slice('failure.'.length))
    expect(known.filter((code) => !codes.has(code) && !SOURCES.some(({ code: source }) => source.includes(`'${code}'`)))).toEqual([])
  })
})
