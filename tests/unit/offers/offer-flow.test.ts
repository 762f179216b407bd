import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offerInputSchema, type AgeBand } from '../../../shared/offers/offer-input.ts'
import {
  handoutsFor,
  historyBefore,
  historyOf,
  isHandOverDue,
  languageToRead,
  languageToSay,
  mayCarryCode,
  offerFrom,
  sheetFor,
  situationOf,
  type Ending,
  type Talk,
} from '../../../shared/offers/offer-flow.ts'
import { ADDRESSEE_IDS, OUTCOME_IDS, SETTING_IDS } from '../../../shared/offers/words.ts'
import { COMPANIES, HISTORIES } from '../../../shared/script/situation.ts'
import { MOST_STEPS, sceneAfter, stepBack, walkOn, type Scene, type Walk } from '../../../shared/script/walk.ts'
import { repliesOf } from '../../../shared/script/graph.ts'
import { shippedScript } from '../script/shipped-script.ts'

const script = shippedScript()
const adult: Talk = { setting: 'check-in', ageBand: 'adult', addressee: 'patient', company: 'alone', history: 'none' }
const atDischarge: Talk = { ...adult, setting: 'discharge' }

const sceneOf = (talk: Talk, walk: Walk): Scene => sceneAfter(script, situationOf(talk), walk)
const after = (...walk: string[]): Scene => sceneOf(adult, walk)
const lineIn = (scene: Scene): string | undefined => scene.lines.at(-1)?.id
const answersOf = (scene: Scene): readonly string[] => scene.choices.map(({ id }) => id)

const offerAfter = (walk: Walk, ending: Ending, talk = adult) =>
  offerFrom({
    visitId: 'visit', script, talk, scene: sceneOf(talk, walk), language: 'en', interpreter: 'none', ending, seconds: 12.4,
  })

const bands: readonly AgeBand[] = ['child', 'teen', 'adult', 'unknown']
const talks: fc.Arbitrary<Talk> = fc.record({
  setting: fc.constantFrom(...SETTING_IDS),
  ageBand: fc.constantFrom(...bands),
  addressee: fc.constantFrom(...ADDRESSEE_IDS),
  company: fc.constantFrom(...COMPANIES),
  history: fc.constantFrom(...HISTORIES),
})

/** Walks at random until nothing is asked any more: each number picks one of the choices there are. */
const walkAtRandom = (talk: Talk, picks: readonly number[]): Scene => {
  let scene = sceneOf(talk, [])
  for (let turn = 0; scene.choices.length > 0; turn += 1) {
    if (turn > 100) throw new Error('the walk does not end')
    const choice = scene.choices[(picks[turn % picks.length] ?? 0) % scene.choices.length]
    scene = sceneOf(talk, walkOn(scene, choice?.id ?? ''))
  }
  return scene
}
const picks = fc.array(fc.nat(13), { minLength: 1, maxLength: 12 })

