/** Who said no is left alone for a while: the app says so, the day closes without them, and by hand they can be asked. */
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unsettledVisits } from '../../../shared/visits/day-view.ts'
import { startApp, type RunningApp } from '../../support/app.ts'
import { call, phase, SAMPLE_PINS, signIn, sofiaAtTheDesk, today, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { pressButton, tabTo, typeInto } from '../../support/keyboard.ts'
import { focusIsOn, logged, logOf } from '../../support/offer.ts'

const OCTAVIA = 'Octavia Brightwater'
/** 37 days before the sample day, and 180 days after that. */
const RESTS = 'Said no on September 7. We ask again from March 6.'

let running: RunningApp
let page: Page
beforeAll(async () => {
  running = await startApp()
  page = running.page
  await sofiaAtTheDesk(page)
})
afterAll(() => running.stop())

const { press, shows } = handsOn(() => page)
const before = () => page.getByRole('list', { name: 'Before you speak' })
const go = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name }).click()
const search = async (typed: string): Promise<void> => {
  await press('Control+k')
  await page.keyboard.type(typed)
}
/** Whether what sticks to the end of the page leaves `upper` in sight. */
const isAbove = async (upper: Locator, lower: Locator): Promise<boolean> => {
  const [above, below] = [await upper.boundingBox(), await lower.boundingBox()]
  return above !== null && below !== null && above.y + above.height <= below.y
}
/** Somebody else is at the desk now. */
const changeTo = async (name: keyof typeof SAMPLE_PINS): Promise<void> => {
  await call(page, 'session.signOut', {})
  await phase(page, 'signed-out')
  await signIn(page, name, SAMPLE_PINS[name])
}
/** By hand, past what the app advises. */
const askAnyway = async (): Promise<void> => {
  await search('octavia')
  await page.getByRole('heading', { name: OCTAVIA, level: 2 }).waitFor()
  await press('Enter')
  await focusIsOn(page, OCTAVIA)
  await pressButton(page, 'Offer anyway')
  await page.getByText('They answer').waitFor()
}

describe('Octavia Brightwater, who said no 37 days ago, walks in', () => {
  it('is added without an offer, and the app says why', async () => {
    await search('octavia')
    await page.getByRole('heading', { name: OCTAVIA, level: 2 }).waitFor()
    await press('Enter')
    await page.getByRole('status').filter({ hasText: `${OCTAVIA} has arrived. Nobody has to ask: they said no before.` }).waitFor()
    await shows(RESTS)
    expect(await visitOf(page, OCTAVIA)).toMatchObject({ state: 'resting', rest: { saidNoOn: '2025-09-07', until: '2026-03-06' } })
  })

  it('needs no offer: she stands among the settled, with a mark and a word', async () => {
    await page.getByRole('heading', { name: /^7 need an offer/ }).waitFor()
    await shows('1 said no before')
    await pressButton(page, '34 settled')
    const row = page.getByRole('option', { name: OCTAVIA })
    expect(await row.innerText()).toMatch(/Said no$/)
    expect(await row.locator('svg').count()).toBe(1)
    await pressButton(page, '34 settled')
  })

  it('can be asked anyway, and the strip says that it is not due', async () => {
    await askAnyway()
    expect(await before().innerText()).toMatch(/^Not due before March 6\. You chose to offer anyway\.\s+Said no on September 7, to .+ One question is enough\.$/)
  })

  it('a helper who answers now was not asked yet', async () => {
    await press('h')
    await before().filter({ hasText: 'The no came from the patient. Who answers now was not asked yet.' }).waitFor()
    expect(await before().innerText()).not.toMatch(/Not due|One question is enough/)
    await press('h')
    await before().filter({ hasText: 'Not due before March 6.' }).waitFor()
    await press('Escape')
    expect((await visitOf(page, OCTAVIA)).state).toBe('resting')
  })

  it('the end of the day does not ask about her, and counts her apart', async () => {
    await go('Close day')
    await page.getByRole('heading', { name: 'Close Tuesday, October 14' }).waitFor()
    await shows('1 said no before and was not asked again.')
    expect(await page.getByRole('grid').getByText(OCTAVIA).count()).toBe(0)
    await go('Today')
  })
})

describe('the cool-off is the clinic’s', () => {
  it('refuses what is no number of days', async () => {
    await changeTo('Dana Mercer')
    await go('Settings')
    await tabTo(page, page.getByRole('listbox', { name: 'Parts of the settings' }))
    await page.keyboard.type('Clin')
    await page.getByRole('heading', { name: 'Asking again', level: 3 }).waitFor()
    await typeInto(page, 'After a no, ask again after', '731')
    expect(await isAbove(page.getByLabel('After a no, ask again after'), page.getByRole('button', { name: 'Save the clinic' }))).toBe(true)
    await press('Tab')
    await shows('A number of days from 0 to 730.')
  })

  it('of 30 days makes her need an offer at once', async () => {
    await typeInto(page, 'After a no, ask again after', '30')
    await shows('30 days')
    await press('Enter')
    await shows('The clinic is saved.')
    await go('Today')
    await page.getByRole('heading', { name: /^8 need an offer/ }).waitFor()
    expect(await visitOf(page, OCTAVIA)).toMatchObject({ state: 'needs-offer', rest: null })
  })

  it('of 180 days lets her rest again', async () => {
    const state = await call(page, 'app.state', {})
    if (state.phase !== 'ready') throw new Error('nobody is signed in')
    expect(state.clinic.reofferAfterDays).toBe(30)
    await call(page, 'clinic.change', { ...state.clinic, reofferAfterDays: 180 })
    expect((await visitOf(page, OCTAVIA)).state).toBe('resting')
    await changeTo('Sofia Reyes')
  })
})

describe('Concepción Herrera de la Cruz, who said no 204 days ago', () => {
  it('is asked as usual, with what she said', async () => {
    await search('concep')
    await page.getByRole('heading', { name: 'Concepción Herrera de la Cruz', level: 2 }).waitFor()
    await press('Enter')
    await page.getByText('They answer').waitFor()
    expect(await before().innerText()).toMatch(/Said no on March 24, to/)
    expect(await before().innerText()).not.toMatch(/Not due|another language/)
    await press('Escape')
  })
})

describe('the day', () => {
  it('closes while she rests', async () => {
    for (const { visitId } of unsettledVisits((await today(page)).visits))
      await call(page, 'visits.markMissed', { visitId, reason: 'desk-was-full', letterWillBePosted: false })
    await go('Close day')
    await shows('Every visit is settled.')
    await tabTo(page, page.getByRole('button', { name: 'Close the day' }))
    await press('Enter')
    await page.getByRole('heading', { name: 'The day is closed. Every visit is accounted for.' }).waitFor()
    await shows(/9 were missed, each with a reason\. 1 said no before and was not asked again\./)
    await call(page, 'day.reopen', { siteId: (await today(page)).siteId, date: (await today(page)).date })
    await go('Today')
  })

  it('counts an offer that was made after all', async () => {
    await askAnyway()
    await press('3', '2')
    await logged(page, `${OCTAVIA} said no and wanted no sheet.`)
    expect(await visitOf(page, OCTAVIA)).toMatchObject({ state: 'declined-no-sheet', rest: null })
    expect(await logOf(running, OCTAVIA)).toMatchObject([{ 'Outcome code': 'declined-refused-information' }])
    await shows('22 of 31 visits that needed it')
  })
})
