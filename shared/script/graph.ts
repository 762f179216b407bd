/** A script seen as a graph: what each node leads to. */
import type { Reason } from '../offers/words.ts'
import type { NodeOf, Script, ScriptAnswer, ScriptNode } from './script.ts'

/** An answer of a node, whether written there or made from a reason. */
export type Fork = ScriptAnswer & { readonly reason: Reason | null }

/** Works something out once for each script: a script never changes, a changed one is another object. */
const oncePerScript = <Value>(work: (script: Script) => Value): ((script: Script) => Value) => {
  const known = new WeakMap<Script, { readonly value: Value }>()
  return (script) => {
    const before = known.get(script)
    if (before) return before.value
    const value = work(script)
    known.set(script, { value })
    return value
  }
}

/** The nodes of a script by id. */
export const nodesById = oncePerScript(
  ({ nodes }): ReadonlyMap<string, ScriptNode> => new Map(nodes.map((node) => [node.id, node])),
)

export const repliesOf = oncePerScript(
  ({ nodes }): readonly NodeOf<'reply'>[] => nodes.filter((node) => node.kind === 'reply'),
)

const reasonForks = (script: Script, { reasons }: NodeOf<'ask' | 'do'>): readonly Fork[] => {
  if (reasons === undefined) return []
  return repliesOf(script).map(({ id, reason, key, name }) => ({
    id: reason,
    key,
    label: name,
    then: null,
    to: reasons.by === 'reply' ? id : reasons.to,
    // A reply notes its reason itself when it is reached.
    reason: reasons.by === 'note' ? reason : null,
  }))
}

const NO_FORKS: readonly Fork[] = []

const forksByNode = oncePerScript(
  (script): ReadonlyMap<ScriptNode, readonly Fork[]> =>
    new Map(
      script.nodes.flatMap((node) =>
        node.kind === 'ask' || node.kind === 'do'
          ? [[node, [...reasonForks(script, node), ...node.answers.map((answer) => ({ ...answer, reason: null }))]]]
          : [],
      ),
    ),
)

/** The answers a node hears, in every situation; none at a node that goes on by itself or ends. */
export const forksOf = (script: Script, node: ScriptNode): readonly Fork[] => forksByNode(script).get(node) ?? NO_FORKS

/** Ways on from a node: `again` for those that lead back, `isAnswer` for those that cost a step. */
export type Edge = { readonly to: string; readonly again: boolean; readonly isAnswer: boolean }

export const edgesOf = (script: Script, node: ScriptNode): readonly Edge[] => {
  if (node.kind === 'say' || node.kind === 'reply') return [{ to: node.to, again: false, isAnswer: false }]
  return forksOf(script, node).map(({ to, again }) => ({ to, again: again === true, isAnswer: true }))
}

export type Depths =
  | { readonly ok: true; readonly byId: ReadonlyMap<string, number> }
  /** Nodes that lead to each other in a circle, in order. */
  | { readonly ok: false; readonly circle: readonly string[] }

/**
 * The most answers from each node to an end, leading back nowhere. Refuses a script that goes round without an answer
 * marked `again`. Ways to nodes that do not exist count for nothing: the check names them.
 */
export const depthsOf = oncePerScript((script): Depths => {
  const nodes = nodesById(script)
  const byId = new Map<string, number>()
  const onTheWay: string[] = []
  /** Undefined where a circle was met. */
  const depthOf = (id: string): number | undefined => {
    const before = byId.get(id)
    if (before !== undefined) return before
    const node = nodes.get(id)
    if (node === undefined) return 0
    if (onTheWay.includes(id)) {
      onTheWay.push(id)
      return undefined
    }
    onTheWay.push(id)
    let deepest = 0
    for (const { to, again, isAnswer } of edgesOf(script, node)) {
      if (again) continue
      const depth = depthOf(to)
      if (depth === undefined) return undefined
      deepest = Math.max(deepest, depth + Number(isAnswer))
    }
    onTheWay.pop()
    byId.set(id, deepest)
    return deepest
  }
  for (const { id } of script.nodes)
    if (depthOf(id) === undefined) return { ok: false, circle: onTheWay.slice(onTheWay.indexOf(onTheWay.at(-1) ?? '')) }
  return { ok: true, byId }
})
