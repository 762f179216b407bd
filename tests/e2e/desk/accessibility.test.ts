/** Every screen for everyone: axe finds nothing, large text is whole, and the keys alone lead everywhere. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, openSampleClinic, phase, SAMPLE_PINS, signIn, startOfferFor } from '../../support/desk.ts'

let running: RunningApp
let page: Page
beforeAll(async () => {
  running = await startApp()
  page = running.page
  await phase(page, 'first-run')
})
afterAll(() => running.stop())

const isClean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([])

/** The page itself never scrolls sideways. */
const fitsSideways = async (): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)

const textSize = async (textSizePercent: number): Promise<void> => {
  await call(page, 'settings.change', { textSize: textSizePercent })
  await page.waitForFunction(
    (percent) => Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) === (16 * percent) / 100,
    textSizePercent,
  )
}

/** At the desk's size in both themes, then at twice the text. */
const inEveryLook = async (): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await call(page, 'settings.change', { theme })
    await page.waitForSelector(`[data-theme="${theme}"]`)
    await isClean()
  }
  await textSize(200)
  await isClean()
  await fitsSideways()
  await textSize(100)
}

/** Tabs through the screen once: every stop shows where it is. */
const everyStopIsVisible = async (): Promise<void> => {
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return 'none to see'
      const rings = [focused, ...focused.querySelectorAll('*'), focused.parentElement, focused.parentElement?.parentElement]
      return rings.some((each) => each && getComputedStyle(each).outlineStyle !== 'none') ? 'ring' : focused.outerHTML.slice(0, 120)
    })
    expect(['ring', 'none to see']).toContain(outline)
  }
}

describe('before anyone is signed in', () => {
  it('the first run', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isClean()
    await fitsSideways()
  })

  it('sign-in', async () => {
    await openSampleClinic(page)
    await page.getByRole('option', { name: /Sofia Reyes/ }).waitFor()
    await inEveryLook()
  })
})

describe('at the desk', () => {
  it('Today, with and without names', async () => {
    await signIn(page, 'Sofia Reyes', SAMPLE_PINS['Sofia Reyes'])
    await page.getByRole('button', { name: /Start the offer/ }).waitFor()
    await inEveryLook()
    await everyStopIsVisible()
    await page.keyboard.press('Control+h')
    await isClean()
    await page.keyboard.press('Control+h')
  })

  it('an offer, a concern and the hand-over', async () => {
    await startOfferFor(page, 'kowal', 'Tomasz Kowalczyk')
    await inEveryLook()
    await page.keyboard.press('2')
    await page.getByText('What did you hear?').waitFor()
    await isClean()
    await page.keyboard.press('5')
    await page.getByText('And now?').waitFor()
    await inEveryLook()
    await page.keyboard.press('1')
    await page.getByText('How did you check?').waitFor()
    await inEveryLook()
    await everyStopIsVisible()
  })

  it('the letter and the QR on the screen', async () => {
    await page.keyboard.press('1')
    await page.keyboard.press('v')
    await page.getByText(/Address fits the window envelope/).waitFor()
    await isClean()
    await page.keyboard.press('Escape')
    await page.keyboard.press('q')
    await page.getByText('Point your camera here').waitFor()
    await isClean()
    await page.keyboard.press('Escape')
    await page.getByText('How did you check?').waitFor()
    await page.keyboard.press('Escape')
  })

  it.each([
    ['Close day', /^Close /],
    ['Import', /Import a schedule/],
    ['Batches', /^Letters by batch$/],
    ['Settings', /^Settings$/],
  ])('%s', async (destination, heading) => {
    await page.getByRole('button', { name: destination, exact: true }).click()
    await page.getByRole('heading', { name: heading }).first().waitFor()
    await inEveryLook()
    await everyStopIsVisible()
  })

  it('the lock', async () => {
    await page.keyboard.press('Control+l')
    await phase(page, 'locked')
    await isClean()
  })
})

describe('at the bedside', () => {
  it('Discharge, with and without names', async () => {
    await call(page, 'session.signOut', {})
    await phase(page, 'signed-out')
    await signIn(page, 'Joy Okafor', SAMPLE_PINS['Joy Okafor'])
    await page.getByRole('heading', { name: 'Discharge', level: 1 }).waitFor()
    await inEveryLook()
    await everyStopIsVisible()
    await page.keyboard.press('Control+h')
    await isClean()
    await page.keyboard.press('Control+h')
  })

  it('an offer with the family there, the account opened together, and what the patient shows', async () => {
    await startOfferFor(page, 'oshaugh', 'Sister Mary Agnes O’Shaughnessy')
    await page.getByRole('radio', { name: 'Family or helper' }).check({ force: true })
    await page.getByText('Say, to both').waitFor()
    await inEveryLook()
    await everyStopIsVisible()
    await page.keyboard.press('1')
    await page.getByRole('heading', { name: 'Open it now, step by step' }).waitFor()
    await inEveryLook()
    await page.keyboard.press('1')
    await page.getByText('What did you see?').waitFor()
    await inEveryLook()
    await page.keyboard.press('Escape')
  })
})
