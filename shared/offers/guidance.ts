/** What to do or know before the first line, for this patient and no other. Words for the desk, not to be said. */
import { clockTime, monthDay } from '../time/display.ts'
import type { LocalDate, LocalTime } from '../time/local-time.ts'
import type { AgeBand } from './offer-input.ts'
import type { Outcome } from './words.ts'

export type Guidance = {
  readonly id: 'interpreter' | 'same-name' | 'age' | 'again' | 'not-due' | 'before'
  /** The thing to do, or what was said before. */
  readonly words: string
  readonly detail: string | null
}

export type GuidanceFacts = {
  /** Words of the language on file where it is not the script's; null otherwise. */
  readonly interpreterLanguage: string | null
  /** Others on today's list with the same family name, or one that shares a part of it. */
  readonly sameFamilyName: number
  readonly ageBand: AgeBand
  /** From this age a patient is spoken to: below, the parent or guardian. */
  readonly teenFrom: number
  readonly lastOffer: {
    readonly date: LocalDate
    readonly time: LocalTime
    readonly outcome: Outcome
    readonly by: string
  } | null
  readonly today: LocalDate
  /** Why they are asked again, or that they are not due yet, see `reOfferGuidance`. */
  readonly again: Guidance | null
}

const BEFORE: Readonly<Record<Outcome, { readonly words: string; readonly detail: string | null }>> = {
  'already-active': { words: 'Said they use it', detail: 'Ask if they still get in.' },
  'activated-now': { words: 'Opened an account here', detail: 'Ask if they still get in.' },
  'took-invitation': { words: 'Took an invitation', detail: 'There is no account yet.' },
  'undecided-informed': { words: 'Wanted to think', detail: 'They have the sheet.' },
  'declined-informed': { words: 'Said no', detail: 'They have the sheet. One question is enough.' },
  'declined-refused-information': {
    words: 'Said no',
    detail: 'They wanted no sheet. One question is enough.',
  },
  deferred: { words: 'Asked to wait', detail: null },
  unable: { words: 'Could not be asked', detail: null },
}

const saidBefore = ({ lastOffer, today, again }: GuidanceFacts): Guidance | null => {
  if (lastOffer === null) return null
  const { words, detail } = BEFORE[lastOffer.outcome]
  const when =
    lastOffer.date === today ? `today at ${clockTime(lastOffer.time)}` : `on ${monthDay(lastOffer.date)}`
  // What has changed since is what to act on: "One question is enough" was meant for before.
  return { id: 'before', words: `${words} ${when}, to ${lastOffer.by}`, detail: again?.id === 'again' ? null : detail }
}

/** What is due, the most pressing first; empty for most patients. */
export const guidanceFor = (facts: GuidanceFacts): readonly Guidance[] => {
  const { interpreterLanguage, sameFamilyName, ageBand, teenFrom } = facts
  const interpreter: Guidance | null =
    interpreterLanguage === null
      ? null
      : {
          id: 'interpreter',
          words: 'Get the interpreter first',
          detail: `${interpreterLanguage} is on file. Never a child or a relative.`,
        }
  const namesakes = sameFamilyName === 1 ? 'One other patient' : `${sameFamilyName} other patients`
  const sameName: Guidance | null =
    sameFamilyName === 0
      ? null
      : {
          id: 'same-name',
          words: 'Ask for the birth date',
          detail: `${namesakes} today with this family name, or one like it.`,
        }
  const age: Guidance | null =
    ageBand === 'unknown'
      ? {
          id: 'age',
          words: 'No birth date on file',
          detail: `Under ${teenFrom}, speak to the parent or guardian.`,
        }
      : null
  return [interpreter, sameName, age, facts.again, saidBefore(facts)].filter((each) => each !== null)
}
