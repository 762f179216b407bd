/** The manager's figures over a million offers of five years and twenty sites: how soon they are there, what memory they take, and beside DuckDB. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWriter } from '../../electron/store/handle.ts'
import { keptVisits } from '../../electron/store/figures/kept-figures.ts'
import type { FigureFilter } from '../../shared/figures/figure-filter.ts'
import type { FigureVisits } from '../../shared/figures/figure-visits.ts'
import type { Funnel } from '../../shared/figures/funnel.ts'
import { lastWeeks, WEEKS_BACK } from '../../shared/figures/last-weeks.ts'
import type { OverTime } from '../../shared/figures/over-time.ts'
import type { ToWhom } from '../../shared/figures/to-whom.ts'
import type { WhyNot } from '../../shared/figures/why-not.ts'
import { REASON_IDS } from '../../shared/offers/words.ts'
import type { RunningApp } from '../support/app.ts'
import { TODAY } from '../support/test-store.ts'
import { atTheDesk } from './support/desk.ts'
import { duckFigures, keysOfDuck, type DuckFigures } from './support/duck-figures.ts'
import { median, percentile, spreadOf } from './support/figures.ts'
import { fiveYearsProfile, SITES, timesTen, type FiveYears } from './support/five-years.ts'
import { memoryOfTree } from './support/memory.ts'
import { openRecords } from './support/profiles.ts'
import { report } from './support/report.ts'

const ROUNDS = 3
const weeksBack = (weeks: (typeof WEEKS_BACK)[number], siteId: string | null = null): FigureFilter => lastWeeks(weeks, siteId, TODAY)
const FILTERS = WEEKS_BACK.flatMap((weeks) => [null, SITES[0]?.siteId ?? '', SITES[7]?.siteId ?? ''].map((siteId) => weeksBack(weeks, siteId)))
/** What is asked of each filter, and by each tab. */
const QUESTIONS = [
  ['figures.overTime', { measure: 'offered', grain: 'week' }],
  ['figures.overTime', { measure: 'informed', grain: 'month' }],
  ['figures.toWhom', { measure: 'offered' }],
  ['figures.whyNot', {}],
  ['figures.funnel', {}],
  ['figures.split', { split: 'method' }],
  ['figures.reasonsBy', { by: 'setting' }],
  ['figures.reasonsBy', { by: 'payer' }],
] as const

let years: FiveYears
beforeAll(async () => {
  years = await fiveYearsProfile()
}, 900_000)
afterAll(() => years.profile.remove())

type Asked = readonly { readonly name: string; readonly from: string; readonly ms: number; readonly value: unknown }[]

const askAll = ({ page }: RunningApp, filters: readonly FigureFilter[], rounds = ROUNDS): Promise<Asked> =>
  page.evaluate(
    async ({ filters: all, questions, rounds: times }) => {
      const asked = []
      for (let turn = 0; turn < times; turn += 1)
        for (const filter of all)
          for (const [name, more] of questions) {
            const start = performance.now()
            const result = (await window.everyoffer.call(name, { filter, ...more })) as { ok: boolean; value: unknown }
            if (!result.ok) throw new Error(`${name} was refused`)
            asked.push({ name, from: filter.from, ms: performance.now() - start, value: result.value })
          }
      return asked
    },
    { filters, questions: QUESTIONS, rounds },
  )

/** From the click to the first figures on screen, and from there to those of all sites; then to the first chart. In the page, frame by frame. */
const openFigures = ({ page }: RunningApp): Promise<{ readonly firstMs: number; readonly allMs: number; readonly chartMs: number }> =>
  page.evaluate(async () => {
    const after = async (press: string, isThere: () => boolean): Promise<number> => {
      const button = [...document.querySelectorAll<HTMLElement>('nav button, [role="tab"]')].find(({ textContent }) => textContent?.trim() === press)
      if (button === undefined) throw new Error(`there is no ${press}`)
      const start = performance.now()
      button.click()
      while (!isThere()) await new Promise(requestAnimationFrame)
      return performance.now() - start
    }
    const isRead = (): boolean => document.querySelector('main table') !== null
    const firstMs = await after('Figures', isRead)
    const start = performance.now()
    while (document.querySelector('main')?.textContent?.includes('Reading')) await new Promise(requestAnimationFrame)
    const allMs = firstMs + performance.now() - start
    return { firstMs, allMs, chartMs: await after('Over time', () => document.querySelector('main svg g') !== null) }
  })

const mainProcess = (running: RunningApp): number => running.app.process().pid ?? 0
const byName = (asked: Asked) => Object.fromEntries(QUESTIONS.map(([name]) => [name, spreadOf(asked.filter((each) => each.name === name).map(({ ms }) => ms))]))

