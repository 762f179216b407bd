/** The scripts the letters are set in, each with a font of its own, and which of them a language looks to first. */

export const SCRIPTS = ['latin', 'arabic', 'devanagari', 'sc', 'tc', 'kr'] as const
export type Script = (typeof SCRIPTS)[number]

const CHINESE = /[\u2e80-\u3029\u3030-\u3098\u309b-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u
const KOREAN = /[\p{Script=Hangul}\u2e80-\u3029\u3030-\u303f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u

/** What a font may be opened for. Latin, Greek and Cyrillic are always there. */
const WANTED_FOR: Readonly<Record<Exclude<Script, 'latin'>, RegExp>> = {
  arabic: /\p{Script_Extensions=Arabic}/u,
  devanagari: /\p{Script_Extensions=Devanagari}/u,
  sc: CHINESE,
  tc: CHINESE,
  kr: KOREAN,
}

export const isWantedFor = (script: Script, character: string): boolean =>
  script === 'latin' || WANTED_FOR[script].test(character)

/** One code point of Han is drawn in another way in each of these languages. */
const hanFor = (language: string): readonly Script[] => {
  if (/^zh-(Hant|TW|HK|MO)/i.test(language)) return ['tc', 'sc', 'kr']
  return /^ko/i.test(language) ? ['kr', 'sc', 'tc'] : ['sc', 'tc', 'kr']
}

/** The order in which a text in `language` looks for a character. */
export const scriptsOf = (language: string): readonly Script[] => ['latin', 'arabic', 'devanagari', ...hanFor(language)]
