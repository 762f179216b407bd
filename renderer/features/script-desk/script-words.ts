/** What the desk for the script says of its parts, in words. */
import { nodesById } from '../../../shared/script/graph.ts'
import type { Entry, NodeEntry } from '../../../shared/script/outline.ts'
import type { Script, ScriptLine, ScriptNode } from '../../../shared/script/script.ts'
import type { Condition } from '../../../shared/script/situation.ts'
import type { Spot } from '../../../shared/script/spots.ts'
import { LANGUAGES, type Language } from '../../../shared/text/languages.ts'
import { LOCALES } from '../../../shared/text/locale.ts'
import type { Say } from '../../../shared/words/say.ts'

export const nodeOf = (script: Script, id: string): ScriptNode | undefined => nodesById(script).get(id)

/** "Is it safe?", "Check-in, first line". */
export const entryName = (script: Script, entry: Entry, say: Say): string => {
  if ('sheet' in entry) return script.handouts.find(({ id }) => id === entry.sheet)?.name[say.language] ?? entry.sheet
  if (entry.setting !== null) return say(`script.first-line.${entry.setting}`)
  return nodeOf(script, entry.node)?.name[say.language] ?? entry.node
}

/** "Concern, check-in and discharge". */
export const entryKind = (entry: Entry, say: Say): string => {
  const group = say(`script.kind.${entry.group}`)
  if ('sheet' in entry) return group
  const [only, other] = entry.settings
  if (only === undefined) return group
  return say('script.kind-and-where', { group, where: other !== undefined ? 'both' : only === 'check-in' ? 'arrival' : only })
}

const IN_ORDER = ['setting', 'audience', 'history', 'company'] as const

/** "A teen patient who said no before". What the entry says already (where) is left out. */
export const forWhom = (when: Condition | undefined, entry: Pick<NodeEntry, 'setting' | 'lines'>, say: Say): string => {
  const parts = IN_ORDER.flatMap((what) => {
    const values = what === 'setting' && entry.setting !== null ? undefined : when?.[what]
    return values === undefined ? [] : [values.map((value) => say(`script.when.${value}`)).join(` ${say('script.or')} `)]
  })
  if (parts.length === 0) return say(entry.lines.length > 1 ? 'script.everyone-else' : 'script.everyone')
  const [first = '', ...others] = parts
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ')
}

const SAID: Readonly<Record<ScriptNode['kind'], 'reply' | 'line'>> = { say: 'line', ask: 'line', reply: 'reply', do: 'line', end: 'line' }

/** What a text is, without its language: "Reply", "Next step, check-in: what to do". */
const whatItIs = (script: Script, spot: Spot, say: Say): string => {
  switch (spot.of) {
    case 'line':
      return say(`script.text.${SAID[nodeOf(script, spot.node)?.kind ?? 'say']}`)
    case 'next-label':
    case 'next-detail':
      return say(`script.text.${spot.of}.${spot.setting}`)
    case 'cue':
    case 'point':
    case 'answer-label':
    case 'answer-then':
      return say(`script.text.${spot.of}`, { count: spot.index + 1 })
    default:
      return say(`script.text.${spot.of}`)
  }
}

/** "Reply, English". */
export const textName = (script: Script, spot: Spot, say: Say): string =>
  say('script.text-in', { text: whatItIs(script, spot, say), language: spot.language })

/** The author's own language stands first. */
export const ownFirst = (own: Language): readonly Language[] => LANGUAGES.toSorted((one, other) => Number(other === own) - Number(one === own))

export const linesOf = (script: Script, entry: NodeEntry): readonly ScriptLine[] => {
  const node = nodeOf(script, entry.node)
  return node !== undefined && 'lines' in node ? node.lines.filter(({ id }) => entry.lines.includes(id)) : []
}

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const

/** "4.2" */
export const gradeWords = (grade: number, language: Language): string => grade.toLocaleString(LOCALES[language], oneDigit)
