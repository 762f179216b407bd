/** The manager's figures over years of visits: the first look, and every other one. The promise is for a million offers; this has 100,000 visits. */
import { afterAll, beforeAll, test } from 'vitest'
import { addDays } from '../../shared/time/local-time.ts'
import { RIVERSIDE } from '../support/alder-brook.ts'
import { TODAY } from '../support/test-store.ts'
import { atTheDesk } from './support/desk.ts'
import { percentile, spreadOf } from './support/figures.ts'
import { profileWith, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'

const VISITS = 100_000
const WEEKS = [4, 12, 26, 52, 260] as const

let profile: Profile
beforeAll(async () => {
  profile = await profileWith(VISITS)
})
afterAll(() => profile.remove())

test('figures over 100,000 visits', async () => {
  const running = await atTheDesk(profile, 'Dana Mercer')
  const periods = WEEKS.map((weeks) => ({ from: addDays(TODAY, -7 * weeks), to: addDays(TODAY, -1) }))
  const taken = await running.page.evaluate(
    async ({ all, siteId }) => {
      const ask = async (name: string, input: object): Promise<number> => {
        const start = performance.now()
        const result = (await window.everyoffer.call(name, input)) as { ok: boolean }
        if (!result.ok) throw new Error(`${name} was refused`)
        return performance.now() - start
      }
      const week = { measure: 'offered', grain: 'week' }
      const first = []
      for (const period of all) first.push(await ask('figures.overTime', { filter: { ...period, siteId: null }, ...week }))
      const others = []
      for (let turn = 0; turn < 5; turn += 1)
        for (const period of all)
          for (const site of [null, siteId]) {
            const filter = { ...period, siteId: site }
            others.push({ ms: await ask('figures.overTime', { filter, measure: 'informed', grain: 'month' }), from: period.from })
            others.push({ ms: await ask('figures.toWhom', { filter, measure: 'offered' }), from: period.from })
            others.push({ ms: await ask('figures.whyNot', { filter }), from: period.from })
            others.push({ ms: await ask('figures.funnel', { filter }), from: period.from })
          }
      return { first, others }
    },
    { all: periods, siteId: RIVERSIDE },
  )
  await running.stop({ keepProfile: true })
  const upToAYear = taken.others.filter(({ from }) => from >= addDays(TODAY, -7 * 52)).map(({ ms }) => ms)
  const fiveYears = taken.others.filter(({ from }) => from < addDays(TODAY, -7 * 52)).map(({ ms }) => ms)
  const details = { visits: VISITS, visitsADay: 60, firstByWeeks: Object.fromEntries(WEEKS.map((weeks, index) => [weeks, taken.first[index]])) }
  report({
    id: 'figures-open', order: 16, promise: 'Figures of 26 weeks, the first look', unit: 'ms',
    measured: { what: 'one call, after 4 and 12 weeks were read', value: taken.first[2] ?? NaN }, floor: null, limit: { atMost: 500 }, details,
  })
  report({
    id: 'figures-filter', order: 17, promise: 'Figures with another filter, up to a year of days that were read', unit: 'ms',
    measured: { what: `p95 of ${upToAYear.length} calls`, value: percentile(upToAYear, 95) }, floor: null, limit: { atMost: 100 },
    details: { ...details, upToAYear: spreadOf(upToAYear), fiveYears: spreadOf(fiveYears) },
  })
})
