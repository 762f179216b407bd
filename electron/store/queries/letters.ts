/** Letters in words nobody has reviewed that a manager answers for. */
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'
import { clinicFacts } from './clinic.ts'

export type AcceptedLetter = {
  readonly language: LetterLanguage
  readonly templateVersion: number
  readonly staffId: string | null
  readonly by: string | null
  readonly on: LocalDate
}

export const acceptedLetters = (reader: Reader): readonly AcceptedLetter[] => {
  const timeZone = clinicFacts(reader)?.clinic.timeZone ?? 'UTC'
  return reader
    .all<Omit<AcceptedLetter, 'on'> & { at: string }>(
      `SELECT l.language, l.template_version AS templateVersion, l.staff AS staffId, s.name AS by, l.at
       FROM letter_language l LEFT JOIN staff s ON s.staff_id = l.staff`,
    )
    .map(({ at, ...row }) => ({ ...row, on: wallClock(physicalMs(at), timeZone).date }))
}
