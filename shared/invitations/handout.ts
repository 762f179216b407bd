/** A sheet of the script that goes along with a letter. */
import { fail, succeed, type Result } from '../result.ts'
import type { Handout as ScriptHandout, Paper, Script, ScriptText } from '../script/script.ts'
import { LANGUAGES } from '../text/languages.ts'
import type { HandoutTemplate } from './handout-template.ts'
import { translationOf } from './handout-translation.ts'
import type { LetterLanguage } from './letter-languages.ts'

export type Handout = {
  readonly id: string
  /** How it is called, in the language of the sheet. */
  readonly name: string
  /** How staff call it. */
  readonly names: ScriptText
  readonly language: LetterLanguage
  /** The one it was wished for in. The sheet is in English where there are no such words that fit. */
  readonly wanted: LetterLanguage
  readonly paper: Paper
  /** The script it was taken from, so that the sheet itself says which words were handed over. */
  readonly script: Pick<Script, 'id' | 'version'>
  /** The version of the translation; null where the script itself has the words. */
  readonly translation: number | null
}

/** Which sheets go along, and in which language. */
export type HandoutsWanted = { readonly ids: readonly string[]; readonly language: LetterLanguage }
/** What there is of sheets in that language besides the script. */
export type Translated = Pick<HandoutTemplate, 'version' | 'reviewed' | 'sheets'>

const UNKNOWN = fail(
  'unknown-handout',
  'A sheet that goes along is not in the script any more. Nothing was printed. Show the QR instead.',
)

type InWords = Pick<Handout, 'name' | 'language' | 'paper' | 'translation'>

const inScript = (handout: ScriptHandout, language: 'en' | 'es'): InWords => ({
  name: handout.name[language],
  language,
  paper: handout[language],
  translation: null,
})

/** The script's own words, else a translation of exactly those, else English. */
const wordsOf = (handout: ScriptHandout, wanted: LetterLanguage, { version, reviewed, sheets }: Translated): InWords => {
  const spoken = LANGUAGES.find((language) => language === wanted)
  if (spoken !== undefined) return inScript(handout, spoken)
  const translation = translationOf(handout, sheets)
  if (translation === undefined) return inScript(handout, 'en')
  const { name, title, lead, points } = translation
  return { name, language: wanted, paper: { title, lead, points, reviewed }, translation: version }
}

/** The sheets of `script` in the order they were wanted. All or none: half of what was promised is a promise broken. */
export const handoutsOf = (
  script: Script,
  { ids, language }: HandoutsWanted,
  translated: Translated,
): Result<readonly Handout[], 'unknown-handout'> => {
  const known = new Map(script.handouts.map((handout) => [handout.id, handout]))
  const found = ids.flatMap((id) => known.get(id) ?? [])
  if (found.length < ids.length) return UNKNOWN
  return succeed(
    found.map((handout) => ({
      id: handout.id,
      names: handout.name,
      wanted: language,
      ...wordsOf(handout, language, translated),
      script: { id: script.id, version: script.version },
    })),
  )
}

/** `accepted`: a translation nobody has reviewed, which is printed only where a manager answers for it. */
export type HandoutStanding = 'reviewed' | 'draft' | 'accepted'
export const standingOf = ({ paper, translation }: Handout): HandoutStanding => {
  if (paper.reviewed !== null) return 'reviewed'
  return translation === null ? 'draft' : 'accepted'
}

/** A sheet of the script nobody has reviewed may go out, but it says so on paper. */
export const isDraft = (handout: Handout): boolean => standingOf(handout) === 'draft'

/** Whether the words that were wished for are not there. */
export const isUntranslated = ({ language, wanted }: Handout): boolean => language !== wanted
