/** What a clinic adds to its letters: paragraphs and phone hours of its own in each language, and one logo for all. */
import type { LetterLanguage } from './letter-languages.ts'

export type OwnWords = {
  /** At most two: after what the portal is, and after everything else. An empty one leaves its place empty. */
  readonly paragraphs: readonly string[]
  /** Of the help phone; null where the clinic's usual ones are said. */
  readonly hours: string | null
}

export type Letterhead = {
  readonly languages: Readonly<Partial<Record<LetterLanguage, OwnWords>>>
  /** The picture itself is kept beside the log. */
  readonly logo: { readonly sha256: string; readonly width: number; readonly height: number } | null
}

export const NO_OWN_WORDS: OwnWords = { paragraphs: [], hours: null }
export const NO_LETTERHEAD: Letterhead = { languages: {}, logo: null }

const tidyText = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** As it is kept: no white around words, no line breaks, nothing after the last paragraph. */
export const tidyWords = ({ paragraphs, hours }: OwnWords): OwnWords => {
  const tidy = paragraphs.map(tidyText)
  const last = tidy.findLastIndex((text) => text !== '')
  const tidyHours = tidyText(hours ?? '')
  return { paragraphs: tidy.slice(0, last + 1), hours: tidyHours === '' ? null : tidyHours }
}

export const isSameWords = (one: OwnWords, other: OwnWords): boolean => {
  const [first, second] = [tidyWords(one), tidyWords(other)]
  return first.hours === second.hours && first.paragraphs.join('\n') === second.paragraphs.join('\n')
}

export const wordsIn = ({ languages }: Letterhead, language: LetterLanguage): OwnWords => languages[language] ?? NO_OWN_WORDS

/** A language without words of its own does not stand in the letterhead. */
export const withWords = (letterhead: Letterhead, language: LetterLanguage, own: OwnWords): Letterhead => {
  const { [language]: _, ...others } = letterhead.languages
  const tidy = tidyWords(own)
  return { ...letterhead, languages: isSameWords(tidy, NO_OWN_WORDS) ? others : { ...others, [language]: tidy } }
}
