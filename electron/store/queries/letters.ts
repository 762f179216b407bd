/** Letters as a manager left them: whose unreviewed words are answered for, and what the clinic put on them itself. */
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { NO_LETTERHEAD, type Letterhead } from '../../../shared/invitations/letterhead.ts'
import type { Logo } from '../../../shared/invitations/logo.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'
import { clinicZone } from './clinic.ts'

export type AcceptedLetter = {
  readonly language: LetterLanguage
  readonly templateVersion: number
  readonly staffId: string | null
  readonly by: string | null
  readonly on: LocalDate
}

export const acceptedLetters = (reader: Reader): readonly AcceptedLetter[] => {
  const timeZone = clinicZone(reader)
  return reader
    .all<Omit<AcceptedLetter, 'on'> & { at: string }>(
      `SELECT l.language, l.template_version AS templateVersion, l.staff AS staffId, s.name AS by, l.at
       FROM letter_language l LEFT JOIN staff s ON s.staff_id = l.staff`,
    )
    .map(({ at, ...row }) => ({ ...row, on: wallClock(physicalMs(at), timeZone).date }))
}

export const letterheadFacts = (reader: Reader): Letterhead => {
  const row = reader.get<{ facts: string }>('SELECT facts FROM letterhead')
  return row === undefined ? NO_LETTERHEAD : (JSON.parse(row.facts) as Letterhead)
}

/** Everything the clinic put on its letters itself. No logo where its picture does not lie beside the log. */
export const letterhead = (reader: Reader): { readonly letterhead: Letterhead; readonly logo: Logo | null } => {
  const facts = letterheadFacts(reader)
  const row = facts.logo && reader.get<{ png: Uint8Array }>('SELECT png FROM letter_logo WHERE sha256 = ?', facts.logo.sha256)
  return { letterhead: facts, logo: facts.logo && row ? { png: new Uint8Array(row.png), width: facts.logo.width, height: facts.logo.height } : null }
}
