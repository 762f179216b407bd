/** Whether a script leads somewhere, always: every node can be reached, every talk ends, and none goes on too long. */
import { REASON_IDS } from '../offers/words.ts'
import { logProblems } from './check-log.ts'
import { depthsOf, edgesOf, forksOf, nodesById, repliesOf, type Fork } from './graph.ts'
import type { ScriptProblem } from './problem.ts'
import { NO_SITUATION, reachedIn, waysOf, type Situations, type Way } from './reach.ts'
import type { Script, ScriptNode } from './script.ts'
import { MOST_STEPS } from './walk.ts'

type Problem = Extract<ScriptProblem['rule'], 'missing' | 'twice' | 'unreachable' | 'dead-end' | 'circle' | 'too-long-a-talk'>

/** What a patient hears before they can say something. */
const MOST_LINES_IN_A_ROW = 4

const problem = (at: string, rule: Problem, message: string): ScriptProblem => ({ at, rule, message })

const repeated = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const value of values) (seen.has(value) ? again : seen).add(value)
  return [...again]
}

const thereTwice = (at: string, what: string, value: string): ScriptProblem =>
  problem(at, 'twice', `The ${what} “${value}” is there twice.`)
const twice = (at: string, what: string, values: readonly string[]): readonly ScriptProblem[] =>
  repeated(values).map((value) => thereTwice(at, what, value))

const handoutProblems = ({ nodes, handouts }: Script): readonly ScriptProblem[] => {
  const known = new Set(handouts.map(({ id }) => id))
  const wished = nodes.flatMap((node) => [
    ...(node.kind === 'reply' ? [{ at: node.id, handout: node.handout }] : []),
    ...('answers' in node ? node.answers.map(({ note }) => ({ at: node.id, handout: note?.handout })) : []),
  ])
  return wished.flatMap(({ at, handout }) =>
    handout === undefined || known.has(handout) ? [] : [problem(at, 'missing', `There is no handout “${handout}”.`)],
  )
}

/** Ids that are there once, and ways that lead to something. */
const nameProblems = (script: Script): readonly ScriptProblem[] => {
  const nodes = nodesById(script)
  const lines = script.nodes.flatMap((node) => ('lines' in node ? node.lines.map(({ id }) => id) : []))
  const missing = [
    ...(nodes.has(script.start) ? [] : [problem('start', 'missing', `There is no “${script.start}” to start at.`)]),
    ...script.nodes.flatMap((node) =>
      edgesOf(script, node)
        .filter(({ to }) => !nodes.has(to))
        .map(({ to }) => problem(node.id, 'missing', `Leads to “${to}”, which is not there.`)),
    ),
  ]
  return [
    ...twice('nodes', 'node', script.nodes.map(({ id }) => id)),
    ...twice('lines', 'line', lines),
    ...twice('handouts', 'handout', script.handouts.map(({ id }) => id)),
    ...missing,
    ...handoutProblems(script),
  ]
}

/** Every reason of the catalogue has one reply. That each reply has a next step in both settings is in the schema. */
const reasonProblems = (script: Script): readonly ScriptProblem[] => {
  const reasons = repliesOf(script).map(({ reason }) => reason)
  const met = new Set<string>(reasons)
  return [
    ...REASON_IDS.filter((id) => !met.has(id)).map((id) => problem('replies', 'missing', `The reason “${id}” has no reply.`)),
    ...twice('replies', 'reason', reasons),
  ]
}

/** The last line of a node holds for all, so that staff are never left without words. */
const lineProblems = ({ nodes }: Script): readonly ScriptProblem[] =>
  nodes.flatMap((node) =>
    'lines' in node && node.lines.at(-1)?.when !== undefined
      ? [problem(node.id, 'missing', 'The last line holds only for some. It has to be for everyone.')]
      : [],
  )

/** Values that two answers share in a situation they are both offered in. */
const sharedIn = (here: Situations, ways: readonly Way[], valueOf: (fork: Fork) => string): readonly string[] => {
  const offered = new Map<string, Situations>()
  const shared = new Set<string>()
  for (const { fork, where } of ways) {
    if (fork === null) continue
    const value = valueOf(fork)
    const before = offered.get(value) ?? NO_SITUATION
    if ((before & where & here) !== NO_SITUATION) shared.add(value)
    offered.set(value, before | where)
  }
  return [...shared]
}

