/** The script: how long its check takes, how soon what its author types is taken, and how soon the next line is there after an answer. */
import type { Page } from 'playwright'
import { afterEach, beforeEach, test } from 'vitest'
import { checkScript } from '../../shared/script/check-script.ts'
import { largeScript } from '../support/large-script.ts'
import { atTheDesk } from './support/desk.ts'
import { median, msOf, percentile, spreadOf } from './support/figures.ts'
import { profileWith, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'

const NODES = 500
const CHECKS = 20
const WARM_UP = 5

test('the check of a script of 500 nodes', () => {
  // Another object each time: what is remembered of one script helps no other.
  const scripts = Array.from({ length: WARM_UP + CHECKS }, () => largeScript(NODES))
  const all = scripts.map((script) =>
    msOf(() => {
      if (checkScript(script).length > 0) throw new Error('there is something to mend')
    }),
  )
  const taken = all.slice(WARM_UP)
  report({
    id: 'script-check',
    order: 13,
    promise: `The check of a script of ${NODES} nodes`,
    unit: 'ms',
    measured: { what: `median of ${CHECKS}`, value: median(taken) },
    floor: null,
    limit: { atMost: 50 },
    details: { checks: spreadOf(taken), first: all[0] },
  })
})

/** Keys of answers at check-in after each of which something else is said: two concerns, a no, and not now. */
const TALKS = [['2', '5', '6', '8'], ['3'], ['4']] as const
const ROUNDS = 4

type Seen = { readonly keyAt: number; readonly lineAt: number; readonly drawnAt: number; readonly frames: readonly number[] }

/** From now on notes the next key, each frame after it, and when another line is in the page; all in ms of the page. */
const watchLine = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said = () => [...document.querySelectorAll('q')].map((line) => line.textContent).join()
    const before = said()
    const isNext = () => said() !== '' && said() !== before
    const frames: number[] = []
    let keyAt = 0
    let lineAt = 0
    // When the key came in, not when it was listened to: what kept it waiting counts.
    window.addEventListener('keydown', ({ timeStamp }) => void (keyAt = timeStamp), { capture: true, once: true })
    new MutationObserver((_, observer) => {
      if (!isNext()) return
      lineAt = performance.now()
      observer.disconnect()
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    const seen = new Promise<Seen>((resolve) => {
      const frame = () => {
        if (keyAt > 0) frames.push(performance.now())
        if (lineAt === 0) requestAnimationFrame(frame)
        else resolve({ keyAt, lineAt, drawnAt: performance.now(), frames })
      }
      requestAnimationFrame(frame)
    })
    Object.assign(window, { benchLineSeen: seen })
  })

const seenLine = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { benchLineSeen: Promise<Seen> }).benchLineSeen)

let profile: Profile
beforeEach(async () => {
  profile = await profileWith(1_000)
})
afterEach(() => profile.remove())

test('the next line on screen', async () => {
  const running = await atTheDesk(profile)
  const { page } = running
  await page.getByRole('button', { name: /tart the offer/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('They answer').waitFor()
  const opening = await page.locator('q').innerText()
  const seen: Seen[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const talk of TALKS) {
      for (const key of talk) {
        await watchLine(page)
        await page.keyboard.press(key)
        seen.push(await seenLine(page))
      }
      for (let step = 0; step < talk.length; step += 1) await page.keyboard.press('ArrowLeft')
      await page.locator('q', { hasText: opening }).waitFor()
    }
  await running.stop({ keepProfile: true })
  // The next frame after the key is the first: it is as soon as a screen can be.
  const framesToLine = seen.map(({ frames, lineAt }) => 1 + frames.filter((frame) => frame < lineAt).length)
  report({
    id: 'next-line-on-screen',
    order: 14,
    promise: 'The next line on screen within one frame of the key',
    unit: 'frames',
    measured: { what: `most frames to the one that shows it, of ${seen.length} answers`, value: Math.max(...framesToLine) },
    floor: null,
    limit: { atMost: 1 },
    details: {
      framesToLine,
      keyToLineMs: spreadOf(seen.map(({ keyAt, lineAt }) => lineAt - keyAt)),
      keyToFrameThatShowsItMs: spreadOf(seen.map(({ keyAt, drawnAt }) => drawnAt - keyAt)),
    },
  })
})

const LETTERS = 30

test('a letter typed at the script desk', async () => {
  const running = await atTheDesk(profile, 'Dana Mercer')
  const { page } = running
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Script', exact: true }).click()
  await page.getByRole('option', { name: /^Is it safe/ }).first().click()
  const taken = await page.getByLabel('Reply, English', { exact: true }).evaluate(async (field: HTMLTextAreaElement, letters) => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    const times: number[] = []
    for (let letter = 0; letter < letters; letter += 1) {
      const start = performance.now()
      set?.call(field, `${field.value}a`)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      times.push(performance.now() - start)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return times
  }, LETTERS)
  await running.stop({ keepProfile: true })
  report({
    id: 'script-desk-letter',
    order: 15,
    promise: 'A letter typed at the script desk is taken within one frame',
    unit: 'ms',
    measured: { what: `p90 of ${LETTERS} letters`, value: percentile(taken, 90) },
    floor: null,
    limit: { atMost: 16 },
    details: { letters: spreadOf(taken) },
  })
})
