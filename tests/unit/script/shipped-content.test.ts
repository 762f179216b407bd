/** What the shipped script promises: nobody stands without words, every talk ends, and a draft says that it is one. */
import { describe, expect, it } from 'vitest'
import { OUTCOME_IDS, REASON_IDS } from '../../../shared/offers/words.ts'
import { checkScript } from '../../../shared/script/check-script.ts'
import { repliesOf } from '../../../shared/script/graph.ts'
import type { ScriptLine } from '../../../shared/script/script.ts'
import { SITUATIONS, type Situation } from '../../../shared/script/situation.ts'
import { lineOf, MOST_STEPS, sceneAfter, walkOn, type Scene, type Walk } from '../../../shared/script/walk.ts'
import { shippedScript } from './shipped-script.ts'

const script = shippedScript()
const lines: readonly ScriptLine[] = script.nodes.flatMap((node) => ('lines' in node ? node.lines : []))

const atCheckIn: Situation = { setting: 'check-in', audience: 'adult', history: 'none', company: 'alone' }
const atDischarge: Situation = { ...atCheckIn, setting: 'discharge' }

const after = (situation: Situation, ...walk: Walk): Scene => sceneAfter(script, situation, walk)
const answersOf = (scene: Scene): readonly string[] => scene.choices.map(({ id }) => id)
const saidIn = (scene: Scene): readonly string[] => scene.lines.map(({ id }) => id)
const openingOf = (situation: Situation): ScriptLine => {
  const [line] = after(situation).lines
  if (!line) throw new Error('nothing to open with')
  return line
}

/** The end of every talk there is in a situation. */
const endsOf = (situation: Situation, walk: Walk = []): readonly Scene[] => {
  const scene = sceneAfter(script, situation, walk)
  return scene.node.kind === 'end' ? [scene] : scene.choices.flatMap(({ id }) => endsOf(situation, walkOn(scene, id)))
}

describe('the script that is shipped', () => {
  it('has nothing to mend', () => {
    expect(checkScript(script)).toEqual([])
  })

  it('answers the reasons of the catalogue in its order, each on its own key', () => {
    const replies = repliesOf(script)
    expect(replies.map(({ reason }) => reason)).toEqual(REASON_IDS)
    expect(replies.map(({ key }) => key).join('')).toBe('123456789ABCD0')
  })

  it('gives every line an id of its own', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })

  it('shows all of its Spanish as a draft, and has somebody stand for all of its English', () => {
    const texts = [...lines, ...script.handouts]
    expect(texts.filter(({ es }) => es.reviewed !== null)).toEqual([])
    expect(texts.filter(({ en }) => en.reviewed === null)).toEqual([])
  })

  it('says “tú” to a teen and “usted” to everybody else', () => {
    const forTeens = lines.filter(({ when }) => when?.audience?.includes('teen'))
    const tú = /(?<!\p{L})(?:tú|tus?|te|ti|contigo|eres|puedes|puedas|quieres|quieras|tienes|necesites|llévate)(?!\p{L})/iu
    expect(lines.filter(({ es }) => tú.test(es.text)).filter((line) => !forTeens.includes(line))).toEqual([])
    const toTeens = SITUATIONS.filter(({ audience }) => audience === 'teen').flatMap((situation) =>
      script.nodes.flatMap((node) => ('lines' in node ? [lineOf(node, situation)] : [])),
    )
    expect(toTeens.filter(({ es }) => /(?<!\p{L})usted(?!\p{L})/iu.test(es.text))).toEqual([])
    // What holds no word for the person spoken to is said to both alike.
    expect(new Set(toTeens.filter((line) => !forTeens.includes(line)).map(({ id }) => id))).toEqual(
      new Set(['concern.ask', 'concern.ask-again', 'reply.other']),
    )
  })

  it('has no sheet that nothing hands out', () => {
    const given = script.nodes.flatMap((node) => [
      ...(node.kind === 'reply' ? [node.handout] : []),
      ...('answers' in node ? node.answers.map(({ note }) => note?.handout) : []),
    ])
    expect(script.handouts.filter(({ id }) => !given.includes(id))).toEqual([])
  })
})