test('a million offers', async () => {
  const running = await atTheDesk(years.profile, 'Dana Mercer')
  const before = memoryOfTree(mainProcess(running))
  const opened = await openFigures(running)
  const asked = await askAll(running, FILTERS)
  const after = memoryOfTree(mainProcess(running))
  await running.stop({ keepProfile: true })
  const details = { offers: years.offers, sites: SITES.length, years: 5, keptInMs: years.keptInMs, opened, memory: { before, after } }
  report({
    id: 'figures-open', order: 16, promise: 'Figures of a million offers, opened', unit: 'ms',
    measured: { what: 'from the click to the first figures', value: opened.firstMs }, floor: null, limit: { atMost: 500 }, details,
  })
  report({
    id: 'figures-filter', order: 17, promise: 'Figures of a million offers, with another filter', unit: 'ms',
    measured: { what: `p95 of ${asked.length} calls`, value: percentile(asked.map(({ ms }) => ms), 95) }, floor: null, limit: { atMost: 100 },
    details: { ...byName(asked), fiveYears: byName(asked.filter(({ from }) => from === weeksBack(260).from)) },
  })
  report({
    id: 'figures-memory', order: 18, promise: 'Memory for a million offers, over the app without them', unit: 'MiB',
    measured: { what: 'PSS, after all were asked for', value: after.totalMiB - before.totalMiB }, floor: null, limit: { atMost: 300 }, details: {},
  })
  expect(asked.length).toBe(ROUNDS * FILTERS.length * QUESTIONS.length)
})

const kept = (): FigureVisits => {
  const store = openRecords(years.profile)
  const visits = keptVisits(createWriter(store.database), weeksBack(260))
  store.close()
  return visits
}

const timed = async <Value>(work: () => Promise<Value>): Promise<{ readonly ms: number; readonly value: Value }> => {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

/** Throws where DuckDB counts another number than the app. */
const compare = (answers: readonly unknown[], duck: Awaited<ReturnType<typeof askDuck>>, visits: FigureVisits): void => {
  const [overTime, , toWhom, whyNot, funnel] = answers as [OverTime, OverTime, ToWhom, WhyNot, Funnel]
  expect(overTime.points.filter(({ n }) => n > 0).map(({ n, k }) => [n, k])).toEqual(duck.overTime.value.map(([, n, k]) => [Number(n), Number(k)]))
  expect(funnel.stages.slice(0, 5).map(({ patients }) => patients)).toEqual(duck.funnel.value[0]?.map(Number))
  expect(new Map(whyNot.rows.map(({ reason, n }) => [reason, n]))).toEqual(new Map(duck.whyNot.value.map(([bit, n]) => [REASON_IDS[Number(bit)], Number(n)])))
  for (const { dimension, rows } of toWhom.dimensions) {
    const counted = keysOfDuck(duck.toWhom.value, dimension, visits.words)
    expect(new Map(rows.map(({ key, n, k }) => [key, { n, k }])), dimension).toEqual(new Map(rows.map(({ key }) => [key, counted.get(key)])))
  }
}

const askDuck = async (duck: DuckFigures, filter: FigureFilter) => ({
  overTime: await timed(() => duck.overTime(filter)),
  toWhom: await timed(() => duck.toWhom(filter)),
  whyNot: await timed(() => duck.whyNot(filter)),
  funnel: await timed(() => duck.funnel(filter)),
})

test('beside DuckDB, which has the same visits in memory', async () => {
  const folder = process.env['EVERYOFFER_DUCKDB'] ?? ''
  if (folder === '') return
  const visits = kept()
  const duck = await duckFigures(folder, visits)
  const running = await atTheDesk(years.profile, 'Dana Mercer')
  const [ours, theirs]: [number[], number[]] = [[], []]
  const filters = [weeksBack(260), weeksBack(260, SITES[7]?.siteId), weeksBack(52)]
  await askAll(running, filters, 1)
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const filter of filters) {
      const asked = await askAll(running, [filter], 1)
      const answered = await askDuck(duck, filter)
      compare(asked.map(({ value }) => value), answered, visits)
      // The same four questions, once.
      ours.push(asked.filter((_, at) => [0, 2, 3, 4].includes(at)).reduce((sum, { ms }) => sum + ms, 0))
      theirs.push(Object.values(answered).reduce((sum, { ms }) => sum + ms, 0))
    }
  await running.stop({ keepProfile: true })
  report({
    id: 'figures-duckdb', order: 19, promise: 'Four questions to a million offers, beside DuckDB in memory', unit: 'ms',
    measured: { what: 'median, through the window', value: median(ours) }, floor: { what: 'DuckDB', value: median(theirs) }, limit: { timesFloor: 1 },
    details: { ours, theirs },
  })
})

test('ten million offers', async () => {
  timesTen(years.profile)
  const running = await atTheDesk(years.profile, 'Dana Mercer')
  const before = memoryOfTree(mainProcess(running))
  const opened = await openFigures(running)
  const asked = await askAll(running, [weeksBack(26), weeksBack(52), weeksBack(260)], 2)
  const after = memoryOfTree(mainProcess(running))
  await running.stop({ keepProfile: true })
  report({
    id: 'figures-ten-million', order: 20, promise: 'Figures of ten million offers, with another filter', unit: 'ms',
    measured: { what: `p95 of ${asked.length} calls`, value: percentile(asked.map(({ ms }) => ms), 95) }, floor: null, limit: null,
    details: { opened, moreMemory: after.totalMiB - before.totalMiB, byName: byName(asked) },
  })
})
