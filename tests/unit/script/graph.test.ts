import { describe, expect, it } from 'vitest'
import { depthsOf, edgesOf, forksOf, nodesById, repliesOf } from '../../../shared/script/graph.ts'
import type { Script } from '../../../shared/script/script.ts'
import { act, answer, ask, end, reply, say, scriptOf } from '../../support/small-script.ts'

const nodeOf = (script: Script, id: string) => {
  const node = nodesById(script).get(id)
  if (!node) throw new Error(`no ${id}`)
  return node
}
const waysFrom = (script: Script, id: string) => edgesOf(script, nodeOf(script, id))
const depth = (script: Script, id: string): number | undefined => {
  const depths = depthsOf(script)
  return depths.ok ? depths.byId.get(id) : undefined
}

describe('the ways on from a node', () => {
  const script = scriptOf(
    say('hello', 'concern'),
    ask('concern', [answer('none', 'end', { key: '9' })], { reasons: { by: 'reply' } }),
    reply('privacy', '1', 'why'),
    reply('no-time', '2', 'why'),
    act('why', [answer('more', 'concern', { again: true })], { reasons: { by: 'note', to: 'end' } }),
    end('end'),
  )

  it('are one where it goes on by itself, and it costs no answer', () => {
    expect(waysFrom(script, 'hello')).toEqual([{ to: 'concern', again: false, isAnswer: false }])
    expect(waysFrom(script, 'reply.privacy')).toEqual([{ to: 'why', again: false, isAnswer: false }])
  })

  it('are none at an end', () => {
    expect(waysFrom(script, 'end')).toEqual([])
  })

  it('are its answers, with one for each reply of the script where reasons are heard', () => {
    expect(forksOf(script, nodeOf(script, 'concern')).map(({ id, key, to, reason }) => ({ id, key, to, reason }))).toEqual([
      { id: 'privacy', key: '1', to: 'reply.privacy', reason: null },
      { id: 'no-time', key: '2', to: 'reply.no-time', reason: null },
      { id: 'none', key: '9', to: 'end', reason: null },
    ])
  })

  it('note the reason and lead past the reply where a no is not argued with', () => {
    expect(forksOf(script, nodeOf(script, 'why')).map(({ id, to, reason }) => ({ id, to, reason }))).toEqual([
      { id: 'privacy', to: 'end', reason: 'privacy' },
      { id: 'no-time', to: 'end', reason: 'no-time' },
      { id: 'more', to: 'concern', reason: null },
    ])
    expect(waysFrom(script, 'why').at(-1)).toEqual({ to: 'concern', again: true, isAnswer: true })
  })

  it('are worked out once for a script, since the window asks for them at each key', () => {
    expect(nodesById(script)).toBe(nodesById(script))
    expect(repliesOf(script)).toBe(repliesOf(script))
    expect(forksOf(script, nodeOf(script, 'concern'))).toBe(forksOf(script, nodeOf(script, 'concern')))
    expect(nodesById(structuredClone(script))).not.toBe(nodesById(script))
  })
})

describe('how far it is to an end', () => {
  it('counts answers, not lines', () => {
    const script = scriptOf(say('hello', 'more'), say('more', 'opening'), ask('opening', [answer('yes', 'end')]), end('end'))
    expect([depth(script, 'hello'), depth(script, 'opening'), depth(script, 'end')]).toEqual([1, 1, 0])
  })

  it('is the longest way, whatever the situation', () => {
    const script = scriptOf(
      ask('opening', [answer('yes', 'end'), answer('unsure', 'second', { when: { audience: ['teen'] } })]),
      ask('second', [answer('yes', 'third')]),
      ask('third', [answer('yes', 'end')]),
      end('end'),
    )
    expect(depth(script, 'opening')).toBe(3)
  })

  it('leads back nowhere', () => {
    const script = scriptOf(
      ask('opening', [answer('yes', 'second')]),
      ask('second', [answer('yes', 'end'), answer('once-more', 'opening', { again: true })]),
      end('end'),
    )
    expect(depth(script, 'opening')).toBe(2)
  })

  it('takes a way to nowhere for an end: the check names it', () => {
    expect(depth(scriptOf(ask('opening', [answer('yes', 'gone')])), 'opening')).toBe(1)
  })
})

describe('a circle', () => {
  it('is named in the order it is walked, from where it begins', () => {
    const script = scriptOf(
      ask('opening', [answer('yes', 'second')]),
      ask('second', [answer('yes', 'third')]),
      say('third', 'fourth'),
      ask('fourth', [answer('no', 'end'), answer('yes', 'second')]),
      end('end'),
    )
    expect(depthsOf(script)).toEqual({ ok: false, circle: ['second', 'third', 'fourth', 'second'] })
  })

  it('of one node is one, too', () => {
    expect(depthsOf(scriptOf(say('echo', 'echo')))).toEqual({ ok: false, circle: ['echo', 'echo'] })
  })

  it('is found where nothing leads to it', () => {
    const script = scriptOf(ask('opening', [answer('yes', 'end')]), end('end'), say('one', 'other'), say('other', 'one'))
    expect(depthsOf(script)).toEqual({ ok: false, circle: ['one', 'other', 'one'] })
  })

  it('is none where the way back is marked: it is open only while the talk stays short', () => {
    const script = scriptOf(ask('opening', [answer('yes', 'end'), answer('again', 'opening', { again: true })]), end('end'))
    expect(depthsOf(script).ok).toBe(true)
  })
})
