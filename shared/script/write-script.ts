/** A script as a file that a person can read and mend: what belongs together stands on one line. */
import type { Script } from './script.ts'

const fieldsOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, each]) => each !== undefined)

const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${fieldsOf(value).map(([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`).join(', ')} }`
}

/** Lists whose items stand under one another, and those whose items are opened up as well. */
const LISTS = new Set(['nodes', 'lines', 'handouts', 'points', 'answers', 'cues'])
const OPENED_ITEMS = new Set(['nodes', 'lines', 'handouts'])
/** Fields that are opened up themselves. */
const OPENED = new Set(['next'])

const isEnd = (item: unknown): boolean => typeof item === 'object' && item !== null && 'kind' in item && item.kind === 'end'
const isPaper = (value: unknown): value is object => typeof value === 'object' && value !== null && 'points' in value

const listed = (items: readonly unknown[], key: string, indent: string): string => {
  const inner = `${indent}  `
  const written = items.map((item) => inner + (OPENED_ITEMS.has(key) && !isEnd(item) ? opened(item as object, inner) : oneLine(item)))
  return items.length === 0 ? '[]' : `[\n${written.join(',\n')}\n${indent}]`
}

const valueOf = (key: string, value: unknown, indent: string): string => {
  if (LISTS.has(key) && Array.isArray(value)) return listed(value, key, indent)
  return OPENED.has(key) || isPaper(value) ? opened(value as object, indent) : oneLine(value)
}

const opened = (value: object, indent: string): string => {
  const inner = `${indent}  `
  // A next step of one setting is two lines: what to do, and how.
  const fields = fieldsOf(value).map(([key, each]) => {
    const isStep = typeof each === 'object' && each !== null && 'detail' in each
    return `${inner}${JSON.stringify(key)}: ${isStep ? opened(each, inner) : valueOf(key, each, inner)}`
  })
  return `{\n${fields.join(',\n')}\n${indent}}`
}

/** The text of a script file; `parseScript` reads it back as the same script. */
export const writeScript = (script: Script): string => `${opened(script, '')}\n`
