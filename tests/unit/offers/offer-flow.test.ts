import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOffer, offerInputSchema, type AgeBand } from '../../../shared/offers/offer-input.ts'
import {
  historyOf,
  mayCarryCode,
  MOST_ANSWERS,
  offerFrom,
  sceneAfter,
  sheetFor,
  stepBack,
  walkOn,
  type Ending,
  type Scene,
  type Talk,
  type Walk,
} from '../../../shared/offers/offer-flow.ts'
import { ADDRESSEE_IDS, IDENTITY_CHECK_IDS, OUTCOME_IDS } from '../../../shared/offers/words.ts'
import { HISTORIES } from '../../../shared/script/lines.ts'
import { parseScript } from '../../../shared/script/script.ts'

const parsed = parseScript(
  readFileSync(new URL('../../../resources/scripts/check-in.en.json', import.meta.url), 'utf8'),
)
if (!parsed.ok) throw new Error(parsed.message)
const { script } = parsed

const adult: Talk = { ageBand: 'adult', addressee: 'patient', history: 'none' }
const after = (...walk: string[]): Scene => sceneAfter(script, adult, walk)

const offerAfter = (walk: Walk, ending: Ending, talk = adult) =>
  offerFrom({ visitId: 'visit', script, talk, scene: sceneAfter(script, talk, walk), ending, seconds: 12.4 })

const bands: readonly AgeBand[] = ['child', 'teen', 'adult', 'unknown']
const talks: fc.Arbitrary<Talk> = fc.record({
  ageBand: fc.constantFrom(...bands),
  addressee: fc.constantFrom(...ADDRESSEE_IDS),
  history: fc.constantFrom(...HISTORIES),
})
const wishes = fc.record({
  hasCode: fc.boolean(),
  wantsCode: fc.boolean(),
  identityCheck: fc.option(fc.constantFrom(...IDENTITY_CHECK_IDS), { nil: null }),
})

/** Walks at random until nothing is asked any more: each number picks one of the choices there are. */
const walkAtRandom = (talk: Talk, picks: readonly number[]): Scene => {
  let scene = sceneAfter(script, talk, [])
  for (let turn = 0; scene.choices.length > 0; turn += 1) {
    if (turn > 100) throw new Error('the walk does not end')
    const choice = scene.choices[(picks[turn % picks.length] ?? 0) % scene.choices.length]
    scene = sceneAfter(script, talk, walkOn(scene, choice?.id ?? ''))
  }
  return scene
}
const picks = fc.array(fc.nat(13), { minLength: 1, maxLength: 12 })

const endingsOf = (scene: Scene): fc.Arbitrary<Ending> =>
  scene.at === 'log'
    ? fc.constant({ by: 'words' })
    : fc.oneof(
        wishes
          .filter((wish) => sheetFor(scene.told, wish).isReady)
          .map((wish): Ending => ({ by: 'sheet', wish })),
        mayCarryCode(scene.told)
          ? fc.boolean().map((isOpened): Ending => ({ by: 'screen', isOpened }))
          : fc.constant<Ending>({
              by: 'sheet',
              wish: { hasCode: false, wantsCode: false, identityCheck: null },
            }),
      )