// That every walk ends in an offer the log takes is in tests/unit/script/conversations.test.ts.
describe('every walk', () => {
  it('is at most 8 answers long', () => {
    // All walks, with two of the reasons standing for all: which one it is changes nothing further on.
    const longest = (talk: Talk, walk: Walk): number => {
      if (walk.length > MOST_STEPS) return walk.length
      const { choices, node } = sceneOf(talk, walk)
      const hearsReasons = node.kind !== 'end' && node.reasons !== undefined
      const tried = hearsReasons ? choices.slice(0, 2) : choices
      return Math.max(walk.length, ...tried.map(({ id }) => longest(talk, [...walk, id])))
    }
    expect([longest(adult, []), longest(atDischarge, [])]).toEqual([6, 7])
    expect(MOST_STEPS).toBe(8)
  })

  it('goes back one answer at a time, to the very same screen', () => {
    fc.assert(
      fc.property(talks, picks, (talk, numbers) => {
        let scene = walkAtRandom(talk, numbers)
        while (scene.walk.length > 0) {
          const last = scene.walk.at(-1) ?? ''
          const before = sceneOf(talk, stepBack(scene))
          expect(answersOf(before)).toContain(last)
          expect(sceneOf(talk, walkOn(before, last))).toEqual(scene)
          scene = before
        }
        expect(scene.node.id).toBe(script.start)
      }),
    )
  })

  it('asks with one key per answer, and always has something to do', () => {
    fc.assert(
      fc.property(talks, picks, fc.nat(8), (talk, numbers, length) => {
        const scene = sceneOf(talk, walkAtRandom(talk, numbers).walk.slice(0, length))
        const keys = scene.choices.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(scene.choices.length > 0).toBe(scene.node.kind !== 'end')
      }),
    )
  })

  it.each([adult, atDischarge])('can end in each outcome: $setting', (talk) => {
    const reached = new Set(
      fc.sample(fc.tuple(picks, fc.boolean()), 1000).map(([numbers, isOpened]) => {
        const scene = walkAtRandom(talk, numbers)
        const ending: Ending = isHandOverDue(scene.told) ? { by: 'screen', isOpened, takesPaper: false } : { by: 'words', takesPaper: true }
        return offerFrom({ visitId: 'visit', script, talk, scene, language: 'en', interpreter: 'none', ending, seconds: 1 }).outcome
      }),
    )
    expect([...reached].sort()).toEqual([...OUTCOME_IDS].sort())
  })
})

describe('an easy yes', () => {
  it('is one answer away from the hand-over', () => {
    expect(after('yes').told).toMatchObject({ outcome: 'took-invitation', path: ['opening.adult'] })
    expect(isHandOverDue(after('yes').told)).toBe(true)
  })

  it('with a code needs the identity check, and says how it was checked', () => {
    const { told } = after('yes')
    const wish = { hasCode: true, wantsCode: true, identityCheck: null }
    expect(sheetFor(told, wish)).toEqual({ kind: 'generic', asksIdentity: true, isReady: false })
    expect(sheetFor(told, { ...wish, identityCheck: 'photo-id' })).toEqual({ kind: 'personal', asksIdentity: true, isReady: true })
    expect(offerAfter(['yes'], { by: 'sheet', wish: { ...wish, identityCheck: 'two-facts' } })).toMatchObject({
      outcome: 'took-invitation',
      method: 'code-letter',
      identityCheck: 'two-facts',
      seconds: 12,
    })
  })

  it('who could not be checked gets the sheet without a code', () => {
    const wish = { hasCode: true, wantsCode: true, identityCheck: 'not-checked' } as const
    expect(offerAfter(['yes'], { by: 'sheet', wish })).toMatchObject({ method: 'qr-sheet', identityCheck: 'not-checked' })
  })

  it('without a code asks for nothing more', () => {
    const wish = { hasCode: false, wantsCode: true, identityCheck: null }
    expect(sheetFor(after('yes').told, wish)).toEqual({ kind: 'generic', asksIdentity: false, isReady: true })
    expect(offerAfter(['yes'], { by: 'sheet', wish })).toMatchObject({ method: 'qr-sheet', identityCheck: null })
  })

  it('opened on the spot is another outcome', () => {
    expect(offerAfter(['yes'], { by: 'screen', isOpened: true, takesPaper: false })).toMatchObject({
      outcome: 'activated-now',
      method: 'on-screen-qr',
    })
  })
})

describe('an account opened together', () => {
  it('at discharge is at its end when the patient has shown how: nothing is handed over after it', () => {
    const scene = sceneOf(atDischarge, ['yes', 'opened', 'alone'])
    expect(isHandOverDue(scene.told)).toBe(false)
    expect(offerAfter(scene.walk, { by: 'words', takesPaper: true }, atDischarge)).toMatchObject({
      setting: 'discharge', outcome: 'activated-now', method: 'on-the-spot', teachBack: 'alone', handouts: [],
    })
  })

  it('that is finished at home goes on to the hand-over, and a code may go along', () => {
    const { told } = sceneOf(atDischarge, ['yes', 'finish-at-home'])
    expect([isHandOverDue(told), mayCarryCode(told)]).toEqual([true, true])
  })
})

