import { describe, expect, it } from 'vitest'
import { OUTCOME_IDS, REASON_IDS } from '../../../shared/offers/words.ts'
import { checkScript, type ScriptProblem } from '../../../shared/script/check-script.ts'
import { AUDIENCES, HISTORIES } from '../../../shared/script/lines.ts'
import type { Script } from '../../../shared/script/script.ts'
import { shippedScript } from './shipped-script.ts'

/** The problems of the shipped script after one change, as "place: rule". */
const problemsAfter = (change: (script: Script) => void): readonly string[] => {
  const script = shippedScript()
  change(script)
  return checkScript(script).map((problem: ScriptProblem) => `${problem.at}: ${problem.rule}`)
}

const named = <Item extends { readonly id: string }>(items: readonly Item[], id: string): Item => {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`no ${id}`)
  return item
}

const reasonOf = (script: Script, id: string) => named(script.concern.reasons, id)
const replyTo = (script: Script, id: string) => reasonOf(script, id).reply

describe('the script that is shipped', () => {
  const script = shippedScript()

  it('has nothing to mend', () => {
    expect(checkScript(script)).toEqual([])
  })

  it('answers the reasons in the order of the catalogue, on the keys of the mock', () => {
    const heard = script.concern.reasons.map((reason) => reason.key).join('')
    expect(heard).toBe('123456789ABCD0')
    expect(script.concern.reasons.map((reason) => reason.id)).toEqual(REASON_IDS)
  })

  it('can end in every outcome', () => {
    const reached = [script.answers, script.concern.answers, script.decline.answers]
      .flat()
      .flatMap((answer) => answer.outcomes)
    expect(new Set(reached)).toEqual(new Set(OUTCOME_IDS))
  })

  it('never promises a sheet other than the invitation', () => {
    expect(script.concern.reasons.filter((reason) => reason.handout !== undefined)).toEqual([])
  })
})

describe('a script with a mistake', () => {
  it.each(AUDIENCES.flatMap((audience) => HISTORIES.map((history) => ({ audience, history }))))(
    'is caught in each opening: $audience, $history',
    ({ audience, history }) => {
      const problems = problemsAfter((script) => {
        script.openings[audience][history].say = 'You must do it.'
      })
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(/^opening\..*: wording$/)
    },
  )

  it('counts words: 25 pass, 26 do not', () => {
    const say = (count: number) => (script: Script) => {
      script.deferral.reply.say = `${Array.from({ length: count }, () => 'we').join('. ')}.`
    }
    expect(problemsAfter(say(25))).toEqual([])
    expect(problemsAfter(say(26))).toEqual(['deferral.reply: too-long'])
  })

  it('grades what is said and what is only read', () => {
    const hard = 'Individuals may authorize additional representatives electronically.'
    expect(problemsAfter((script) => (replyTo(script, 'privacy').say = hard))).toEqual([
      'reply.privacy: hard-to-read',
    ])
    expect(problemsAfter((script) => (script.unable.cue = hard))).toEqual(['unable.cue: hard-to-read'])
    expect(problemsAfter((script) => (reasonOf(script, 'prefers-to-talk').next.detail = hard))).toContain(
      'prefers-to-talk.next: hard-to-read',
    )
  })

  it('finds a line with nothing in it', () => {
    expect(problemsAfter((script) => (replyTo(script, 'other').say = '…'))).toEqual(['reply.other: missing'])
  })

  it('finds a promise', () => {
    const problems = problemsAfter((script) => {
      replyTo(script, 'privacy').say = 'Only you can get in. It is completely safe.'
    })
    expect(problems).toEqual(['reply.privacy: wording'])
  })

  it('reads what is said after a no, too', () => {
    expect(problemsAfter((script) => (script.decline.thanks.say = 'Are you sure?'))).toEqual(['decline.thanks: wording'])
  })

  it('misses a reason of the catalogue', () => {
    expect(problemsAfter((script) => script.concern.reasons.splice(3, 1))).toEqual([
      'concern.reasons: missing',
    ])
    expect(problemsAfter((script) => script.deferral.reasons.pop())).toEqual(['deferral.reasons: missing'])
    expect(problemsAfter((script) => script.unable.reasons.pop())).toEqual(['unable.reasons: missing'])
  })

  it('finds two answers on one key and two lines with one id', () => {
    expect(problemsAfter((script) => (named(script.answers, 'unsure').key = '1'))).toEqual(['answers: twice'])
    expect(problemsAfter((script) => (script.concern.ask.id = 'decline.ask'))).toEqual(['lines: twice'])
  })

  it('finds an answer that settles nothing, and a step without an end', () => {
    expect(problemsAfter((script) => (named(script.answers, 'has-account').outcomes = []))).toEqual([
      'answers.has-account: no-way-on',
    ])
    const onlyConcerns = problemsAfter((script) => {
      script.concern.answers = script.concern.answers.filter((answer) => answer.step === 'concern')
    })
    expect(onlyConcerns).toEqual(['concern.answers: no-way-on'])
  })
})
