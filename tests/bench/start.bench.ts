/** From the start of the process to a Today list that can be used, against a bare window, in turns. */
import { afterAll, beforeAll, test } from 'vitest'
import { median, spreadOf } from './support/figures.ts'
import { emptyProfile, profileWith, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'
import { BARE_WINDOW, REAL_APP, startWatched } from './support/watched-app.ts'

const RUNS = 12
const VISITS = 10_000

let bareProfile: Profile
let appProfile: Profile
beforeAll(async () => {
  bareProfile = emptyProfile()
  appProfile = await profileWith(VISITS)
})
afterAll(() => {
  bareProfile.remove()
  appProfile.remove()
})

const startBare = async (): Promise<number> => {
  const { ms, stop } = await startWatched(BARE_WINDOW, bareProfile)
  await stop()
  return Math.max(ms['usable'] ?? NaN, ms['shown'] ?? NaN)
}

type Start = Readonly<Record<'ready' | 'shown' | 'signIn' | 'today', number>>

const startApp = async (): Promise<Start> => {
  const { ms, keyedMs, stop } = await startWatched(REAL_APP, appProfile)
  await stop()
  const part = (name: string) => ms[name] ?? NaN
  return {
    ready: part('ready'),
    shown: part('shown'),
    signIn: Math.max(part('sign-in'), part('shown')),
    today: part('today') - (keyedMs['today'] ?? NaN),
  }
}

test('start to usable Today list', async () => {
  const floor: number[] = []
  const starts: Start[] = []
  // The first of each fills the caches of a new profile, as the first start after an installation does.
  const firstFloor = await startBare()
  const firstStart = await startApp()
  for (let run = 0; run < RUNS; run += 1) {
    floor.push(await startBare())
    starts.push(await startApp())
  }
  const whole = starts.map(({ signIn, today }) => signIn + today)
  report({
    id: 'start',
    order: 1,
    promise: 'Start to a usable Today list, 10,000 visits stored',
    unit: 'ms',
    measured: { what: 'median; start to sign-in, and PIN to Today', value: median(whole) },
    floor: { what: 'bare window', value: median(floor) },
    limit: { timesFloor: 1.6 },
    details: {
      visits: VISITS,
      whole: spreadOf(whole),
      toSignIn: spreadOf(starts.map(({ signIn }) => signIn)),
      pinToToday: spreadOf(starts.map(({ today }) => today)),
      toReady: spreadOf(starts.map(({ ready }) => ready)),
      toShown: spreadOf(starts.map(({ shown }) => shown)),
      bareWindow: spreadOf(floor),
      firstOnNewProfile: { bareWindow: firstFloor, ...firstStart },
    },
  })
})
