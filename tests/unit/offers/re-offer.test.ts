import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_REOFFER_DAYS } from '../../../shared/clinic/reoffer-days.ts'
import { isNewLanguage } from '../../../shared/offers/new-language.ts'
import type { AgeBand } from '../../../shared/offers/offer-input.ts'
import { reOfferGuidance, restWords } from '../../../shared/offers/re-offer-words.ts'
import { reOffer, type LastAnswer, type ReOfferFacts } from '../../../shared/offers/re-offer.ts'
import { ADDRESSEE_IDS, OUTCOME_IDS } from '../../../shared/offers/words.ts'
import { addDays } from '../../../shared/time/local-time.ts'
import { sayFor } from '../../../shared/words/say.ts'

/** Octavia Brightwater said no on August 3 and kept the sheet. */
const saidNo: LastAnswer = { outcome: 'declined-informed', date: '2025-08-03', ageBand: 'adult', addressee: 'patient' }
const octavia: ReOfferFacts = {
  last: saidNo,
  today: '2025-10-14',
  ageBand: 'adult',
  isLanguageNew: false,
  isRepresentativeHere: false,
  coolOffDays: 180,
}
const answer = (more: Partial<ReOfferFacts>, last: Partial<LastAnswer> = {}) =>
  reOffer({ ...octavia, last: { ...saidNo, ...last }, ...more })

const RESTS = { kind: 'rest', saidNoOn: '2025-08-03', until: '2026-01-30' }
const AS_USUAL = { kind: 'as-usual' }
const sooner = (why: string) => ({ kind: 'sooner', why })

