/** What to do or know before the first line, for this patient and no other. Words for the desk, not to be said. */
import { languageWords } from '../patients/spoken-language.ts'
import { clockTime, monthDay } from '../time/display.ts'
import type { LocalDate, LocalTime } from '../time/local-time.ts'
import type { Say } from '../words/say.ts'
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

const saidBefore = ({ lastOffer, today, again }: GuidanceFacts, say: Say): Guidance | null => {
  if (lastOffer === null) return null
  const { outcome, by } = lastOffer
  const when = lastOffer.date === today
    ? say('guidance.before-today', { time: clockTime(lastOffer.time) })
    : say('guidance.before-on', { date: monthDay(lastOffer.date, say.language) })
  // What has changed since is what to act on: "One question is enough" was meant for before.
  const hasDetail = again?.id !== 'again' && outcome !== 'deferred' && outcome !== 'unable'
  return {
    id: 'before',
    words: say(`guidance.before.${outcome}`, { when, by }),
    detail: hasDetail ? say(`guidance.before-detail.${outcome}`) : null,
  }
}

/** What is due, the most pressing first; empty for most patients. */
export const guidanceFor = (facts: GuidanceFacts, say: Say): readonly Guidance[] => {
  const { interpreterLanguage, sameFamilyName, ageBand, teenFrom } = facts
  const interpreter: Guidance | null =
    interpreterLanguage === null
      ? null
      : {
          id: 'interpreter',
          words: say('guidance.interpreter'),
          detail: say('guidance.interpreter-detail', { language: languageWords(interpreterLanguage, say.language) }),
        }
  const sameName: Guidance | null =
    sameFamilyName === 0
      ? null
      : {
          id: 'same-name',
          words: say('guidance.same-name'),
          detail: say('guidance.same-name-detail', { count: sameFamilyName }),
        }
  const age: Guidance | null =
    ageBand === 'unknown'
      ? {
          id: 'age',
          words: say('guidance.age'),
          detail: say('guidance.age-detail', { age: teenFrom }),
        }
      : null
  return [interpreter, sameName, age, facts.again, saidBefore(facts, say)].filter((each) => each !== null)
}

/** What is left to know where the nurse takes up what the desk began: the hand-over says the rest, and "not due" was true before the desk asked all the same. */
export const afterHandOver = (guidance: readonly Guidance[]): readonly Guidance[] =>
  guidance.filter(({ id }) => id !== 'again' && id !== 'not-due' && id !== 'before')