describe('a no', () => {
  it('with the sheet never carries a code, for a code runs out', () => {
    const wish = { hasCode: true, wantsCode: true, identityCheck: 'photo-id' } as const
    expect(mayCarryCode(after('no', 'no-with-sheet').told)).toBe(false)
    expect(offerAfter(['no', 'no-with-sheet'], { by: 'sheet', wish })).toMatchObject({
      outcome: 'declined-informed',
      method: 'qr-sheet',
      identityCheck: null,
      reasons: [],
    })
  })

  it('without even the sheet is a different outcome', () => {
    expect(isHandOverDue(after('no', 'no-sheet').told)).toBe(false)
    expect(offerAfter(['no', 'no-sheet'], { by: 'words', takesPaper: true })).toMatchObject({
      outcome: 'declined-refused-information',
      method: null,
    })
  })

  it('can carry its reason, which is noted and not argued with', () => {
    const why = after('no', 'says-why')
    expect(why).toMatchObject({ node: { id: 'why' }, lines: [], reply: null })
    expect(why.cues[0]?.en).toBe('Note what they said, and leave it there. A no is fine.')
    expect(answersOf(why)).toEqual(repliesOf(script).map(({ reason }) => reason))
    const offer = offerAfter(['no', 'says-why', 'privacy', 'no-sheet'], { by: 'words', takesPaper: true })
    expect(offer).toMatchObject({ outcome: 'declined-refused-information', reasons: ['privacy'] })
    expect(offer.path).toEqual(['opening.adult', 'decline.ask', 'decline.thanks'])
  })

  it('is asked why once at most', () => {
    expect(answersOf(after('no'))).toContain('says-why')
    expect(answersOf(after('no', 'says-why', 'privacy'))).toEqual(['no-with-sheet', 'no-sheet'])
  })
})

describe('concerns', () => {
  it('add up, each once, in the order heard', () => {
    const scene = after('unsure', 'privacy', 'another-concern', 'no-time')
    expect(scene.told.reasons).toEqual(['privacy', 'no-time'])
    expect(lineIn(scene)).toBe('reply.no-time')
    const twice = after('unsure', 'privacy', 'another-concern', 'privacy')
    expect(twice.told.reasons).toEqual(['privacy'])
    expect(lineIn(twice)).toBe('reply.privacy')
  })

  it('are asked for in other words the second time', () => {
    expect(lineIn(after('unsure'))).toBe('concern.ask')
    expect(lineIn(after('unsure', 'privacy', 'another-concern'))).toBe('concern.ask-again')
  })

  it('end after two: a third reply would press', () => {
    const second = after('unsure', 'privacy', 'another-concern', 'no-time')
    expect(answersOf(second)).not.toContain('another-concern')
    expect(answersOf(second)).toContain('not-now')
  })
})

