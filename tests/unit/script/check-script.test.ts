/** Every rule a script has to keep, each by the shipped script with one thing broken: that rule is named, and no other. */
import { describe, expect, it } from 'vitest'
import { checkScript } from '../../../shared/script/check-script.ts'
import type { NodeOf, Script, ScriptAnswer, ScriptLine, ScriptNode } from '../../../shared/script/script.ts'
import { largeScript } from '../../support/large-script.ts'
import { shippedScript } from './shipped-script.ts'
import { act, answer, ask, end, line, reply, say, scriptOf } from '../../support/small-script.ts'

type Change = (script: Script) => unknown

const problemsIn = (change: Change) => {
  const script = shippedScript()
  change(script)
  return checkScript(script)
}
/** The problems after one change, as "place: rule". */
const brokenBy = (change: Change): readonly string[] => problemsIn(change).map(({ at, rule }) => `${at}: ${rule}`)
const messagesOf = (change: Change): readonly string[] => problemsIn(change).map(({ message }) => message)

const found = <Item>(item: Item | undefined, what: string): Item => {
  if (item === undefined) throw new Error(`no ${what}`)
  return item
}
const nodeOf = <Kind extends ScriptNode['kind']>(script: Script, kind: Kind, id: string): NodeOf<Kind> =>
  found(script.nodes.find((node): node is NodeOf<Kind> => node.kind === kind && node.id === id), id)
const lineOf = (script: Script, id: string): ScriptLine =>
  found(script.nodes.flatMap((node) => ('lines' in node ? node.lines : [])).find((each) => each.id === id), id)
const answersOf = (script: Script, id: string): ScriptAnswer[] => {
  const node = script.nodes.find((each) => each.id === id)
  return found(node && 'answers' in node ? node.answers : undefined, id)
}
const answerOf = (script: Script, id: string, answerId: string): ScriptAnswer =>
  found(answersOf(script, id).find((each) => each.id === answerId), answerId)
const sheetOf = (script: Script, id: string) => found(script.handouts.find((each) => each.id === id), id)

it('lets a script pass that has nothing to mend, of any size', () => {
  expect(checkScript(shippedScript())).toEqual([])
  expect(checkScript(largeScript(500))).toEqual([])
})

describe('what is named and not there', () => {
  it.each<[string, string, Change]>([
    ['the start', 'start: missing', (script) => (script.start = 'gone')],
    ['after an answer', 'and-now: missing', (script) => (answerOf(script, 'and-now', 'thinking').to = 'gone')],
    ['after a line', 'deferral: missing', (script) => (nodeOf(script, 'say', 'deferral').to = 'gone')],
    ['after a reply', 'reply.privacy: missing', (script) => (nodeOf(script, 'reply', 'reply.privacy').to = 'gone')],
    ['after a reason', 'why: missing', (script) => (nodeOf(script, 'do', 'why').reasons = { by: 'note', to: 'gone' })],
    ['a sheet of a reply', 'reply.no-need: missing', (script) => (nodeOf(script, 'reply', 'reply.no-need').handout = 'gone')],
    ['a sheet of an answer', 'teach-back: missing', (script) => (answerOf(script, 'teach-back', 'alone').note = { teachBack: 'alone', handout: 'gone' })],
  ])('%s', (_, problem, change) => {
    expect(new Set(brokenBy(change))).toEqual(new Set([problem]))
  })

  it('is told by its name', () => {
    expect(messagesOf((script) => (nodeOf(script, 'say', 'deferral').to = 'gone'))).toEqual(['Leads to “gone”, which is not there.'])
    expect(messagesOf((script) => (nodeOf(script, 'reply', 'reply.no-need').handout = 'gone'))).toEqual(['There is no handout “gone”.'])
  })

  it('the reply to a reason of the catalogue', () => {
    const change: Change = (script) => (script.nodes = script.nodes.filter(({ id }) => id !== 'reply.no-time'))
    expect(brokenBy(change)).toEqual(['replies: missing'])
    expect(messagesOf(change)).toEqual(['The reason “no-time” has no reply.'])
  })

  it('the line for everybody else', () => {
    const change: Change = (script) => nodeOf(script, 'ask', 'decline').lines.reverse()
    expect(brokenBy(change)).toEqual(['decline: missing'])
  })
})

