/** What keeps a clinic's own words off its letters. The same rules while one types and when they are kept. */
import { textProblems } from '../script/check-words.ts'
import type { LetterLanguage } from './letter-languages.ts'
import { LETTER_LIMITS } from './letter.ts'
import type { OwnWords } from './letterhead.ts'

export const OWN_WORDS_RULES = ['too-long', 'placeholder', 'hard-to-read', 'wording'] as const
export type OwnWordsRule = (typeof OWN_WORDS_RULES)[number]
export type OwnWordsProblem = {
  readonly at: 'first' | 'second' | 'hours'
  readonly rule: OwnWordsRule
  /** The words at fault; empty where it is the whole text. */
  readonly found: string
}

/** What people leave in a text to fill in later: {name}, [date], <phone>, ___, XXX. */
const LEFT_TO_FILL_IN = /\{[^}]*\}?|\[[^\]]*\]?|<[^>]*>?|_{3,}|(?<!\p{L})[Xx]{3,}(?!\p{L})/u

/** Reading grade and wording are looked at in the languages there are rules for. */
const readingProblems = (text: string, language: LetterLanguage): readonly Omit<OwnWordsProblem, 'at'>[] => {
  if (language !== 'en' && language !== 'es') return []
  return textProblems(text, language, 'read').flatMap(({ rule, found = '' }) =>
    rule === 'hard-to-read' || rule === 'wording' ? [{ rule, found }] : [],
  )
}

const problemsIn = (text: string, longest: number): readonly Omit<OwnWordsProblem, 'at'>[] => {
  const [blank] = LEFT_TO_FILL_IN.exec(text) ?? []
  return [
    ...(text.length > longest ? [{ rule: 'too-long', found: '' } as const] : []),
    ...(blank === undefined ? [] : [{ rule: 'placeholder', found: blank } as const]),
  ]
}

/** Everything wrong with `own`; empty where it may be printed. Whether its letters can be printed only the fonts know. */
export const ownWordsProblems = ({ paragraphs, hours }: OwnWords, language: LetterLanguage): readonly OwnWordsProblem[] => {
  const ofParagraph = (text: string, at: OwnWordsProblem['at']) =>
    text.trim() === '' ? [] : [...problemsIn(text, LETTER_LIMITS.ownWords), ...readingProblems(text, language)].map((found) => ({ at, ...found }))
  const [first = '', second = ''] = paragraphs
  return [
    ...ofParagraph(first, 'first'),
    ...ofParagraph(second, 'second'),
    ...problemsIn(hours ?? '', LETTER_LIMITS.helpHours).map((found) => ({ at: 'hours', ...found }) as const),
  ]
}
