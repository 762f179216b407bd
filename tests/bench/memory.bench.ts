/** Memory of all processes of the app, resting on Today, against a bare window's. */
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, test } from 'vitest'
import { median } from './support/figures.ts'
import { memoryOfTree } from './support/memory.ts'
import { emptyProfile, profileWith, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'
import { BARE_WINDOW, REAL_APP, startWatched, type WatchedApp } from './support/watched-app.ts'

const RUNS = 3
const REST_MS = 20_000

let bareProfile: Profile
let appProfile: Profile
beforeAll(async () => {
  bareProfile = emptyProfile()
  appProfile = await profileWith(10_000)
})
afterAll(() => {
  bareProfile.remove()
  appProfile.remove()
})

const atRest = async (app: WatchedApp, profile: Profile) => {
  const { pid, stop } = await startWatched(app, profile)
  await setTimeout(REST_MS)
  const memory = memoryOfTree(pid)
  await stop()
  return memory
}

test('idle memory of all processes', async () => {
  const floor = []
  const app = []
  for (let run = 0; run < RUNS; run += 1) {
    floor.push(await atRest(BARE_WINDOW, bareProfile))
    app.push(await atRest(REAL_APP, appProfile))
  }
  report({
    id: 'memory',
    order: 12,
    promise: 'Idle memory of all processes',
    unit: 'MiB',
    measured: { what: 'PSS, 20 s after Today is shown', value: median(app.map(({ totalMiB }) => totalMiB)) },
    floor: { what: 'bare window', value: median(floor.map(({ totalMiB }) => totalMiB)) },
    limit: { timesFloor: 1.3 },
    details: { app, bareWindow: floor },
  })
})
