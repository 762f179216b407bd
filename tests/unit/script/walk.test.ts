import { describe, expect, it } from 'vitest'
import type { Script } from '../../../shared/script/script.ts'
import type { Situation } from '../../../shared/script/situation.ts'
import { lineOf, MOST_STEPS, sceneAfter, stepBack, walkOn, type Scene } from '../../../shared/script/walk.ts'
import { act, answer, ask, end, line, reply, say, scriptOf } from '../../support/small-script.ts'

const adult: Situation = { setting: 'check-in', audience: 'adult', history: 'none', company: 'alone' }
const after = (script: Script, ...walk: string[]): Scene => sceneAfter(script, adult, walk)
const answersOf = (scene: Scene): readonly string[] => scene.choices.map(({ id }) => id)
const saidIn = (scene: Scene): readonly string[] => scene.lines.map(({ id }) => id)

describe('the line that is said', () => {
  const opening = ask('opening', [], {
    lines: [
      line('for-a-helper', { setting: ['discharge'], company: ['helper'] }),
      line('for-teens', { audience: ['teen', 'representative-of-child'] }),
      line('for-all'),
    ],
  })

  it.each<[Partial<Situation>, string]>([
    [{}, 'for-all'],
    [{ company: 'helper' }, 'for-all'],
    [{ setting: 'discharge' }, 'for-all'],
    [{ setting: 'discharge', company: 'helper' }, 'for-a-helper'],
    [{ audience: 'teen' }, 'for-teens'],
    [{ audience: 'representative-of-child' }, 'for-teens'],
    [{ audience: 'teen', setting: 'discharge', company: 'helper' }, 'for-a-helper'],
  ])('is the first that holds: %j', (known, id) => {
    expect(lineOf(opening, { ...adult, ...known }).id).toBe(id)
  })

  it('is the last one where none holds: staff are never left without words', () => {
    expect(lineOf({ ...opening, lines: [line('teens', { audience: ['teen'] }), line('later', { history: ['deferred'] })] }, adult).id).toBe('later')
  })
})

describe('a screen', () => {
  const script = scriptOf(
    say('hello', 'thanks'),
    say('thanks', 'opening'),
    ask('opening', [answer('yes', 'end'), answer('help', 'together', { key: '2', rare: true })], {
      cues: [
        { en: 'Look at the teen.', es: 'Mire al adolescente.', when: { audience: ['teen'] } },
        { en: 'Smile.', es: 'Sonría.' },
      ],
    }),
    act('together', [answer('done', 'end')]),
    end('end'),
  )

  it('holds all that is said until somebody answers', () => {
    expect(after(script)).toMatchObject({ node: { id: 'opening' }, told: { path: ['hello.line', 'thanks.line', 'opening.line'] } })
    expect(saidIn(after(script))).toEqual(['hello.line', 'thanks.line', 'opening.line'])
  })

  it('says nothing where staff do something', () => {
    const together = after(script, 'help')
    expect(together.node.kind).toBe('do')
    expect(saidIn(together)).toEqual([])
    expect(together.told.path).toEqual(['hello.line', 'thanks.line', 'opening.line'])
  })

  it('has the cues of its situation, and none at an end', () => {
    expect(after(script).cues.map(({ en }) => en)).toEqual(['Smile.'])
    expect(sceneAfter(script, { ...adult, audience: 'teen' }, []).cues.map(({ en }) => en)).toEqual(['Look at the teen.', 'Smile.'])
    expect(after(script, 'yes').cues).toEqual([])
  })

  it('tells the rare answers from the others', () => {
    expect(after(script).choices.map(({ id, key, isRare }) => [id, key, isRare])).toEqual([['yes', '1', false], ['help', '2', true]])
  })

  it('asks nothing more at an end, and knows the outcome only there', () => {
    expect(after(script).told).toMatchObject({ outcome: null, method: null })
    expect(after(script, 'yes')).toMatchObject({ node: { kind: 'end' }, choices: [], told: { outcome: 'took-invitation', method: null } })
  })
})

