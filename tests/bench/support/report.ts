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
  readonly unit: 'ms' | 'MiB' | 'frames'
  readonly measured: Figure
  /** The least it could cost; null where the promise is about nothing but itself. */
  readonly floor: Figure | null
  /** At most so many times the floor, or at most so much. */
  readonly limit: { readonly timesFloor: number } | { readonly atMost: number }
  /** Whatever helps to understand the figure: spreads, parts, numbers of runs. */
  readonly details: Readonly<Record<string, unknown>>
}

type Judged = Promised & { readonly ratio: number | null; readonly isMet: boolean }

const rounded = (value: number): number => Number(value.toPrecision(4))

const judge = (row: Promised): Judged => {
  const ratio = row.floor === null ? null : row.measured.value / row.floor.value
  const isMet = 'atMost' in row.limit ? row.measured.value <= row.limit.atMost : ratio !== null && ratio <= row.limit.timesFloor
  return { ...row, ratio, isMet }
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

const cellsOf = (row: Judged): readonly string[] => [
  row.promise,
  `${shown(row.measured, row.unit)} (${row.measured.what})`,
  row.floor === null ? '' : `${shown(row.floor, row.unit)} (${row.floor.what})`,
  row.ratio === null ? '' : row.ratio.toFixed(2),
  'atMost' in row.limit ? `at most ${row.limit.atMost} ${row.unit}` : `at most ${row.limit.timesFloor} × floor`,
  row.isMet ? 'met' : 'NOT MET',
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