describe('what is there twice', () => {
  it.each<[string, string, Change]>([
    ['a node', 'nodes: twice', (script) => script.nodes.push(structuredClone(nodeOf(script, 'end', 'end.deferred')))],
    ['a line', 'lines: twice', (script) => (lineOf(script, 'concern.ask-again').id = 'concern.ask')],
    ['a handout', 'handouts: twice', (script) => script.handouts.push(structuredClone(sheetOf(script, 'privacy')))],
    ['a key', 'decline-thanks: twice', (script) => (answerOf(script, 'decline-thanks', 'no-sheet').key = '1')],
    ['an answer', 'decline-thanks: twice', (script) => (answerOf(script, 'decline-thanks', 'no-sheet').id = 'no-with-sheet')],
    ['a key of a reason', 'concern: twice', (script) => answersOf(script, 'concern').push(answer('none', 'and-now', { key: '5' }))],
    ['a name of a reason', 'why: twice', (script) => answersOf(script, 'why').push(answer('privacy', 'decline-thanks', { key: '5' }))],
  ])('%s', (_, problem, change) => {
    expect(new Set(brokenBy(change))).toEqual(new Set([problem]))
  })

  it('a reason: its answer is there twice as well, wherever reasons are heard', () => {
    const change: Change = (script) => script.nodes.push(reply('privacy', '0', 'and-now', { id: 'reply.privacy-again', lines: [line('reply.privacy-again')] }))
    expect(brokenBy(change)).toContain('replies: twice')
    expect(new Set(brokenBy(change))).toEqual(new Set(['replies: twice', 'concern: twice', 'concern-again: twice', 'why: twice']))
    expect(messagesOf(change)).toContain('The reason “privacy” is there twice.')
  })

  it('is told by its name', () => {
    expect(messagesOf((script) => (answerOf(script, 'decline-thanks', 'no-sheet').key = '1'))).toEqual(['The key “1” is there twice.'])
    expect(messagesOf((script) => (lineOf(script, 'concern.ask-again').id = 'concern.ask'))).toEqual(['The line “concern.ask” is there twice.'])
  })

  it('is no mistake where no situation has both', () => {
    const teens = { audience: ['teen'] } satisfies ScriptAnswer['when']
    const others = { audience: ['adult', 'representative', 'representative-of-child'] } satisfies ScriptAnswer['when']
    expect(
      brokenBy((script) => {
        const one = answerOf(script, 'decline-thanks', 'no-sheet')
        one.when = others
        answersOf(script, 'decline-thanks').push({ ...structuredClone(one), when: teens, to: 'end.declined-informed' })
      }),
    ).toEqual([])
  })

  it('is no mistake where the only situation with both is one the talk never comes there in', () => {
    const atCheckIn = { setting: ['check-in'] } satisfies ScriptAnswer['when']
    expect(
      brokenBy((script) =>
        answersOf(script, 'teach-back').push(
          answer('one', 'end.opened-together', { key: '9', when: atCheckIn }),
          answer('other', 'end.opened-together', { key: '9', when: atCheckIn }),
        ),
      ),
    ).toEqual([])
  })
})