describe('an answer', () => {
  const script = scriptOf(
    ask('opening', [
      answer('yes', 'end', { when: { setting: ['check-in'] } }),
      answer('yes', 'together', { when: { setting: ['discharge'] } }),
      answer('later', 'why', { key: '2' }),
    ]),
    act('together', [answer('opened', 'opened', { note: { teachBack: 'with-help', handout: 'steps' } })]),
    act('why', [
      answer('no-time', 'end', { note: { deferralReason: 'no-time' } }),
      answer('waits', 'deferred', { note: { deferralReason: 'asked-to-wait', handout: 'steps' } }),
      answer('left', 'unable', { note: { unableReason: 'left-early' } }),
    ]),
    end('end'),
    end('opened', 'activated-now', { method: 'on-the-spot' }),
    end('deferred', 'deferred'),
    end('unable', 'unable'),
  )

  it('leads where it leads in its situation, by the same key', () => {
    expect(after(script, 'yes').node.id).toBe('end')
    expect(sceneAfter(script, { ...adult, setting: 'discharge' }, ['yes']).node.id).toBe('together')
  })

  it('tells the log what it notes', () => {
    expect(after(script, 'later', 'waits').told).toMatchObject({ outcome: 'deferred', deferralReason: 'asked-to-wait', unableReason: null, handouts: ['steps'] })
    expect(after(script, 'later', 'left').told).toMatchObject({ outcome: 'unable', deferralReason: null, unableReason: 'left-early', handouts: [] })
  })

  it('tells how access was given where the talk itself did it', () => {
    expect(sceneAfter(script, { ...adult, setting: 'discharge' }, ['yes', 'opened']).told).toMatchObject({
      outcome: 'activated-now', method: 'on-the-spot', teachBack: 'with-help', handouts: ['steps'],
    })
  })

  it('that the script no longer has leads as far as it still can', () => {
    expect(after(script, 'later', 'gone', 'waits').walk).toEqual(['later'])
    expect(after(script, 'gone').walk).toEqual([])
    expect(after(script, 'yes', 'yes').walk).toEqual(['yes'])
  })

  it('that is not due in the situation is none: a draft goes along from one setting to the other', () => {
    expect(sceneAfter(script, { ...adult, setting: 'discharge' }, ['yes', 'opened']).walk).toEqual(['yes', 'opened'])
    expect(sceneAfter(script, adult, ['yes', 'opened'])).toMatchObject({ walk: ['yes'], node: { id: 'end' } })
  })
})

describe('reasons', () => {
  const script = scriptOf(
    ask('opening', [answer('unsure', 'concern'), answer('no', 'why', { key: '2' })]),
    ask('concern', [], { reasons: { by: 'reply' } }),
    reply('privacy', '1', 'and-now', { handout: 'privacy' }),
    reply('no-time', '2', 'and-now'),
    act('and-now', [
      answer('takes-it', 'end', { note: { handout: 'privacy' } }),
      answer('another', 'concern', { key: '2', again: true }),
    ]),
    act('why', [], { reasons: { by: 'note', to: 'no' } }),
    end('end'),
    end('no', 'declined-refused-information'),
  )

  it('that are met are noted, and the reply is on the screen with what comes next', () => {
    const met = after(script, 'unsure', 'privacy')
    expect(met.reply?.id).toBe('reply.privacy')
    expect(saidIn(met)).toEqual(['reply.privacy.line'])
    expect(met.told).toMatchObject({ reasons: ['privacy'], handouts: ['privacy'], outcome: null })
    expect(after(script, 'unsure').reply).toBeNull()
  })

  it('add up, each once, in the order heard, and so do the sheets', () => {
    const scene = after(script, 'unsure', 'no-time', 'another', 'privacy', 'another', 'no-time', 'takes-it')
    expect(scene.told).toMatchObject({ reasons: ['no-time', 'privacy'], handouts: ['privacy'], outcome: 'took-invitation' })
    expect(scene.told.path).toEqual([
      'opening.line', 'concern.line', 'reply.no-time.line', 'concern.line', 'reply.privacy.line', 'concern.line', 'reply.no-time.line',
    ])
  })

  it('that are only noted get no reply and no sheet', () => {
    const noted = after(script, 'no', 'privacy')
    expect(noted).toMatchObject({ reply: null, lines: [], told: { reasons: ['privacy'], handouts: [], path: ['opening.line'] } })
  })
})

describe('a way back', () => {
  /** Around and around: two answers a turn, and one more to the end. */
  const script = scriptOf(
    ask('opening', [answer('go', 'turn')]),
    act('turn', [answer('end', 'end'), answer('again', 'opening', { key: '2', again: true })]),
    end('end'),
  )

  it('is open while the talk that follows it stays within its answers', () => {
    const round = ['go', 'again'] as const
    expect(answersOf(after(script, 'go'))).toEqual(['end', 'again'])
    expect(answersOf(after(script, ...round, ...round, 'go'))).toEqual(['end', 'again'])
    // Seven answers given: one more leads to the end, and back would take three.
    expect(answersOf(after(script, ...round, ...round, ...round, 'go'))).toEqual(['end'])
    expect(after(script, ...round, ...round, ...round, 'go', 'end').walk).toHaveLength(MOST_STEPS)
  })

  it('cannot be walked once it is closed, not even by a draft', () => {
    expect(after(script, 'go', 'again', 'go', 'again', 'go', 'again', 'go', 'again', 'go').walk).toHaveLength(7)
  })
})

describe('a step back', () => {
  const script = scriptOf(ask('opening', [answer('yes', 'second')]), ask('second', [answer('yes', 'end')]), end('end'))

  it('is the same walk without its last answer, and the very same screen', () => {
    const second = after(script, 'yes')
    expect(stepBack(second)).toEqual([])
    expect(sceneAfter(script, adult, stepBack(after(script, ...walkOn(second, 'yes'))))).toEqual(second)
  })

  it('at the first line leads nowhere', () => {
    expect(stepBack(after(script))).toEqual([])
  })
})

it('throws where a script that was never checked leads to nothing', () => {
  expect(() => after(scriptOf(say('hello', 'gone')))).toThrow('nothing follows hello')
})
