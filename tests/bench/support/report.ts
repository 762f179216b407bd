/** What a bench found: each promise against its floor of the same run, kept as one small file until the run ends. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Machine } from './machine.ts'

const folder = resolve(import.meta.dirname, '../../../out/bench')
const partsFolder = join(folder, 'parts')

type Figure = { readonly what: string; readonly value: number }

export type Promised = {
  readonly id: string
  /** The place in the table. */
  readonly order: number
  readonly promise: string
  readonly unit: 'ms' | 'MiB' | 'frames' | '/s'
  readonly measured: Figure
  /** The least it could cost, or what it is compared with; null where the promise is about nothing but itself, or that is not to be had here. */
  readonly floor: Figure | null
  /** At most so many times the floor, at most so much, or at least so much; null where nothing is promised. */
  readonly limit: { readonly timesFloor: number } | { readonly atMost: number } | { readonly atLeast: number } | null
  /** Whatever helps to understand the figure: spreads, parts, numbers of runs. */
  readonly details: Readonly<Record<string, unknown>>
}

/** `isMet` is null where there was nothing to compare with. */
type Judged = Promised & { readonly ratio: number | null; readonly isMet: boolean | null }

const rounded = (value: number): number => Number(value.toPrecision(4))

const isMetBy = ({ measured, limit }: Promised, ratio: number | null): boolean | null => {
  if (limit === null) return null
  if ('atMost' in limit) return measured.value <= limit.atMost
  if ('atLeast' in limit) return measured.value >= limit.atLeast
  return ratio === null ? null : ratio <= limit.timesFloor
}

const judge = (row: Promised): Judged => {
  const ratio = row.floor === null ? null : row.measured.value / row.floor.value
  return { ...row, ratio, isMet: isMetBy(row, ratio) }
}

/** Forgets the rows of an earlier run. */
export const startReport = (): void => {
  rmSync(partsFolder, { recursive: true, force: true })
  mkdirSync(partsFolder, { recursive: true })
}

export const report = (row: Promised): void => {
  mkdirSync(partsFolder, { recursive: true })
  writeFileSync(join(partsFolder, `${row.id}.json`), JSON.stringify(row))
}

const rows = (): readonly Judged[] =>
  readdirSync(partsFolder)
    .map((name) => judge(JSON.parse(readFileSync(join(partsFolder, name), 'utf8')) as Promised))
    .sort((a, b) => a.order - b.order)

const shown = ({ value }: Figure, unit: string): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ${unit}`

const limitShown = ({ limit, unit }: Promised): string => {
  if (limit === null) return ''
  if ('atMost' in limit) return `at most ${limit.atMost} ${unit}`
  if ('atLeast' in limit) return `at least ${limit.atLeast} ${unit}`
  return `at most ${Number(limit.timesFloor.toPrecision(2))} × floor`
}

const cellsOf = (row: Judged): readonly string[] => [
  row.promise,
  `${shown(row.measured, row.unit)} (${row.measured.what})`,
  row.floor === null ? '' : `${shown(row.floor, row.unit)} (${row.floor.what})`,
  row.ratio === null ? '' : row.ratio.toFixed(2),
  limitShown(row),
  row.limit === null ? 'not promised' : row.isMet === null ? 'not compared' : row.isMet ? 'met' : 'NOT MET',
]

const tableOf = (judged: readonly Judged[]): string => {
  const table = [['promise', 'measured', 'floor', 'ratio', 'limit', ''], ...judged.map(cellsOf)]
  const widths = table[0]?.map((_, column) => Math.max(3, ...table.map((cells) => cells[column]?.length ?? 0))) ?? []
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = table
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

/** Writes `out/bench/bench.json` and `table.md`; answers the table. */
export const finishReport = (machine: Machine): string => {
  const judged = rows()
  const table = `${machine.words}\n\n${tableOf(judged)}\n`
  const figures = judged.map((row) => ({ ...row, ratio: row.ratio === null ? null : rounded(row.ratio) }))
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ machine, results: figures }, roundNumbers, 2)}\n`)
  writeFileSync(join(folder, 'table.md'), table)
  return table
}

/** Digits beyond these are noise. */
const roundNumbers = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? rounded(value) : value