describe('every walk', () => {
  it('ends in an offer that may be logged', () => {
    fc.assert(
      fc.property(talks, picks, fc.gen(), (talk, numbers, draw) => {
        const scene = walkAtRandom(talk, numbers)
        const ending = draw(() => endingsOf(scene))
        const offer = offerFrom({ visitId: 'visit', script, talk, scene, ending, seconds: 20 })
        expect(offerInputSchema.safeParse(offer).success).toBe(true)
        expect(checkOffer(offer, talk.ageBand)).toEqual({ ok: true, value: null })
      }),
    )
  })

  it('is at most 8 answers long', () => {
    // All walks, with two of the reasons standing for all: which one it is changes nothing further on.
    const longest = (walk: Walk): number => {
      if (walk.length > MOST_ANSWERS) return walk.length
      const { choices, at } = after(...walk)
      const tried = at === 'concern' || at === 'why' ? choices.slice(0, 2) : choices
      return Math.max(walk.length, ...tried.map(({ id }) => longest([...walk, id])))
    }
    expect(longest([])).toBe(MOST_ANSWERS)
  })

  it('goes back one answer at a time, to the very same screen', () => {
    fc.assert(
      fc.property(talks, picks, (talk, numbers) => {
        let scene = walkAtRandom(talk, numbers)
        while (scene.walk.length > 0) {
          const last = scene.walk.at(-1) ?? ''
          const before = sceneAfter(script, talk, stepBack(scene))
          expect(before.choices.map(({ id }) => id)).toContain(last)
          expect(sceneAfter(script, talk, walkOn(before, last))).toEqual(scene)
          scene = before
        }
        expect(scene.at).toBe('opening')
      }),
    )
  })

  it('asks with one key per answer, and always has something to do', () => {
    fc.assert(
      fc.property(talks, picks, fc.nat(8), (talk, numbers, length) => {
        const scene = sceneAfter(script, talk, walkAtRandom(talk, numbers).walk.slice(0, length))
        const keys = scene.choices.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(scene.choices.length > 0).toBe(scene.at !== 'hand-over' && scene.at !== 'log')
      }),
    )
  })

  it('can end in each outcome', () => {
    const reached = new Set(
      fc.sample(fc.tuple(picks, fc.boolean()), 1000).map(([numbers, isOpened]) => {
        const scene = walkAtRandom(adult, numbers)
        const ending: Ending = scene.at === 'log' ? { by: 'words' } : { by: 'screen', isOpened }
        return offerFrom({ visitId: 'visit', script, talk: adult, scene, ending, seconds: 1 }).outcome
      }),
    )
    expect([...reached].sort()).toEqual([...OUTCOME_IDS].sort())
  })
})

describe('an easy yes', () => {
  it('is one answer away from the hand-over', () => {
    expect(after('yes')).toMatchObject({
      at: 'hand-over',
      told: { outcome: 'took-invitation', path: ['opening.adult'] },
    })
  })

  it('with a code needs the identity check, and says how it was checked', () => {
    const { told } = after('yes')
    const wish = { hasCode: true, wantsCode: true, identityCheck: null }
    expect(sheetFor(told, wish)).toEqual({ kind: 'generic', asksIdentity: true, isReady: false })
    expect(sheetFor(told, { ...wish, identityCheck: 'photo-id' })).toEqual({
      kind: 'personal',
      asksIdentity: true,
      isReady: true,
    })
    expect(offerAfter(['yes'], { by: 'sheet', wish: { ...wish, identityCheck: 'two-facts' } })).toMatchObject(
      {
        outcome: 'took-invitation',
        method: 'code-letter',
        identityCheck: 'two-facts',
        seconds: 12,
      },
    )
  })

  it('who could not be checked gets the sheet without a code', () => {
    const wish = { hasCode: true, wantsCode: true, identityCheck: 'not-checked' } as const
    expect(offerAfter(['yes'], { by: 'sheet', wish })).toMatchObject({
      method: 'qr-sheet',
      identityCheck: 'not-checked',
    })
  })

  it('without a code asks for nothing more', () => {
    const wish = { hasCode: false, wantsCode: true, identityCheck: null }
    expect(sheetFor(after('yes').told, wish)).toEqual({ kind: 'generic', asksIdentity: false, isReady: true })
    expect(offerAfter(['yes'], { by: 'sheet', wish })).toMatchObject({
      method: 'qr-sheet',
      identityCheck: null,
    })
  })

  it('opened on the spot is another outcome', () => {
    expect(offerAfter(['yes'], { by: 'screen', isOpened: true })).toMatchObject({
      outcome: 'activated-now',
      method: 'on-screen-qr',
    })
  })
})

describe('a no', () => {
  it('with the sheet never carries a code, for a code runs out', () => {
    const wish = { hasCode: true, wantsCode: true, identityCheck: 'photo-id' } as const
    expect(offerAfter(['no', 'no-with-sheet'], { by: 'sheet', wish })).toMatchObject({
      outcome: 'declined-informed',
      method: 'qr-sheet',
      identityCheck: null,
      reasons: [],
    })
  })

  it('without even the sheet is a different outcome', () => {
    expect(after('no', 'no-sheet').at).toBe('log')
    expect(offerAfter(['no', 'no-sheet'], { by: 'words' })).toMatchObject({
      outcome: 'declined-refused-information',
      method: null,
    })
  })

  it('can carry its reason, which is noted and not argued with', () => {
    const why = after('no', 'says-why')
    expect(why).toMatchObject({ at: 'why', say: null, cue: script.decline.whyCue })
    expect(why.choices.map(({ id }) => id)).toEqual(script.concern.reasons.map(({ id }) => id))
    const offer = offerAfter(['no', 'says-why', 'privacy', 'no-sheet'], { by: 'words' })
    expect(offer).toMatchObject({ outcome: 'declined-refused-information', reasons: ['privacy'] })
    expect(offer.path).toEqual(['opening.adult', 'decline.ask', 'decline.thanks'])
  })

  it('is asked why once at most', () => {
    expect(after('no').choices.map(({ id }) => id)).toContain('says-why')
    expect(after('no', 'says-why', 'privacy').choices.map(({ id }) => id)).toEqual([
      'no-with-sheet',
      'no-sheet',
    ])
  })
})

