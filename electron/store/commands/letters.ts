/** What a manager decides about letters. */
import type { EventPayloads } from '../../../shared/events/catalogue.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { isSameWords, wordsIn, withWords, type OwnWords } from '../../../shared/invitations/letterhead.ts'
import type { Logo } from '../../../shared/invitations/logo.ts'
import type { CommandContext } from '../command-context.ts'
import { letterheadFacts } from '../queries/letters.ts'

/** From now on the letter may be printed in words nobody has reviewed, in this version of them. */
export const acceptLetterLanguage = (
  { append }: CommandContext,
  { language, templateVersion, by }: { language: LetterLanguage; templateVersion: number; by: string },
): null => {
  append({ type: 'letter-language-accepted', subject: language, payload: { language, templateVersion } }, by)
  return null
}

export const withdrawLetterLanguage = ({ append }: CommandContext, { language, by }: { language: LetterLanguage; by: string }): null => {
  append({ type: 'letter-language-withdrawn', subject: language, payload: { language } }, by)
  return null
}

const SUBJECT = 'letterhead'

/** The clinic's own words in one language; those of the others stay as they are. */
export const keepOwnWords = (
  { writer, append }: CommandContext,
  { language, own, by }: { language: LetterLanguage; own: OwnWords; by: string },
): null => {
  const letterhead = letterheadFacts(writer)
  if (!isSameWords(wordsIn(letterhead, language), own))
    append({ type: 'letterhead-changed', subject: SUBJECT, payload: withWords(letterhead, language, own) }, by)
  return null
}

/** The picture is kept beside the log, which knows it by its sum; one that no letter carries any more is let go. */
export const keepLogo = (
  { writer, append }: CommandContext,
  { logo, by }: { logo: (Logo & { readonly sha256: string }) | null; by: string },
): null => {
  const letterhead = letterheadFacts(writer)
  if (letterhead.logo?.sha256 === logo?.sha256) return null
  writer.run('DELETE FROM letter_logo')
  if (logo !== null) writer.run('INSERT INTO letter_logo (sha256, png) VALUES (?, ?)', logo.sha256, logo.png)
  const facts = logo && { sha256: logo.sha256, width: logo.width, height: logo.height }
  append({ type: 'letterhead-changed', subject: SUBJECT, payload: { ...letterhead, logo: facts } }, by)
  return null
}

/** Sheets for the counter that came out of a printer or went into a file: they name nobody, and belong to no visit. */
export const recordCounterSheets = (
  { append }: CommandContext,
  { facts, by }: { facts: EventPayloads['counter-sheets-printed']; by: string },
): null => {
  append({ type: 'counter-sheets-printed', subject: facts.paper, payload: facts }, by)
  return null
}