describe('what nothing leads to', () => {
  it('is named, whether nothing does at all', () => {
    expect(brokenBy((script) => script.nodes.push(end('end.spare', 'already-active')))).toEqual(['end.spare: unreachable'])
  })

  it('or only in a situation the talk never comes there in', () => {
    // Opening the account together is for discharge alone.
    const change: Change = (script) => {
      answersOf(script, 'teach-back').push(answer('posted', 'end.spare', { key: '9', when: { setting: ['check-in'] } }))
      script.nodes.push(end('end.spare', 'already-active'))
    }
    expect(brokenBy(change)).toEqual(['end.spare: unreachable'])
  })

  it('and an answer that leads back, but for which no talk is short enough', () => {
    const startOverAt = (id: string): Change => (script) => answersOf(script, id).push(answer('start-over', 'opening', { key: '9', again: true }))
    // no, says-why, a reason: three answers, the way back, and five more to the furthest end.
    expect(brokenBy(startOverAt('decline-thanks'))).toEqual(['decline-thanks: unreachable'])
    expect(messagesOf(startOverAt('decline-thanks'))).toEqual(['The answer “start-over” can never be offered: the talk would take more than 8 answers.'])
    expect(brokenBy(startOverAt('decline'))).toEqual([])
  })

  it('counts the shortest talk to it, which a line that goes on by itself can be', () => {
    // By “detour” it is one answer to “end-of-road”, by “first” two; and six from the opening to the end.
    const script = scriptOf(
      ask('opening', [answer('first', 'first'), answer('detour', 'detour', { key: '2' })]),
      ask('first', [answer('on', 'end-of-road')]),
      say('detour', 'end-of-road'),
      ask('end-of-road', [answer('on', 'four'), answer('start-over', 'opening', { key: '2', again: true })]),
      ask('four', [answer('on', 'five')]),
      ask('five', [answer('on', 'six')]),
      ask('six', [answer('on', 'end')]),
      end('end'),
    )
    expect(checkScript(script).filter(({ rule }) => rule === 'unreachable')).toEqual([])
  })
})

describe('where nobody can go on', () => {
  it('is named when it is so in one situation only', () => {
    const change: Change = (script) => {
      answerOf(script, 'decline-thanks', 'no-with-sheet').when = { audience: ['adult', 'representative', 'representative-of-child'] }
      answerOf(script, 'decline-thanks', 'no-sheet').when = { company: ['alone'] }
    }
    // A teen who did not come alone is left standing.
    expect(brokenBy(change)).toEqual(['decline-thanks: dead-end'])
    expect(
      brokenBy((script) => {
        change(script)
        answersOf(script, 'decline-thanks').push(answer('leave-it', 'end.declined-informed', { key: '3', when: { audience: ['teen'] } }))
      }),
    ).toEqual([])
  })

  it('is named where the only way leads back', () => {
    expect(
      brokenBy((script) => {
        for (const each of answersOf(script, 'decline-thanks')) each.again = true
      }),
    ).toEqual(['decline-thanks: dead-end'])
  })

  it('is named where there is no answer at all', () => {
    expect(brokenBy((script) => answersOf(script, 'decline-thanks').splice(0))).toEqual(['decline-thanks: dead-end'])
  })
})

describe('a talk that does not end in time', () => {
  it('goes round in a circle, which is named in order', () => {
    const change: Change = (script) => (answerOf(script, 'decline-thanks', 'no-sheet').to = 'why')
    expect(brokenBy(change)).toEqual(['why: circle'])
    expect(messagesOf(change)).toEqual(['Goes round in a circle: why, decline-thanks, why.'])
  })

  it('goes round without an answer', () => {
    const change: Change = (script) => {
      script.nodes.push(say('and-again', 'deferral', [line('and-again')]))
      nodeOf(script, 'say', 'deferral').to = 'and-again'
    }
    expect(messagesOf(change)).toContain('Goes round in a circle: deferral, and-again, deferral.')
  })

  /** So many questions more before a no is taken. */
  const askOnce = (count: number): Change => (script) => {
    for (let turn = 1; turn <= count; turn += 1)
      script.nodes.push(act(`more-${turn}`, [answer('on', turn === count ? 'end.declined-informed' : `more-${turn + 1}`)]))
    for (const each of answersOf(script, 'decline')) if (each.id === 'no-with-sheet') each.to = 'more-1'
    // The way back would not fit any more.
    script.nodes = script.nodes.filter(({ id }) => id !== 'concern-again')
    const andNow = answersOf(script, 'and-now')
    andNow.splice(andNow.findIndex(({ id }) => id === 'another-concern'), 1)
  }

  it('takes too many answers: 8 pass, 9 do not', () => {
    // unsure, a reason, yes, stopped, no: five, and so many more.
    expect(brokenBy(askOnce(3))).toEqual([])
    expect(brokenBy(askOnce(4))).toEqual(['opening: too-long-a-talk'])
    expect(messagesOf(askOnce(4))).toEqual(['A talk can take 9 answers. 8 at most.'])
  })

  /** So many lines before the one that asks. */
  const speech = (count: number): Change => (script) => {
    for (let turn = 1; turn <= count; turn += 1)
      script.nodes.push(say(`speech-${turn}`, turn === count ? 'opening' : `speech-${turn + 1}`, [line(`speech-${turn}`)]))
    script.start = 'speech-1'
  }

  it('is a speech: 4 lines in a row pass, 5 do not', () => {
    expect(brokenBy(speech(3))).toEqual([])
    expect(brokenBy(speech(4))).toEqual(['speech-1: too-long-a-talk'])
    expect(brokenBy(speech(6))).toEqual(['speech-3: too-long-a-talk'])
  })
})

