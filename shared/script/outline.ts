/** A script as its author goes through it: in groups, each part once. Holds ids only, so that it stays true while texts change. */
import { SETTING_IDS, type Setting } from '../offers/words.ts'
import { nodesById } from './graph.ts'
import { NO_SITUATION, reachedIn, situationsOf, waysOf, type Situations } from './reach.ts'
import type { Script, ScriptNode } from './script.ts'
import { holds, SITUATIONS } from './situation.ts'

export const OUTLINE_GROUPS = ['opening', 'concerns', 'decline', 'discharge', 'handouts'] as const
export type OutlineGroup = (typeof OUTLINE_GROUPS)[number]

export type NodeEntry = {
  readonly key: string
  readonly group: OutlineGroup
  readonly node: string
  /** Where its lines are said, where the opening is taken apart by it; else null. */
  readonly setting: Setting | null
  /** Where a talk can get to it. */
  readonly settings: readonly Setting[]
  /** Ids of its lines, in order; all of them but for an opening taken apart. */
  readonly lines: readonly string[]
}
export type SheetEntry = { readonly key: string; readonly group: 'handouts'; readonly sheet: string }
export type Entry = NodeEntry | SheetEntry

const IN_SETTING = Object.fromEntries(
  SETTING_IDS.map((setting) => [setting, situationsOf({ setting: [setting] })]),
) as Readonly<Record<Setting, Situations>>

/** Lines of a node that are said somewhere in a setting: the first that holds is. */
const linesIn = (node: ScriptNode, setting: Setting): readonly string[] => {
  if (!('lines' in node)) return []
  const here = SITUATIONS.filter((situation) => situation.setting === setting)
  const said = new Set(here.map((situation) => node.lines.find(({ when }) => holds(when, situation))?.id))
  return node.lines.map(({ id }) => id).filter((id) => said.has(id))
}

const groupOf = (script: Script, node: ScriptNode, settings: readonly Setting[], afterReply: ReadonlySet<string>): OutlineGroup => {
  if (node.id === script.start) return 'opening'
  if (settings.length === 1 && settings[0] === 'discharge') return 'discharge'
  const meetsReasons = 'reasons' in node && node.reasons?.by === 'reply'
  return node.kind === 'reply' || meetsReasons || afterReply.has(node.id) ? 'concerns' : 'decline'
}

const nodeEntries = (node: ScriptNode, group: OutlineGroup, settings: readonly Setting[]): readonly NodeEntry[] => {
  const lines = 'lines' in node ? node.lines.map(({ id }) => id) : []
  const whole: NodeEntry = { key: `node ${node.id}`, group, node: node.id, setting: null, settings, lines }
  if (group !== 'opening' || settings.length < 2) return [whole]
  return settings.map((setting) => ({
    ...whole,
    key: `node ${node.id} ${setting}`,
    setting,
    settings: [setting],
    lines: linesIn(node, setting),
  }))
}

/** All parts with words of their own; an end has none that anybody sees. */
export const outlineOf = (script: Script): readonly Entry[] => {
  const nodes = nodesById(script)
  const reached = reachedIn(script.start, waysOf(script))
  const afterReply = new Set(script.nodes.flatMap((node) => (node.kind === 'reply' ? [node.to] : [])))
  const entries = [...nodes.values()]
    .filter(({ kind }) => kind !== 'end')
    .flatMap((node) => {
      const here = reached.get(node.id) ?? NO_SITUATION
      const settings = SETTING_IDS.filter((setting) => (here & IN_SETTING[setting]) !== NO_SITUATION)
      return nodeEntries(node, groupOf(script, node, settings, afterReply), settings)
    })
  const sheets = script.handouts.map(({ id }): SheetEntry => ({ key: `sheet ${id}`, group: 'handouts', sheet: id }))
  return [...OUTLINE_GROUPS.flatMap((group) => entries.filter((entry) => entry.group === group)), ...sheets]
}
