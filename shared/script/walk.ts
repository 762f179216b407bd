/**
 * A talk as a walk through a script. The answers so far are all there is to remember: where staff stand is worked out
 * from them. One step back is the same walk without its last answer, so a slip of a key leaves no trace in the log.
 */
import type { DeferralReason, Method, Outcome, Reason, TeachBack, UnableReason } from '../offers/words.ts'
import { depthsOf, forksOf, nodesById, type Fork } from './graph.ts'
import type { NodeOf, Script, ScriptLine, ScriptNode, ScriptText } from './script.ts'
import { holds, type Situation } from './situation.ts'

/** Ids of the answers given so far, oldest first. */
export type Walk = readonly string[]

/** Longest walk. A patient who still hesitates then is left in peace: one more reply would press. */
export const MOST_STEPS = 8

export type Choice = Pick<Fork, 'id' | 'key' | 'label' | 'then'> & { readonly isRare: boolean }

/** What is known by now. */
export type Told = {
  /** Null until the talk is over. */
  readonly outcome: Outcome | null
  /** How access was given where the talk itself did it; null where it still has to be handed over, or never is. */
  readonly method: Method | null
  readonly reasons: readonly Reason[]
  readonly deferralReason: DeferralReason | null
  readonly unableReason: UnableReason | null
  readonly teachBack: TeachBack | null
  /** Ids of the sheets that go along with the invitation. */
  readonly handouts: readonly string[]
  /** Ids of the lines to say that led here, in order. */
  readonly path: readonly string[]
}

/** One screen of a talk. At an end nothing is asked any more. */
export type Scene = {
  readonly walk: Walk
  /** The node that asks, or ends. */
  readonly node: NodeOf<'ask' | 'do' | 'end'>
  /** The lines of this screen, in order: mostly one. */
  readonly lines: readonly ScriptLine[]
  /** The reason that was just met; null elsewhere. */
  readonly reply: NodeOf<'reply'> | null
  readonly cues: readonly ScriptText[]
  readonly choices: readonly Choice[]
  readonly told: Told
}

type Standing = Omit<Scene, 'walk' | 'choices' | 'cues'>

const NOTHING_TOLD: Told = {
  outcome: null, method: null, reasons: [], deferralReason: null, unableReason: null, teachBack: null, handouts: [], path: [],
}

const also = <Value>(list: readonly Value[], value: Value | null | undefined): readonly Value[] =>
  value === null || value === undefined || list.includes(value) ? list : [...list, value]

/** What is said at a node in a situation. A checked script has a last line without a condition. */
export const lineOf = ({ lines }: NodeOf<'say' | 'ask' | 'reply'>, situation: Situation): ScriptLine => {
  const line = lines.find(({ when }) => holds(when, situation)) ?? lines.at(-1)
  if (line === undefined) throw new Error('a node without a line')
  return line
}

const after = (told: Told, { note, reason }: Fork): Told => ({
  ...told,
  reasons: also(told.reasons, reason),
  deferralReason: note?.deferralReason ?? told.deferralReason,
  unableReason: note?.unableReason ?? told.unableReason,
  teachBack: note?.teachBack ?? told.teachBack,
  handouts: also(told.handouts, note?.handout),
})

/** Goes on from a node to the next one that asks or ends, gathering what is said on the way. */
const standAt = (nodes: ReadonlyMap<string, ScriptNode>, start: string, situation: Situation, before: Told): Standing => {
  const lines: ScriptLine[] = []
  let told = before
  let reply: NodeOf<'reply'> | null = null
  for (let node = nodes.get(start); node !== undefined; ) {
    if (node.kind === 'say' || node.kind === 'ask' || node.kind === 'reply') lines.push(lineOf(node, situation))
    if (node.kind === 'reply') {
      reply = node
      told = { ...told, reasons: also(told.reasons, node.reason), handouts: also(told.handouts, node.handout) }
    }
    if (node.kind === 'say' || node.kind === 'reply') {
      node = nodes.get(node.to)
      continue
    }
    told = { ...told, path: [...told.path, ...lines.map(({ id }) => id)] }
    if (node.kind === 'end') told = { ...told, outcome: node.outcome, method: node.method ?? null }
    return { node, lines, reply, told }
  }
  throw new Error(`nothing follows ${start} in the script`)
}

/** The answers that are due: those of the situation, and no way back that would make the talk too long. */
const forksAt = (script: Script, { node }: Standing, situation: Situation, stepsDone: number): readonly Fork[] => {
  const depths = depthsOf(script)
  const leavesRoom = (to: string) => depths.ok && stepsDone + 1 + (depths.byId.get(to) ?? MOST_STEPS) <= MOST_STEPS
  return forksOf(script, node).filter(({ when, again, to }) => holds(when, situation) && (again !== true || leavesRoom(to)))
}

/** Where `walk` leads. A kept draft whose answers the script no longer knows leads as far as it still can. */
export const sceneAfter = (script: Script, situation: Situation, walk: Walk): Scene => {
  const nodes = nodesById(script)
  let standing = standAt(nodes, script.start, situation, NOTHING_TOLD)
  let walked = 0
  let forks = forksAt(script, standing, situation, walked)
  for (const id of walk) {
    const fork = forks.find((each) => each.id === id)
    if (fork === undefined) break
    standing = standAt(nodes, fork.to, situation, after(standing.told, fork))
    walked += 1
    forks = forksAt(script, standing, situation, walked)
  }
  const { node } = standing
  const cues = node.kind === 'end' ? [] : (node.cues ?? []).filter(({ when }) => holds(when, situation))
  return {
    ...standing,
    cues,
    walk: walk.slice(0, walked),
    choices: forks.map(({ id, key, label, then, rare }) => ({ id, key, label, then, isRare: rare === true })),
  }
}

export const walkOn = (scene: Scene, choiceId: string): Walk => [...scene.walk, choiceId]
export const stepBack = (scene: Scene): Walk => scene.walk.slice(0, -1)
