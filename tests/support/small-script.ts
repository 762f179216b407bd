/** Scripts of a few nodes, so that a test shows all there is. What is said in them does not matter. */
import type { NodeOf, Script, ScriptAnswer, ScriptLine, ScriptNode } from '../../shared/script/script.ts'

const both = (text: string) => ({ en: text, es: text })
const named = (id: string) => ({ id, name: both(id) })

export const line = (id: string, when?: NonNullable<ScriptLine['when']>): ScriptLine => ({
  id,
  ...(when && { when }),
  en: { text: 'It is free.', reviewed: null },
  es: { text: 'Es gratis.', reviewed: null },
})

export const answer = (id: string, to: string, more: Partial<ScriptAnswer> = {}): ScriptAnswer => ({
  id, key: '1', label: both(id), then: null, to, ...more,
})

export const say = (id: string, to: string, lines = [line(`${id}.line`)]): NodeOf<'say'> => ({ kind: 'say', ...named(id), lines, to })

export const ask = (id: string, answers: ScriptAnswer[], more: Partial<NodeOf<'ask'>> = {}): NodeOf<'ask'> => ({
  kind: 'ask', ...named(id), lines: [line(`${id}.line`)], prompt: both('They answer'), answers, ...more,
})

export const act = (id: string, answers: ScriptAnswer[], more: Partial<NodeOf<'do'>> = {}): NodeOf<'do'> => ({
  kind: 'do', ...named(id), prompt: both('What came of it'), answers, ...more,
})

export const reply = (reason: NodeOf<'reply'>['reason'], key: string, to: string, more: Partial<NodeOf<'reply'>> = {}): NodeOf<'reply'> => {
  const next = { label: both('One sheet'), detail: both('It is on paper.') }
  return {
    kind: 'reply', ...named(`reply.${reason}`), reason, key, question: both('Is it so?'), lines: [line(`reply.${reason}.line`)],
    next: { 'check-in': next, discharge: next }, to, ...more,
  }
}

export const end = (id: string, outcome: NodeOf<'end'>['outcome'] = 'took-invitation', more: Partial<NodeOf<'end'>> = {}): NodeOf<'end'> => ({
  kind: 'end', ...named(id), outcome, ...more,
})

/** Starts at its first node. */
export const scriptOf = (...nodes: ScriptNode[]): Script => ({
  format: 2, id: 'small', version: 1, start: nodes[0]?.id ?? 'nothing', nodes, handouts: [],
})