describe('the sheets of the script', () => {
  const wish = { hasCode: false, wantsCode: true, identityCheck: null }

  it('go along with the invitation', () => {
    expect(offerAfter(['unsure', 'privacy', 'yes'], { by: 'sheet', wish }).handouts).toEqual(['privacy'])
    expect(offerAfter(['unsure', 'privacy', 'thinking'], { by: 'sheet', wish }).handouts).toEqual(['privacy'])
  })

  it('go along with the account that was opened together, where help was wished for', () => {
    expect(offerAfter(['yes', 'opened', 'not-yet'], { by: 'words', takesPaper: true }, atDischarge).handouts).toEqual(['step-by-step'])
    // Where there is no printer, nothing went along.
    expect(offerAfter(['yes', 'opened', 'not-yet'], { by: 'words', takesPaper: false }, atDischarge).handouts).toEqual([])
  })

  it.each([['no-sheet'], ['not-now', 'no-time']])('stay here with whoever takes nothing along: %s', (...walk) => {
    const scene = after('unsure', 'privacy', ...walk)
    expect(scene.told.handouts).toEqual(['privacy'])
    expect(handoutsFor(scene.told)).toEqual([])
    expect(offerAfter(scene.walk, { by: 'words', takesPaper: true }).handouts).toEqual([])
  })

  it('are none where the square on the screen is all they take', () => {
    const onScreen = (takesPaper: boolean) => offerAfter(['unsure', 'privacy', 'yes'], { by: 'screen', isOpened: false, takesPaper }).handouts
    expect(onScreen(false)).toEqual([])
    expect(onScreen(true)).toEqual(['privacy'])
  })

  it('are none before the talk is over', () => {
    expect(handoutsFor(after('unsure', 'privacy').told)).toEqual([])
  })
})

describe('what is not a decline', () => {
  it('not now is put off to the nurse, with why', () => {
    expect(lineIn(after('not-now'))).toBe('deferral.reply')
    expect(offerAfter(['not-now', 'no-time'], { by: 'words', takesPaper: true })).toMatchObject({
      outcome: 'deferred',
      deferralReason: 'no-time',
      unableReason: null,
      method: null,
    })
  })

  it('could not ask says why', () => {
    expect(after('could-not-ask').cues[0]?.en).toMatch(/^Nobody was asked/)
    expect(offerAfter(['could-not-ask', 'emergency'], { by: 'words', takesPaper: true })).toMatchObject({
      outcome: 'unable',
      unableReason: 'emergency',
    })
  })

  it('already uses it is logged at once', () => {
    expect(offerAfter(['has-account'], { by: 'words', takesPaper: true })).toMatchObject({ outcome: 'already-active', method: null })
  })
})

describe('to whom', () => {
  it.each<[Partial<Talk>, string]>([
    [{}, 'adult'],
    [{ ageBand: 'unknown' }, 'adult'],
    [{ ageBand: 'teen' }, 'teen'],
    [{ ageBand: 'child' }, 'representative-of-child'],
    [{ ageBand: 'child', addressee: 'representative' }, 'representative-of-child'],
    [{ ageBand: 'teen', addressee: 'representative' }, 'representative'],
    [{ addressee: 'representative', company: 'helper' }, 'representative'],
    // Who only came along is not spoken to instead of the patient.
    [{ company: 'helper' }, 'adult'],
  ])('%j: %s', (known, audience) => {
    expect(situationOf({ ...adult, ...known })).toEqual({ setting: 'check-in', audience, history: 'none', company: known.company ?? 'alone' })
  })

  it('under the teen age the parent or guardian is spoken to, whoever was chosen', () => {
    const talk: Talk = { ...adult, ageBand: 'child' }
    expect(lineIn(sceneOf(talk, []))).toBe('opening.representative-of-child')
    expect(offerAfter(['has-account'], { by: 'words', takesPaper: true }, talk).addressee).toBe('representative')
  })

  it('a teen is spoken to as a teen, with a cue for the desk', () => {
    const scene = sceneOf({ ...adult, ageBand: 'teen' }, [])
    expect(lineIn(scene)).toBe('opening.teen')
    expect(scene.cues.map(({ en }) => en)).toEqual([expect.stringContaining('their own e-mail')])
  })

  it('the parent of a child, and who helps an adult, come with a cue as well', () => {
    expect(sceneOf({ ...adult, ageBand: 'child' }, []).cues[0]?.en).toContain('parent or guardian')
    expect(sceneOf({ ...adult, addressee: 'representative' }, []).cues[0]?.en).toContain('signed okay')
    expect(after().cues).toEqual([])
  })

  it('a helper who answers hears other words', () => {
    expect(lineIn(sceneOf({ ...adult, addressee: 'representative' }, []))).toBe('opening.representative')
  })

  it('what was said before changes the first line', () => {
    expect(sceneOf({ ...adult, history: 'declined-before' }, []).told.path).toEqual(['opening.adult.declined-before'])
    expect(historyOf('declined-refused-information', 'none')).toBe('declined-before')
    expect(historyOf('declined-informed', 'none')).toBe('declined-before')
    expect(historyOf('deferred', 'pending')).toBe('deferred')
    expect(historyOf('undecided-informed', 'none')).toBe('invited-before')
    expect(historyOf('took-invitation', 'none')).toBe('invited-before')
    expect(historyOf(null, 'pending')).toBe('invited-before')
    expect(historyOf(null, 'unknown')).toBe('none')
  })

  it('is not forgotten because somebody could not be asked since', () => {
    const saidNo = { outcome: 'declined-informed' } as const
    const notAsked = { outcome: 'unable' } as const
    const before = { lastOffer: notAsked, reoffer: { last: saidNo }, portalStatus: 'none' } as const
    expect(historyBefore(before)).toBe('declined-before')
    expect(historyBefore({ ...before, reoffer: { last: null } })).toBe('none')
    expect(historyBefore({ ...before, lastOffer: { outcome: 'deferred' } })).toBe('deferred')
  })
})

