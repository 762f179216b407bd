/** In which situations a talk can get to each node. All situations are followed at once, as sets: a check has to keep up with an author who types. */
import { forksOf, nodesById, type Fork } from './graph.ts'
import type { Script, ScriptNode } from './script.ts'
import { holds, SITUATIONS, type Condition } from './situation.ts'

/** A set of situations: one bit for each, in the order of `SITUATIONS`. */
export type Situations = bigint

export const NO_SITUATION: Situations = 0n
const EVERY_SITUATION: Situations = (1n << BigInt(SITUATIONS.length)) - 1n

export const situationsOf = (condition: Condition | undefined): Situations =>
  condition === undefined
    ? EVERY_SITUATION
    : SITUATIONS.reduce((set, situation, index) => (holds(condition, situation) ? set | (1n << BigInt(index)) : set), NO_SITUATION)

/** One way on from a node; `fork` is the answer that opens it, null where the node goes on by itself. */
export type Way = { readonly to: string; readonly where: Situations; readonly fork: Fork | null }

export type Ways = ReadonlyMap<string, readonly Way[]>

const waysFrom = (script: Script, node: ScriptNode): readonly Way[] =>
  node.kind === 'say' || node.kind === 'reply'
    ? [{ to: node.to, where: EVERY_SITUATION, fork: null }]
    : forksOf(script, node).map((fork) => ({ to: fork.to, where: situationsOf(fork.when), fork }))

/** The ways on from each node; an `again` way counts like any other. */
export const waysOf = (script: Script): Ways => new Map([...nodesById(script)].map(([id, node]) => [id, waysFrom(script, node)]))

/** Where each node can be reached, going only ways that `isOpen`; a node that is not in it never is. */
export const reachedIn = (start: string, ways: Ways, isOpen: (way: Way) => boolean = () => true): ReadonlyMap<string, Situations> => {
  const reached = new Map([[start, EVERY_SITUATION]])
  const toVisit = [start]
  // The list grows while it is read: a node that is reached in more situations is visited once more.
  for (const id of toVisit) {
    const here = reached.get(id) ?? NO_SITUATION
    for (const way of ways.get(id) ?? []) {
      const before = reached.get(way.to) ?? NO_SITUATION
      const after = before | (here & way.where)
      if (after === before || !isOpen(way)) continue
      reached.set(way.to, after)
      toVisit.push(way.to)
    }
  }
  return reached
}
