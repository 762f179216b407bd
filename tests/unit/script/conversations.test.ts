/** A hundred thousand conversations: nobody is ever left without an answer to give, and the log takes every end. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHandOverDue, offerFrom, sheetFor, situationOf, type Ending, type Talk } from '../../../shared/offers/offer-flow.ts'
import { offerInputSchema } from '../../../shared/offers/offer-input.ts'
import { checkOffer } from '../../../shared/offers/offer-rules.ts'
import { IDENTITY_CHECK_IDS, INTERPRETER_IDS } from '../../../shared/offers/words.ts'
import { parseScript } from '../../../shared/script/parse-script.ts'
import type { Script } from '../../../shared/script/script.ts'
import { SITUATIONS, type Audience } from '../../../shared/script/situation.ts'
import { MOST_STEPS, sceneAfter, walkOn, type Scene } from '../../../shared/script/walk.ts'
import { LANGUAGES } from '../../../shared/text/languages.ts'

const CONVERSATIONS = 100_000

const folder = new URL('../../../resources/scripts/', import.meta.url)
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const parsed = parseScript(readFileSync(new URL(name, folder), 'utf8'))
    if (!parsed.ok) throw new Error(`${name}: ${parsed.message}`)
    return { name, script: parsed.script }
  })

/** Somebody whom staff would speak to as this audience. */
const PERSON: Readonly<Record<Audience, Pick<Talk, 'ageBand' | 'addressee'>>> = {
  'adult': { ageBand: 'adult', addressee: 'patient' },
  'teen': { ageBand: 'teen', addressee: 'patient' },
  'representative-of-child': { ageBand: 'child', addressee: 'patient' },
  'representative': { ageBand: 'adult', addressee: 'representative' },
}
const TALKS: readonly Talk[] = SITUATIONS.map(({ audience, ...situation }) => ({ ...situation, ...PERSON[audience] }))

/** What chance decides: an answer at each screen, and how the hand-over goes. */
const chances = fc.record({
  answers: fc.array(fc.nat(27), { minLength: MOST_STEPS, maxLength: MOST_STEPS }),
  onScreen: fc.boolean(),
  isOpened: fc.boolean(),
  takesPaper: fc.boolean(),
  hasCode: fc.boolean(),
  wantsCode: fc.boolean(),
  identityCheck: fc.constantFrom(null, ...IDENTITY_CHECK_IDS),
  language: fc.constantFrom(...LANGUAGES),
  interpreter: fc.constantFrom(...INTERPRETER_IDS),
})
type Chances = typeof chances extends fc.Arbitrary<infer Value> ? Value : never

const fault = (what: string, { walk, node }: Scene): Error => new Error(`${what} at ${node.id} after ${walk.join(', ') || 'nothing'}`)

const walkThrough = (script: Script, talk: Talk, answers: readonly number[]): Scene => {
  const situation = situationOf(talk)
  let scene = sceneAfter(script, situation, [])
  while (scene.node.kind !== 'end') {
    const { choices, walk } = scene
    if (choices.length === 0) throw fault('nobody can go on', scene)
    if (new Set(choices.map(({ key }) => key)).size < choices.length) throw fault('two answers on one key', scene)
    if (walk.length >= MOST_STEPS) throw fault('the talk goes on', scene)
    const choice = choices[(answers[walk.length] ?? 0) % choices.length]
    scene = sceneAfter(script, situation, walkOn(scene, choice?.id ?? ''))
    if (scene.walk.length !== walk.length + 1) throw fault('an answer leads nowhere', scene)
  }
  if (scene.choices.length > 0) throw fault('something is asked after the end', scene)
  return scene
}

const endingOf = ({ told }: Scene, { onScreen, isOpened, takesPaper, ...wish }: Chances): Ending => {
  if (!isHandOverDue(told)) return { by: 'words', takesPaper: true }
  // The button of the sheet waits until the identity is checked where it has to be.
  return onScreen || !sheetFor(told, wish).isReady ? { by: 'screen', isOpened, takesPaper } : { by: 'sheet', wish }
}

describe.each(scripts)('every conversation by $name', ({ script }) => {
  const runs = Math.ceil(CONVERSATIONS / scripts.length / TALKS.length)
  const ends = { sheet: 0, screen: 0, words: 0 }

  it('comes to an end the log takes, in 8 answers at most, with one key for each answer', { timeout: 60_000 }, () => {
    expect(TALKS).toHaveLength(64)
    for (const [index, talk] of TALKS.entries())
      fc.assert(
        fc.property(chances, (chance) => {
          const scene = walkThrough(script, talk, chance.answers)
          const ending = endingOf(scene, chance)
          const { language, interpreter } = chance
          const offer = offerFrom({ visitId: 'visit', script, talk, scene, language, interpreter, ending, seconds: 20 })
          const parsed = offerInputSchema().safeParse(offer)
          if (!parsed.success) throw fault(parsed.error.message, scene)
          const checked = checkOffer(offer, talk.ageBand)
          if (!checked.ok) throw fault(checked.message, scene)
          ends[ending.by] += 1
        }),
        { numRuns: runs, seed: 20_251_014 + index },
      )
    expect(ends.sheet + ends.screen + ends.words).toBeGreaterThanOrEqual(CONVERSATIONS / scripts.length)
    expect(Math.min(ends.sheet, ends.screen, ends.words)).toBeGreaterThan(1_000)
  })
})