describe('what the log gets', () => {
  it('says where, with whom, in which language and by whom it was put into it', () => {
    const talk: Talk = { ...atDischarge, company: 'helper' }
    const offer = offerFrom({
      visitId: 'visit', script, talk, scene: sceneOf(talk, ['has-account']), language: 'es', interpreter: 'bilingual-staff',
      ending: { by: 'words', takesPaper: true }, seconds: 3,
    })
    expect(offer).toMatchObject({
      setting: 'discharge', company: 'helper', addressee: 'patient', language: 'es', interpreter: 'bilingual-staff',
      script: { id: script.id, version: script.version }, path: ['opening.discharge.adult.helper'],
    })
  })

  it('never has less than no time', () => {
    const offer = (seconds: number) =>
      offerFrom({
        visitId: 'visit', script, talk: adult, scene: after('has-account'), language: 'en', interpreter: 'none', ending: { by: 'words', takesPaper: true }, seconds,
      })
    expect(offer(-3).seconds).toBe(0)
    // Left open for days.
    expect(offerInputSchema().safeParse(offer(1e9)).success).toBe(true)
  })
})

describe('a draft', () => {
  it('of an older script leads as far as it still can', () => {
    expect(after('unsure', 'a-reason-that-is-gone', 'privacy')).toMatchObject({ node: { id: 'concern' }, walk: ['unsure'] })
  })

  it('that is not over has no offer', () => {
    expect(() => offerAfter(['unsure'], { by: 'words', takesPaper: true })).toThrow('not over')
  })
})

describe('the language', () => {
  const maria = { chosen: null, ownLanguage: 'es', staffLanguage: 'en' } as const

  it('of the lines is the patient’s where staff speak it, their own to an interpreter, and what somebody chose', () => {
    expect(languageToSay({ ...maria, interpreter: null })).toBe('es')
    expect(languageToSay({ ...maria, interpreter: 'bilingual-staff' })).toBe('es')
    expect(languageToSay({ ...maria, interpreter: 'phone' })).toBe('en')
    expect(languageToSay({ ...maria, chosen: 'en', interpreter: null })).toBe('en')
    expect(languageToSay({ ...maria, ownLanguage: null, interpreter: null, staffLanguage: 'es' })).toBe('es')
  })

  it('of the paper stays the patient’s when an interpreter says the lines', () => {
    expect(languageToRead({ ownLanguage: 'es', interpreter: 'phone' }, 'en')).toBe('es')
    expect(languageToRead({ ownLanguage: 'es', interpreter: null }, 'en')).toBe('en')
    expect(languageToRead({ ownLanguage: null, interpreter: 'phone' }, 'en')).toBe('en')
  })
})