describe('the line to open with', () => {
  it.each<[Partial<Situation>, string]>([
    [{}, 'opening.adult'],
    [{ history: 'declined-before' }, 'opening.adult.declined-before'],
    // A counter is no place to ask who came along.
    [{ company: 'helper' }, 'opening.adult'],
    [{ audience: 'teen', history: 'invited-before' }, 'opening.teen.invited-before'],
    [{ audience: 'representative-of-child', history: 'deferred' }, 'opening.representative-of-child.deferred'],
    [{ audience: 'representative' }, 'opening.representative'],
    [{ setting: 'discharge' }, 'opening.discharge.adult'],
    [{ setting: 'discharge', history: 'deferred' }, 'opening.discharge.adult.deferred'],
    [{ setting: 'discharge', company: 'helper' }, 'opening.discharge.adult.helper'],
    [{ setting: 'discharge', company: 'helper', history: 'declined-before' }, 'opening.discharge.adult.helper.declined-before'],
    [{ setting: 'discharge', audience: 'teen', company: 'helper' }, 'opening.discharge.teen'],
    [{ setting: 'discharge', audience: 'representative', history: 'invited-before' }, 'opening.discharge.representative.invited-before'],
  ])('%j: %s', (known, id) => {
    expect(openingOf({ ...atCheckIn, ...known }).id).toBe(id)
  })

  it('is another in each situation that is told apart, and none is written in vain', () => {
    const opening = script.nodes.find(({ id }) => id === script.start)
    const written = opening && 'lines' in opening ? opening.lines.map(({ id }) => id) : []
    expect(new Set(SITUATIONS.map((situation) => openingOf(situation).id))).toEqual(new Set(written))
    expect(written).toHaveLength(36)
    for (const language of ['en', 'es'] as const)
      expect(new Set(SITUATIONS.map((situation) => openingOf(situation)[language].text)).size).toBe(36)
  })

  it.each(['en', 'es'] as const)('ends in one question: %s', (language) => {
    for (const situation of SITUATIONS) expect(openingOf(situation)[language].text).toMatch(/^[^?]+\?$/)
  })

  it('leaves the way out open after an earlier no', () => {
    for (const situation of SITUATIONS.filter(({ history }) => history === 'declined-before')) {
      expect(openingOf(situation).en.text).toMatch(/that’s fine.*or shall we leave it\?$/)
      expect(openingOf(situation).es.text).toMatch(/está bien.*o lo dejamos así\?$/)
    }
  })
})

describe('a talk', () => {
  it('takes one answer where it is an easy yes at check-in', () => {
    expect(after(atCheckIn, 'yes').told).toMatchObject({ outcome: 'took-invitation', path: ['opening.adult'] })
  })

  it('opens the account together at discharge, and ends when the patient has shown how', () => {
    const { told } = after(atDischarge, 'yes', 'opened', 'not-yet')
    expect(told).toMatchObject({
      outcome: 'activated-now',
      method: 'on-the-spot',
      teachBack: 'not-yet',
      handouts: ['step-by-step'],
      path: ['opening.discharge.adult', 'teach-back.ask'],
    })
  })

  it('leaves what cannot be done in a setting out of it', () => {
    expect(answersOf(after(atCheckIn))).toEqual(['yes', 'unsure', 'no', 'not-now', 'has-account', 'could-not-ask'])
    expect(answersOf(after(atDischarge))).toEqual(['yes', 'unsure', 'no', 'not-today', 'has-account', 'could-not-ask'])
  })

  it('meets a second concern, and then leaves the patient in peace', () => {
    for (const situation of [atCheckIn, atDischarge]) {
      const once = after(situation, 'unsure', 'privacy')
      expect(answersOf(once)).toContain('another-concern')
      const twice = after(situation, ...once.walk, 'another-concern', 'no-time')
      expect(saidIn(twice)).toEqual(['reply.no-time'])
      expect(twice.told).toMatchObject({ reasons: ['privacy', 'no-time'], handouts: ['privacy'] })
      expect(answersOf(twice)).not.toContain('another-concern')
    }
  })

  it('notes why a patient says no without a word against it', () => {
    const noted = after(atCheckIn, 'no', 'says-why', 'privacy')
    expect(saidIn(noted)).toEqual(['decline.thanks'])
    expect(noted.told).toMatchObject({ reasons: ['privacy'], handouts: [] })
  })

  it('promises a teen nothing about what a parent can see', () => {
    for (const reason of ['privacy', 'caregiver-handles-it'])
      expect(after({ ...atCheckIn, audience: 'teen' }, 'unsure', reason).lines[0]?.en.text).toContain('Ask us what a parent can see')
  })

  it('does not send the nurse for a nurse', () => {
    expect(after(atDischarge, 'unsure', 'unwell-now').lines[0]?.en.text).not.toContain('nurse')
  })

  it('ends in at most eight answers, however it goes, and can end in every outcome', () => {
    const ends = [...endsOf(atCheckIn), ...endsOf(atDischarge)]
    expect(Math.max(...ends.map(({ walk }) => walk.length))).toBeLessThanOrEqual(MOST_STEPS)
    expect(new Set(ends.map(({ told }) => told.outcome))).toEqual(new Set(OUTCOME_IDS))
  })
})