describe('an end the log would refuse', () => {
  it.each<[string, string, Change]>([
    ['put off, and nobody said why', 'end.deferred: not-loggable', (script) => Reflect.deleteProperty(answerOf(script, 'why-later', 'no-time'), 'note')],
    ['not asked, and nobody said why', 'end.unable: not-loggable', (script) => Reflect.deleteProperty(answerOf(script, 'unable', 'other'), 'note')],
    ['a code, and nobody checked for whom', 'end.took-invitation: not-loggable', (script) => (nodeOf(script, 'end', 'end.took-invitation').method = 'code-letter')],
    ['nothing wanted, but something given', 'end.declined-refused-information: not-loggable', (script) => (nodeOf(script, 'end', 'end.declined-refused-information').method = 'qr-sheet')],
  ])('%s', (_, problem, change) => {
    expect(brokenBy(change)).toEqual([problem])
  })

  it('says what is missing', () => {
    expect(messagesOf((script) => Reflect.deleteProperty(answerOf(script, 'why-later', 'no-time'), 'note'))).toEqual([
      'The log would not take it. Say why the nurse should ask later.',
    ])
  })

  it('is none where the reason was heard before', () => {
    expect(
      brokenBy((script) => {
        const later = answerOf(script, 'not-today', 'later')
        Reflect.deleteProperty(later, 'note')
        for (const id of ['opening', 'and-now']) answerOf(script, id, 'not-today').note = { deferralReason: 'asked-to-wait' }
      }),
    ).toEqual([])
  })
})

describe('words that are said', () => {
  const inBoth = (id: string, texts: { readonly en?: string; readonly es?: string }): Change => (script) => {
    const each = lineOf(script, id)
    each.en.text = texts.en ?? each.en.text
    each.es.text = texts.es ?? each.es.text
  }

  it('may be 25 at once, not 26', () => {
    const say = (word: string, count: number) => `${Array.from({ length: count }, () => word).join('. ')}.`
    expect(brokenBy(inBoth('concern.ask', { en: say('we', 25), es: say('sí', 25) }))).toEqual([])
    expect(problemsIn(inBoth('concern.ask', { en: say('we', 26) }))).toEqual([
      { at: 'concern.ask', rule: 'too-many-words', language: 'en', message: '26 words. 25 at most.' },
    ])
    expect(problemsIn(inBoth('concern.ask', { es: say('sí', 26) }))).toEqual([
      { at: 'concern.ask', rule: 'too-many-words', language: 'es', message: '26 words. 25 at most.' },
    ])
  })

  it('are plain, in each language by its own measure', () => {
    expect(problemsIn(inBoth('concern.ask', { en: 'Individuals may authorize additional representatives electronically.' }))).toMatchObject([
      { at: 'concern.ask', rule: 'hard-to-read', language: 'en' },
    ])
    expect(problemsIn(inBoth('concern.ask', { es: 'Posteriormente autorizaremos electrónicamente representantes adicionales.' }))).toMatchObject([
      { at: 'concern.ask', rule: 'hard-to-read', language: 'es' },
    ])
  })

  it('are there', () => {
    expect(brokenBy(inBoth('concern.ask', { en: '…' }))).toEqual(['concern.ask: missing'])
    expect(problemsIn(inBoth('concern.ask', { es: '' }))).toMatchObject([{ rule: 'missing', language: 'es' }])
  })

  it('promise nothing, press nobody and name no illness, in either language', () => {
    expect(problemsIn(inBoth('concern.ask', { en: 'Only you can get in. It is completely safe.' }))).toMatchObject([
      { at: 'concern.ask', rule: 'wording', language: 'en', found: 'completely safe' },
    ])
    expect(problemsIn(inBoth('concern.ask', { es: 'Usted tiene que abrir la cuenta.' }))).toMatchObject([
      { at: 'concern.ask', rule: 'wording', language: 'es', found: 'tiene que' },
    ])
  })

  it('are read in every line: those of each opening, and what is said after a no', () => {
    const ids = shippedScript().nodes.flatMap((node) => ('lines' in node ? node.lines.map(({ id }) => id) : []))
    expect(ids.length).toBeGreaterThan(80)
    for (const id of ids) expect(brokenBy(inBoth(id, { en: 'You must do it.' })), id).toEqual([`${id}: wording`])
    expect(brokenBy(inBoth('decline.thanks', { en: 'Are you sure?' }))).toEqual(['decline.thanks: wording'])
  })
})