describe('after a firm no', () => {
  it.each(['declined-informed', 'declined-refused-information'] as const)('(%s) nobody asks for the cool-off', (outcome) => {
    expect(answer({}, { outcome })).toEqual(RESTS)
  })

  it('the rest ends with its last day', () => {
    expect(answer({ today: '2026-01-29' })).toEqual(RESTS)
    expect(answer({ today: '2026-01-30' })).toEqual(AS_USUAL)
  })

  it('the same day already counts, where another site asked in the morning', () => {
    expect(answer({ today: '2025-08-03' })).toEqual(RESTS)
  })

  it('0 days never rest, not even on that day', () => {
    expect(answer({ coolOffDays: 0, today: '2025-08-03' })).toEqual(AS_USUAL)
  })

  it.each([
    ['2024-02-29', 365, '2025-02-28'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-08-31', 182, '2024-02-29'],
    ['2025-08-31', 182, '2026-03-01'],
  ])('counts days and not dates: from %s, %i days end on %s', (date, coolOffDays, until) => {
    expect(answer({ today: date, coolOffDays }, { date })).toMatchObject({ kind: 'rest', until })
    expect(answer({ today: until, coolOffDays }, { date })).toEqual(AS_USUAL)
  })

  it('a clock that stood in the future makes no rest', () => {
    expect(answer({}, { date: '2026-10-14' })).toEqual(AS_USUAL)
  })
})

describe('a life event counts for more than the rest', () => {
  it.each([
    ['child', 'teen'],
    ['child', 'adult'],
    ['teen', 'adult'],
  ] as const)('from %s to %s somebody else decides', (then, now) => {
    expect(answer({ ageBand: now }, { ageBand: then })).toEqual(sooner('came-of-age'))
  })

  it('an age that was not known is no birthday', () => {
    expect(answer({ ageBand: 'adult' }, { ageBand: 'unknown' })).toEqual(RESTS)
    expect(answer({ ageBand: 'unknown' }, { ageBand: 'child' })).toEqual(RESTS)
  })

  it('a helper who answers now was not asked, unless the no was theirs', () => {
    expect(answer({ isRepresentativeHere: true })).toEqual(sooner('new-representative'))
    expect(answer({ isRepresentativeHere: true }, { addressee: 'representative' })).toEqual(RESTS)
  })

  it('a language that is new on file was not asked in', () => {
    expect(answer({ isLanguageNew: true })).toEqual(sooner('new-language'))
  })

  it('and is not mentioned once the rest is over', () => {
    expect(answer({ isLanguageNew: true, today: '2026-01-30' })).toEqual(AS_USUAL)
  })
})

describe('whatever else was answered', () => {
  it('starts no rest', () => {
    expect(reOffer({ ...octavia, last: null })).toEqual(AS_USUAL)
    expect(answer({}, { outcome: 'deferred' })).toEqual(sooner('deferred'))
    expect(answer({}, { outcome: 'took-invitation' })).toEqual(sooner('invited-not-opened'))
    expect(answer({}, { outcome: 'undecided-informed' })).toEqual(sooner('invited-not-opened'))
    for (const outcome of ['unable', 'already-active', 'activated-now'] as const)
      expect(answer({}, { outcome })).toEqual(AS_USUAL)
  })
})

describe('for everybody', () => {
  const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2019-01-01', days))
  const band = fc.constantFrom<AgeBand>('child', 'teen', 'adult', 'unknown')
  const facts: fc.Arbitrary<ReOfferFacts & { last: LastAnswer }> = fc.record({
    last: fc.record({ outcome: fc.constantFrom(...OUTCOME_IDS), date: day, ageBand: band, addressee: fc.constantFrom(...ADDRESSEE_IDS) }),
    // Near the answer, where rests begin and end, as well as years away.
    today: day,
    ageBand: band,
    isLanguageNew: fc.boolean(),
    isRepresentativeHere: fc.boolean(),
    coolOffDays: fc.integer({ min: 0, max: MOST_REOFFER_DAYS }),
  })
  const soon = fc
    .tuple(facts, fc.integer({ min: -3, max: 800 }))
    .map(([one, days]) => ({ ...one, today: addDays(one.last.date, days) }))

  it('a rest follows a firm no only, covers today, and is never longer than the cool-off', () => {
    fc.assert(
      fc.property(soon, (one) => {
        const told = reOffer(one)
        if (told.kind !== 'rest') return
        expect(one.last.outcome).toMatch(/^declined-/)
        expect(told.saidNoOn).toBe(one.last.date)
        expect(told.saidNoOn <= one.today && one.today < told.until).toBe(true)
        expect(told.until <= addDays(one.last.date, one.coolOffDays)).toBe(true)
      }),
    )
  })

  it('a firm no without a life event rests on each day of the cool-off and on no other', () => {
    fc.assert(
      fc.property(soon, fc.constantFrom('declined-informed', 'declined-refused-information'), (one, outcome) => {
        const calm = { ...one, last: { ...one.last, outcome, ageBand: one.ageBand }, isLanguageNew: false, isRepresentativeHere: false }
        const isWithin = calm.today >= calm.last.date && calm.today < addDays(calm.last.date, calm.coolOffDays)
        expect(reOffer(calm).kind).toBe(isWithin ? 'rest' : 'as-usual')
      }),
    )
  })

  it('who has come of age, has a new helper or a new language never rests', () => {
    fc.assert(
      fc.property(soon, fc.constantFrom('age', 'helper', 'language'), (drawn, event) => {
        const one = { ...drawn, last: { ...drawn.last, outcome: 'declined-refused-information' as const } }
        const lived =
          event === 'age'
            ? { ...one, ageBand: 'adult' as const, last: { ...one.last, ageBand: 'teen' as const } }
            : event === 'helper'
              ? { ...one, isRepresentativeHere: true, last: { ...one.last, addressee: 'patient' as const } }
              : { ...one, isLanguageNew: true }
        expect(reOffer(lived).kind).not.toBe('rest')
      }),
    )
  })

  it('0 days never rest', () => {
    fc.assert(
      fc.property(soon, (one) => {
        const now = { ...one, today: one.last.date, last: { ...one.last, outcome: 'declined-informed' as const }, coolOffDays: 0 }
        expect(reOffer(now).kind).not.toBe('rest')
      }),
    )
  })
})

describe('a language that is new', () => {
  const offer = { at: '2025-09-07T16:20:00.000Z-0000', language: 'en', interpreter: 'none' } as const
  const since = (language: string | null, languageAt: string | null) => isNewLanguage({ language, languageAt }, offer)
  const LATER = '2025-10-01T08:00:00.000Z-0000'

  it('was recorded or changed after the offer', () => {
    expect(since('Spanish', LATER)).toBe(true)
    expect(since('Spanish', '2025-09-01T08:00:00.000Z-0000')).toBe(false)
    expect(since('Spanish', offer.at)).toBe(false)
    expect(since(null, null)).toBe(false)
  })

  it('is not the one the offer was made in, however it is spelled', () => {
    expect(since('English', LATER)).toBe(false)
    expect(since('eng', LATER)).toBe(false)
    expect(isNewLanguage({ language: 'es-MX', languageAt: LATER }, { ...offer, language: 'es' })).toBe(false)
    expect(isNewLanguage({ language: 'English', languageAt: LATER }, { ...offer, language: 'es' })).toBe(true)
  })

  it('is none where an interpreter was there, or nothing usable is recorded', () => {
    expect(isNewLanguage({ language: 'Somali', languageAt: LATER }, { ...offer, interpreter: 'phone' })).toBe(false)
    expect(since('Declined', LATER)).toBe(false)
  })
})

describe('the line before the talk', () => {
  const ages = { teenFrom: 13, adultFrom: 18 }
  const words = (more: Partial<ReOfferFacts>, last: Partial<LastAnswer> = {}) => {
    const told = reOfferGuidance({ ...octavia, last: { ...saidNo, ...last }, ...more }, ages, sayFor('en'))
    return told === null ? null : `${told.words}. ${told.detail ?? ''}`.trim()
  }

  it('says why they are asked again', () => {
    expect(words({}, { ageBand: 'teen' })).toBe('Turned 18 since they said no. Ask them for themselves.')
    expect(words({ ageBand: 'teen' }, { ageBand: 'child', addressee: 'representative' })).toBe(
      'Turned 13 since a parent or guardian said no. Ask them for themselves.',
    )
    expect(words({ isRepresentativeHere: true })).toBe('The no came from the patient. Who answers now was not asked yet.')
    expect(words({ isLanguageNew: true })).toBe('They said no in another language. Ask once more in their own.')
    expect(words({}, { outcome: 'deferred' })).toBe('We said we would come back to it.')
  })

  it('says when they would be due, where the desk offers anyway', () => {
    expect(words({})).toBe('Not due before January 30. You chose to offer anyway.')
    expect(reOfferGuidance(octavia, ages, sayFor('es'))?.words).toBe('No toca antes del 30 de enero')
  })

  it('names the year only where a day could be taken for another one', () => {
    const rest = (saidNoOn: string, until: string) => restWords({ saidNoOn, until }, '2025-10-14', sayFor('en'))
    expect(rest('2025-08-03', '2026-01-30')).toBe('Said no on August 3. We ask again from January 30.')
    expect(rest('2025-09-07', '2027-09-07')).toBe('Said no on September 7. We ask again from September 7, 2027.')
    expect(rest('2024-11-02', '2026-02-14')).toBe('Said no on November 2, 2024. We ask again from February 14.')
  })

  it('is silent where nothing is to be explained', () => {
    expect(words({ today: '2026-06-01' })).toBeNull()
    expect(words({}, { outcome: 'took-invitation' })).toBeNull()
  })
})
