/** Why somebody is asked again now, or is not due yet: the line in the guidance before the talk. */
import type { Ages } from '../clinic/ages.ts'
import { fullDate, monthDay } from '../time/display.ts'
import { addDays, type LocalDate } from '../time/local-time.ts'
import type { Say } from '../words/say.ts'
import type { Guidance } from './guidance.ts'
import { reOffer, type LifeEvent, type ReOfferFacts, type Rest } from './re-offer.ts'

/** From here on a day without its year could be taken for another one. */
const FAR_DAYS = 300

const dayWords = (date: LocalDate, today: LocalDate, say: Say): string =>
  (date < addDays(today, -FAR_DAYS) || date > addDays(today, FAR_DAYS) ? fullDate : monthDay)(date, say.language)

/** "Said no on August 3. We ask again from January 30." */
export const restWords = ({ saidNoOn, until }: Rest, today: LocalDate, say: Say): string =>
  say('again.said-no-on', { date: dayWords(saidNoOn, today, say), until: dayWords(until, today, say) })

const guidance = (words: string, detail: string | null): Guidance => ({ id: 'again', words, detail })

/** The parent said no for a child, the teen for themselves. */
const cameOfAgeWords = ({ last, ageBand }: ReOfferFacts, ages: Ages, say: Say): string =>
  say(last?.addressee === 'representative' ? 'again.of-age-parent' : 'again.of-age', {
    age: ageBand === 'teen' ? ages.teenFrom : ages.adultFrom,
  })

const lifeEventGuidance = (why: LifeEvent, facts: ReOfferFacts, ages: Ages, say: Say): Guidance => {
  switch (why) {
    case 'came-of-age':
      return guidance(cameOfAgeWords(facts, ages, say), say('again.of-age-do'))
    case 'new-representative':
      return guidance(say('again.representative'), say('again.representative-do'))
    case 'new-language':
      return guidance(say('again.language'), say('again.language-do'))
  }
}

/** Null where nothing is to be explained; an invitation that was not opened is told with what was said before. */
export const reOfferGuidance = (facts: ReOfferFacts, ages: Ages, say: Say): Guidance | null => {
  const answer = reOffer(facts)
  if (answer.kind === 'as-usual') return null
  if (answer.kind === 'rest') {
    const words = say('again.resting', { date: dayWords(answer.until, facts.today, say) })
    return { id: 'not-due', words, detail: say('again.resting-do') }
  }
  if (answer.why === 'invited-not-opened') return null
  if (answer.why === 'deferred') return guidance(say('again.deferred'), null)
  return lifeEventGuidance(answer.why, facts, ages, say)
}