describe('words that are only read', () => {
  const hard = 'Individuals may authorize additional representatives electronically.'
  const pressing = 'Tiene que hacerlo.'

  it.each<[string, string, (script: Script) => { en: string; es: string }]>([
    ['a question of the patient', 'reply.privacy', (script) => nodeOf(script, 'reply', 'reply.privacy').question],
    ['a next step at check-in', 'reply.privacy', (script) => nodeOf(script, 'reply', 'reply.privacy').next['check-in'].detail],
    ['a next step at discharge', 'reply.no-time', (script) => nodeOf(script, 'reply', 'reply.no-time').next.discharge.label],
    ['what staff do', 'unable', (script) => found(nodeOf(script, 'do', 'unable').cues?.[0], 'cue')],
    ['what to do before the line', 'opening', (script) => found(nodeOf(script, 'ask', 'opening').cues?.[3], 'cue')],
  ])('are plain and do not press: %s', (_, at, textOf) => {
    expect(problemsIn((script) => (textOf(script).en = hard))).toMatchObject([{ at, rule: 'hard-to-read', language: 'en' }])
    expect(problemsIn((script) => (textOf(script).es = pressing))).toMatchObject([{ at, rule: 'wording', language: 'es' }])
  })

  it('may be more than can be said in one breath', () => {
    expect(brokenBy((script) => (found(nodeOf(script, 'do', 'unable').cues?.[0], 'cue').en = 'we. '.repeat(40)))).toEqual([])
  })

  it.each(['title', 'lead', 'point'] as const)('stand on paper, too: %s', (part) => {
    const put = (language: 'en' | 'es', text: string): Change => (script) => {
      const paper = sheetOf(script, 'privacy')[language]
      if (part === 'point') paper.points[paper.points.length - 1] = text
      else paper[part] = text
    }
    expect(problemsIn(put('en', hard))).toMatchObject([{ at: 'privacy', rule: 'hard-to-read', language: 'en' }])
    expect(problemsIn(put('es', pressing))).toMatchObject([{ at: 'privacy', rule: 'wording', language: 'es' }])
    expect(problemsIn(put('en', ''))).toMatchObject([{ at: 'privacy', rule: 'missing', language: 'en' }])
  })

  it('are there in every label, for staff read those without looking twice', () => {
    expect(problemsIn((script) => (nodeOf(script, 'ask', 'opening').prompt.es = ' '))).toMatchObject([{ at: 'opening', rule: 'missing', language: 'es' }])
    expect(problemsIn((script) => (answerOf(script, 'decline', 'no-sheet').label.en = ''))).toMatchObject([{ at: 'decline', rule: 'missing', language: 'en' }])
  })
})

it('names all that is wrong at once, each in its place', () => {
  const problems = brokenBy((script) => {
    script.nodes.push(end('end.spare', 'already-active'))
    lineOf(script, 'concern.ask').en.text = 'You must do it!'
    sheetOf(script, 'helper').es.title = '…'
  })
  expect(problems).toEqual(['end.spare: unreachable', 'concern.ask: wording', 'concern.ask: wording', 'helper: missing'])
})