describe('concerns', () => {
  it('add up, each once, in the order heard', () => {
    const scene = after('unsure', 'privacy', 'another-concern', 'no-time', 'another-concern', 'privacy')
    expect(scene.told.reasons).toEqual(['privacy', 'no-time'])
    expect(scene.say).toBe(script.concern.reasons.find(({ id }) => id === 'privacy')?.reply.say)
  })

  it('are asked for in other words the second time', () => {
    expect(after('unsure').say).toBe(script.concern.ask.say)
    expect(after('unsure', 'privacy', 'another-concern').say).toBe(script.concern.askAgain.say)
  })

  it('end after three: the fourth reply would press', () => {
    const third = after('unsure', 'privacy', 'another-concern', 'no-time', 'another-concern', 'other')
    expect(third.choices.map(({ id }) => id)).not.toContain('another-concern')
    expect(third.choices.map(({ id }) => id)).toContain('not-now')
  })
})

describe('what is not a decline', () => {
  it('not now is put off to the nurse, with why', () => {
    expect(after('not-now').say).toBe(script.deferral.reply.say)
    expect(offerAfter(['not-now', 'no-time'], { by: 'words' })).toMatchObject({
      outcome: 'deferred',
      deferralReason: 'no-time',
      unableReason: null,
      method: null,
    })
  })

  it('could not ask says why', () => {
    expect(after('could-not-ask').cue).toBe(script.unable.cue)
    expect(offerAfter(['could-not-ask', 'emergency'], { by: 'words' })).toMatchObject({
      outcome: 'unable',
      unableReason: 'emergency',
    })
  })

  it('already uses it is logged at once', () => {
    expect(offerAfter(['has-account'], { by: 'words' })).toMatchObject({
      outcome: 'already-active',
      method: null,
    })
  })
})

describe('to whom', () => {
  it('under the teen age the parent or guardian is spoken to, whoever was chosen', () => {
    const talk: Talk = { ...adult, ageBand: 'child' }
    expect(sceneAfter(script, talk, []).say).toBe(script.openings['representative-of-child'].none.say)
    expect(offerAfter(['has-account'], { by: 'words' }, talk).addressee).toBe('representative')
  })

  it('a teen is spoken to as a teen, with a cue for the desk', () => {
    const scene = sceneAfter(script, { ...adult, ageBand: 'teen' }, [])
    expect(scene).toMatchObject({ say: script.openings.teen.none.say, cue: script.openings.teen.cue })
  })

  it('a helper who answers hears other words', () => {
    const talk: Talk = { ...adult, addressee: 'representative' }
    expect(sceneAfter(script, talk, []).say).toBe(script.openings.representative.none.say)
  })

  it('what was said before changes the first line', () => {
    expect(sceneAfter(script, { ...adult, history: 'declined-before' }, []).told.path).toEqual([
      'opening.adult.declined-before',
    ])
    expect(historyOf('declined-refused-information', 'none')).toBe('declined-before')
    expect(historyOf('deferred', 'pending')).toBe('deferred')
    expect(historyOf('undecided-informed', 'none')).toBe('invited-before')
    expect(historyOf(null, 'pending')).toBe('invited-before')
    expect(historyOf(null, 'unknown')).toBe('none')
  })
})

describe('a draft', () => {
  it('of an older script leads as far as it still can', () => {
    expect(after('unsure', 'a-reason-that-is-gone', 'privacy')).toMatchObject({
      at: 'concern',
      walk: ['unsure'],
    })
  })

  it('that is not over has no offer', () => {
    expect(() => offerAfter(['unsure'], { by: 'words' })).toThrow('not over')
  })

  it('left open for days still fits the log', () => {
    const scene = after('has-account')
    const offer = offerFrom({
      visitId: 'visit',
      script,
      talk: adult,
      scene,
      ending: { by: 'words' },
      seconds: 1e9,
    })
    expect(offerInputSchema.safeParse(offer).success).toBe(true)
  })
})
