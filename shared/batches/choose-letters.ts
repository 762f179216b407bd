/**
 * Who gets a letter in a batch. One letter a patient; nobody who has an account, rests after a no, or holds a letter
 * or an answer since that visit. Everybody left out is counted with the reason.
 */
import type { LetterLanguage } from '../invitations/letter-languages.ts'
import type { LetterKind } from '../invitations/letter.ts'
import type { AgeBand } from '../offers/offer-input.ts'
import { isPosted, type BatchKind, type SkipReason } from './batch-words.ts'
import type { LocalDate, LocalTime } from '../time/local-time.ts'

/** A visit that a batch is about. */
export type Candidate = {
  readonly visitId: string
  readonly patientId: string
  /** As it sorts: the family name first. */
  readonly sortName: string
  readonly date: LocalDate
  readonly time: LocalTime | null
  readonly hasAccount: boolean
  readonly isResting: boolean
  /** Whether they were asked at a later visit. */
  readonly isOfferedSince: boolean
  /** Whether a letter went out to them for this visit, or at a later one. */
  readonly hasLetter: boolean
  readonly hasAddress: boolean
  readonly ageBand: AgeBand
  /** The patient's language where there is a letter in it that may be printed. */
  readonly language: LetterLanguage
  /** There is a letter in theirs, and it may not be printed yet. */
  readonly isHeldBack: boolean
}

export type BatchLetter = {
  readonly visitId: string
  readonly paper: LetterKind
  readonly language: LetterLanguage
  readonly isHeldBack: boolean
}

export type Chosen = {
  readonly letters: readonly BatchLetter[]
  readonly skipped: Readonly<Record<SkipReason, number>>
}

const whyNot = (candidate: Candidate, kind: BatchKind): SkipReason | null => {
  if (candidate.hasAccount) return 'has-account'
  if (candidate.isResting) return 'resting'
  if (candidate.isOfferedSince) return 'offered-since'
  if (candidate.hasLetter) return 'has-letter'
  return isPosted(kind) && !candidate.hasAddress ? 'no-address' : null
}

/** As the desk takes them from the stack: by the day's times, or by name. */
const compare = (kind: BatchKind) => (a: Candidate, b: Candidate): number =>
  (kind === 'tomorrow' ? (a.time ?? '99:99').localeCompare(b.time ?? '99:99') : 0) ||
  a.sortName.localeCompare(b.sortName) ||
  a.visitId.localeCompare(b.visitId)

/** A child's way in is a parent's; whoever was asked already and put it off gets the same letter as everybody. */
const paperFor = ({ ageBand }: Candidate): LetterKind => {
  if (ageBand === 'child') return 'representative'
  return ageBand === 'teen' ? 'teen' : 'letter'
}

export const chooseLetters = (candidates: readonly Candidate[], kind: BatchKind): Chosen => {
  const skipped: Record<SkipReason, number> = {
    'has-account': 0, resting: 0, 'offered-since': 0, 'has-letter': 0, 'no-address': 0, 'same-patient': 0,
  }
  const patients = new Set<string>()
  const kept = candidates.filter((candidate) => {
    const why = whyNot(candidate, kind) ?? (patients.has(candidate.patientId) ? 'same-patient' : null)
    if (why === null) patients.add(candidate.patientId)
    else skipped[why] += 1
    return why === null
  })
  return {
    letters: kept
      .sort(compare(kind))
      .map((candidate) => {
        const { visitId, language, isHeldBack } = candidate
        return { visitId, paper: paperFor(candidate), language, isHeldBack }
      }),
    skipped,
  }
}
