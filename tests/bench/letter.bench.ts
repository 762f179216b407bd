/** The first letter after a start, and the next ones, against a plain page of one line drawn by the same library. */
import { afterAll, beforeAll, test } from 'vitest'
import { call, today } from '../support/desk.ts'
import { atTheDesk } from './support/desk.ts'
import { median, spreadOf } from './support/figures.ts'
import { emptyProfile, profileWith, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'
import { PLAIN_LETTER, startWatched } from './support/watched-app.ts'

const RUNS = 5
const NEXT = 20
/** From the first line being on the screen to the first letter that can be wanted. */
const SOONEST_MS = 2_000

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

const plainLetters = async () => {
  const { values, stop } = await startWatched(PLAIN_LETTER, bareProfile)
  await stop()
  return { first: values['first-letter'] ?? NaN, next: values['next-letter'] ?? NaN }
}

/** The calls of the preview, timed in the window: store, layout, drawing, and the bytes back. */
const ourLetters = async () => {
  const { page, stop } = await atTheDesk(appProfile)
  const { visits } = await today(page)
  await page.getByRole('button', { name: /tart the offer/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('They answer').waitFor()
  // Nobody has said the first line and heard the answer sooner; meanwhile the app makes letters ready.
  await page.waitForTimeout(SOONEST_MS)
  const ids = visits.slice(0, NEXT + 1).map(({ visitId }) => visitId)
  await call(page, 'app.about', {})
  const [first = NaN, ...next] = await page.evaluate(async (visitIds) => {
    const taken: number[] = []
    for (const visitId of visitIds) {
      const start = performance.now()
      const result = (await window.everyoffer.call('invitations.preview', { visitId, form: { paper: 'letter', size: 'standard', pageSize: 'letter', language: 'en' }, kind: 'generic', code: null, handouts: null })) as { ok: boolean }
      taken.push(performance.now() - start)
      if (!result.ok) throw new Error('a letter was refused')
    }
    return taken
  }, ids)
  await stop({ keepProfile: true })
  return { first, next }
}

test('first and next letters', async () => {
  const plain = []
  const ours = []
  for (let run = 0; run < RUNS; run += 1) {
    plain.push(await plainLetters())
    ours.push(await ourLetters())
  }
  const next = ours.flatMap((letters) => letters.next)
  report({
    id: 'letter-first',
    order: 7,
    promise: 'First letter after a start, two seconds into the first offer',
    unit: 'ms',
    measured: { what: `median of ${RUNS} starts`, value: median(ours.map(({ first }) => first)) },
    floor: { what: 'plain page of one line, same library and fonts', value: median(plain.map(({ first }) => first)) },
    limit: { atMost: 400 },
    details: { first: spreadOf(ours.map(({ first }) => first)), plain: spreadOf(plain.map(({ first }) => first)) },
  })
  report({
    id: 'letter-next',
    order: 8,
    promise: 'Next letters',
    unit: 'ms',
    measured: { what: `median of ${next.length}`, value: median(next) },
    floor: { what: 'plain page of one line', value: median(plain.map((letters) => letters.next)) },
    limit: { atMost: 40 },
    details: { next: spreadOf(next), plain: spreadOf(plain.map((letters) => letters.next)) },
  })
})
