/** The coded words of an offer. Ids are stored for years; display words may change. Source: the product's table of words. */

type Word<Id extends string> = { readonly id: Id; readonly words: string }

const ids = <Id extends string>(list: readonly Word<Id>[]): [Id, ...Id[]] => list.map((word) => word.id) as [Id, ...Id[]]

/** How a conversation ended. A deferral is not a decline; a decline with the sheet is not a refusal of the sheet. */
export const OUTCOMES = [
  { id: 'already-active', words: 'Has an account' },
  { id: 'activated-now', words: 'Opened an account here' },
  { id: 'took-invitation', words: 'Took invitation' },
  { id: 'undecided-informed', words: 'Thinking, has the sheet' },
  { id: 'declined-informed', words: 'Declined, has the sheet' },
  { id: 'declined-refused-information', words: 'Declined, no sheet' },
  { id: 'deferred', words: 'For the nurse' },
  { id: 'unable', words: 'Could not ask' },
] as const

/** How access was put into the patient's hands. */
export const METHODS = [
  { id: 'on-the-spot', words: 'Opened together' },
  { id: 'code-letter', words: 'Letter with a code' },
  { id: 'qr-sheet', words: 'Sheet without a code' },
  { id: 'on-screen-qr', words: 'QR on the screen' },
  { id: 'ehr-message', words: 'Message from the record system' },
  { id: 'verbal-only', words: 'Spoken only' },
] as const

/** Why a patient hesitates or declines: the eight survey reasons, then the clinic's everyday ones. */
export const REASONS = [
  { id: 'prefers-to-talk', words: 'Would rather talk to the doctor' },
  { id: 'no-need', words: 'Does not need it' },
  { id: 'no-online-record', words: 'Has no record online' },
  { id: 'no-internet', words: 'No internet' },
  { id: 'privacy', words: 'Is it safe' },
  { id: 'not-good-with-computers', words: 'Not good with computers' },
  { id: 'cannot-log-in', words: 'Cannot log in' },
  { id: 'too-many-portals', words: 'Has too many already' },
  { id: 'language', words: 'Another language is easier' },
  { id: 'caregiver-handles-it', words: 'Family does that' },
  { id: 'unwell-now', words: 'Feels unwell' },
  { id: 'no-time', words: 'Has no time' },
  { id: 'wants-paper', words: 'Wants paper only' },
  { id: 'other', words: 'Something else' },
] as const

/** Why an offer was put off to the nurse. */
export const DEFERRAL_REASONS = [
  { id: 'asked-to-wait', words: 'Asked to wait' },
  { id: 'wants-family-there', words: 'Wants family there' },
  { id: 'unwell-now', words: 'Feels unwell' },
  { id: 'no-time', words: 'Has no time' },
  { id: 'needs-interpreter', words: 'Needs an interpreter' },
] as const

/** Why the desk could not ask. */
export const UNABLE_REASONS = [
  { id: 'emergency', words: 'Emergency' },
  { id: 'too-unwell', words: 'Too unwell' },
  { id: 'no-interpreter', words: 'No interpreter' },
  { id: 'representative-absent', words: 'No parent or guardian here' },
  { id: 'left-early', words: 'Left before we could ask' },
  { id: 'other', words: 'Something else' },
] as const

/** Why an arrived patient left with no offer; asked when the day is closed. */
export const MISSED_REASONS = [
  { id: 'left-early', words: 'Left early' },
  { id: 'desk-was-full', words: 'Desk was full' },
  { id: 'no-interpreter', words: 'No interpreter' },
  { id: 'too-unwell', words: 'Too unwell' },
  { id: 'representative-absent', words: 'No parent or guardian here' },
  { id: 'system-down', words: 'Computer or printer down' },
  { id: 'other', words: 'Something else' },
] as const

/** How it was made sure who receives an activation code. The number on an ID is never recorded. */
export const IDENTITY_CHECKS = [
  { id: 'photo-id', words: 'Photo ID' },
  { id: 'two-facts', words: 'Two facts, quietly or in writing' },
  { id: 'not-checked', words: 'Could not check' },
] as const

/** How the patient managed when asked to show how they will open it at home (AHRQ teach-back). */
export const TEACH_BACKS = [
  { id: 'alone', words: 'Did it alone' },
  { id: 'with-help', words: 'Did it with help' },
  { id: 'not-yet', words: 'Could not yet' },
] as const

/** Who put the offer into the patient's language. A child or a relative never does (Section 1557). */
export const INTERPRETERS = [
  { id: 'none', words: 'Nobody, it was not needed' },
  { id: 'in-person', words: 'Interpreter in the room' },
  { id: 'phone', words: 'Interpreter by phone' },
  { id: 'video', words: 'Interpreter by video' },
  { id: 'bilingual-staff', words: 'Staff speak it' },
] as const

/** Who else was there. */
export const COMPANY = [
  { id: 'alone', words: 'Nobody' },
  { id: 'helper', words: 'Family or a helper' },
] as const

/** To whom the offer was spoken. */
export const ADDRESSEES = [
  { id: 'patient', words: 'The patient' },
  { id: 'representative', words: 'A parent, guardian or helper' },
] as const

/** Where in the visit the offer was made. */
export const SETTINGS = [
  { id: 'check-in', words: 'At check-in' },
  { id: 'discharge', words: 'At discharge' },
] as const

export const OUTCOME_IDS = ids(OUTCOMES)
export const METHOD_IDS = ids(METHODS)
export const REASON_IDS = ids(REASONS)
export const DEFERRAL_REASON_IDS = ids(DEFERRAL_REASONS)
export const UNABLE_REASON_IDS = ids(UNABLE_REASONS)
export const MISSED_REASON_IDS = ids(MISSED_REASONS)
export const IDENTITY_CHECK_IDS = ids(IDENTITY_CHECKS)
export const ADDRESSEE_IDS = ids(ADDRESSEES)
export const SETTING_IDS = ids(SETTINGS)
export const TEACH_BACK_IDS = ids(TEACH_BACKS)
export const INTERPRETER_IDS = ids(INTERPRETERS)

export type Outcome = (typeof OUTCOME_IDS)[number]
export type Method = (typeof METHOD_IDS)[number]
export type Reason = (typeof REASON_IDS)[number]
export type DeferralReason = (typeof DEFERRAL_REASON_IDS)[number]
export type UnableReason = (typeof UNABLE_REASON_IDS)[number]
export type MissedReason = (typeof MISSED_REASON_IDS)[number]
export type IdentityCheck = (typeof IDENTITY_CHECK_IDS)[number]
export type Addressee = (typeof ADDRESSEE_IDS)[number]
export type Setting = (typeof SETTING_IDS)[number]
export type TeachBack = (typeof TEACH_BACK_IDS)[number]
export type Interpreter = (typeof INTERPRETER_IDS)[number]

/** The display words of an id in one of the lists above. */
export const wordsOf = <Id extends string>(list: readonly Word<Id>[], id: Id): string =>
  list.find((word) => word.id === id)?.words ?? id
