/**
 * A script from a file somebody brings: taken in as a draft, or refused with the place and the reason. Words that break
 * a rule are no reason: they can be mended here. Ways that lead nowhere are: here only words can be changed.
 */
import { fail, succeed, type Failure, type Result } from '../result.ts'
import { graphProblems } from './check-graph.ts'
import { LONGEST_SCRIPT_FILE } from './parse-script.ts'
import type { ScriptProblem } from './problem.ts'
import { SCRIPT_FORMAT, scriptSchema, type Script } from './script.ts'

export const TOO_LARGE = fail('script-too-large', 'This file is too large for a script. Nothing was changed.')

type Path = readonly PropertyKey[]
type Issue = { readonly path: Path; readonly code?: string | undefined; readonly maximum?: unknown; readonly keys?: readonly string[] }

const inside = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined

const idOf = (value: unknown): string | null => {
  const id = inside(value, 'id')
  return typeof id === 'string' && id.length <= 60 ? id : null
}

/** "reply.privacy, reply.privacy.teen, en": the ids on the way, since the place in a list tells nobody anything. */
const placeOf = (content: unknown, path: Path): string => {
  const steps: string[] = []
  let value = content
  path.forEach((key, index) => {
    value = inside(value, key)
    const isItem = typeof key === 'number'
    if (isItem) steps.push(idOf(value) ?? `${String(path[index - 1] ?? '')} ${key + 1}`)
    else if (typeof path[index + 1] !== 'number' && key !== 'text') steps.push(String(key))
  })
  return steps.join(', ')
}

/** V8 says the position at the end of its message, where it has one. */
const lineOf = (json: string, error: unknown): number => {
  const position = error instanceof Error ? / position (\d+)/.exec(error.message)?.[1] : undefined
  return position === undefined ? 0 : json.slice(0, Number(position)).split('\n').length
}

const UNCHANGED = 'Nothing was changed.'

const shapeFailure = (content: unknown, issue: Issue | undefined): Failure => {
  const place = placeOf(content, issue?.path ?? [])
  if (place === '' && issue?.code !== 'unrecognized_keys') return fail('script-not-script', `This file holds no script. ${UNCHANGED}`)
  switch (issue?.code) {
    case 'too_big':
      return fail('script-too-long', `Too long at ${place}: ${String(issue.maximum)} at most. ${UNCHANGED}`, {
        place,
        most: Number(issue.maximum),
      })
    case 'unrecognized_keys': {
      const field = (issue.keys?.[0] ?? '').slice(0, 60)
      return fail('script-unknown-field', `“${field}” is not known at ${place || 'the top'}. ${UNCHANGED}`, { place: place || '…', field })
    }
    case 'invalid_format': {
      const holdsMarkup = /[<>\p{Cc}]/u.test(String(issue.path.reduce(inside, content)))
      return holdsMarkup
        ? fail('script-markup', `Markup or a line break at ${place}. ${UNCHANGED}`, { place })
        : fail('script-wrong-value', `This cannot stand at ${place}. ${UNCHANGED}`, { place })
    }
    default:
      return fail('script-wrong-value', `This cannot stand at ${place}. ${UNCHANGED}`, { place })
  }
}

type WayRule = Exclude<ScriptProblem['rule'], 'too-many-words' | 'hard-to-read' | 'wording'>
const CODES: Readonly<Record<WayRule, string>> = {
  missing: 'script-missing',
  twice: 'script-twice',
  unreachable: 'script-unreachable',
  'dead-end': 'script-dead-end',
  circle: 'script-circle',
  'too-long-a-talk': 'script-too-long-a-talk',
  'not-loggable': 'script-not-loggable',
}
const isWayRule = (rule: ScriptProblem['rule']): rule is WayRule => rule in CODES

const graphFailure = ({ at, rule, message }: ScriptProblem): Failure =>
  fail(isWayRule(rule) ? CODES[rule] : 'script-wrong-value', `${at}: ${message} ${UNCHANGED}`, { place: at })

/** `json` is the text of the file. */
export const readScriptFile = (json: string): Result<Script> => {
  if (json.length > LONGEST_SCRIPT_FILE) return TOO_LARGE
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch (error) {
    const line = lineOf(json, error)
    return fail('script-not-json', `This is not a script file${line > 0 ? `: line ${line} cannot be read` : ''}. ${UNCHANGED}`, { line })
  }
  const format = inside(content, 'format')
  if (typeof format === 'number' && format > SCRIPT_FORMAT)
    return fail('script-newer', `This script is from a newer EveryOffer. ${UNCHANGED}`)
  const parsed = scriptSchema().safeParse(content)
  if (!parsed.success) return shapeFailure(content, parsed.error.issues[0])
  const [broken] = graphProblems(parsed.data)
  return broken === undefined ? succeed(parsed.data) : graphFailure(broken)
}