/** A node that neither ends nor has an answer in some situation leaves staff standing there. Ways back are no way out. */
const walkProblems = (script: Script): readonly ScriptProblem[] => {
  const ways = waysOf(script)
  const reached = reachedIn(script.start, ways)
  return script.nodes.flatMap((node) => {
    const { id } = node
    const here = reached.get(id) ?? NO_SITUATION
    if (here === NO_SITUATION) return [problem(id, 'unreachable', 'Nothing leads here.')]
    if (node.kind !== 'ask' && node.kind !== 'do') return []
    const on = ways.get(id) ?? []
    const wayOut = on.reduce((set, { where, fork }) => (fork?.again === true ? set : set | where), NO_SITUATION)
    return [
      ...((here & ~wayOut) === NO_SITUATION ? [] : [problem(id, 'dead-end', 'Nobody can go on from here.')]),
      ...sharedIn(here, on, ({ key }) => key).map((key) => thereTwice(id, 'key', key)),
      ...sharedIn(here, on, (fork) => fork.id).map((answer) => thereTwice(id, 'answer', answer)),
    ]
  })
}

/** Lines from a node on until somebody answers. */
const linesInARow = (nodes: ReadonlyMap<string, ScriptNode>, start: string): number => {
  let lines = 0
  for (let node = nodes.get(start); node !== undefined && node.kind !== 'do' && node.kind !== 'end'; ) {
    lines += 1
    if (node.kind === 'ask') break
    node = nodes.get(node.to)
  }
  return lines
}

/** Nobody listens to a speech. It also keeps the lines of the longest talk within what the log takes. */
const speechProblems = (script: Script): readonly ScriptProblem[] => {
  const nodes = nodesById(script)
  return script.nodes
    // One more than may be: each speech is named once, where it is that far from its end.
    .filter(({ id }) => linesInARow(nodes, id) === MOST_LINES_IN_A_ROW + 1)
    .map(({ id }) => problem(id, 'too-long-a-talk', `More than ${MOST_LINES_IN_A_ROW} lines in a row, and nobody can answer.`))
}

const lengthProblems = (script: Script): readonly ScriptProblem[] => {
  const depths = depthsOf(script)
  if (!depths.ok) return [problem(depths.circle[0] ?? 'nodes', 'circle', `Goes round in a circle: ${depths.circle.join(', ')}.`)]
  const steps = depths.byId.get(script.start) ?? 0
  return [
    ...speechProblems(script),
    ...(steps <= MOST_STEPS ? [] : [problem(script.start, 'too-long-a-talk', `A talk can take ${steps} answers. ${MOST_STEPS} at most.`)]),
  ]
}

/** Fewest answers from the start to each node. */
const nearest = (script: Script): ReadonlyMap<string, number> => {
  const nodes = nodesById(script)
  const steps = new Map([[script.start, 0]])
  let level = [script.start]
  for (let step = 0; level.length > 0; step += 1) {
    const next: string[] = []
    // What goes on by itself belongs to the same level; the list grows while it is read.
    for (const id of level) {
      const node = nodes.get(id)
      for (const { to, isAnswer } of node === undefined ? [] : edgesOf(script, node)) {
        const cost = step + Number(isAnswer)
        if ((steps.get(to) ?? Infinity) <= cost) continue
        steps.set(to, cost)
        ;(isAnswer ? next : level).push(to)
      }
    }
    level = next
  }
  return steps
}

/** A way back for which no talk ever has the room is a promise the script does not keep. */
const wayBackProblems = (script: Script): readonly ScriptProblem[] => {
  const depths = depthsOf(script)
  if (!depths.ok) return []
  const steps = nearest(script)
  return script.nodes.flatMap((node) =>
    forksOf(script, node)
      .filter(({ again, to }) => again === true && (steps.get(node.id) ?? 0) + 1 + (depths.byId.get(to) ?? 0) > MOST_STEPS)
      .map(({ id }) => problem(node.id, 'unreachable', `The answer “${id}” can never be offered: the talk would take more than ${MOST_STEPS} answers.`)),
  )
}

/** Everything that could leave staff without a way on. The order: names first, since the rest relies on them. */
export const graphProblems = (script: Script): readonly ScriptProblem[] => {
  const broken = [...nameProblems(script), ...lineProblems(script)]
  return broken.length > 0
    ? broken
    : [...reasonProblems(script), ...lengthProblems(script), ...wayBackProblems(script), ...walkProblems(script), ...logProblems(script)]
}
