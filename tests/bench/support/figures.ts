/** Figures of repeated measurements, in the unit they were measured in. */

/** The smallest value that at least `percent` of the values do not exceed. Throws on an empty list. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 50)

export type Spread = { readonly n: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }

export const spreadOf = (values: readonly number[]): Spread => ({
  n: values.length,
  p50: percentile(values, 50),
  p95: percentile(values, 95),
  p99: percentile(values, 99),
  max: percentile(values, 100),
})

/** Milliseconds `work` took. */
export const msOf = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Runs the works in turns, so that whatever else the machine does meets all of them alike; answers the ms of each. */
export const inTurns = <Name extends string>(
  times: number,
  works: Readonly<Record<Name, (turn: number) => unknown>>,
): Readonly<Record<Name, readonly number[]>> => {
  const names = Object.keys(works) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let turn = 0; turn < times; turn += 1) for (const name of names) taken[name].push(msOf(() => works[name](turn)))
  return taken
}
