/** The morning after a day that nobody closed: who was put off then is still there to be settled. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RIVERSIDE, SOFIA, tookTheSheet } from '../../support/alder-brook.ts'
import { removeProfile, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, phase, signIn } from '../../support/desk.ts'
import { clinicProfile, STAFF_PINS, type ClinicProfile } from '../../support/profile.ts'
import { walkIn } from '../../support/test-store.ts'

const WEDNESDAY = '2025-10-15T15:05:00Z'

let clinic: ClinicProfile
let running: RunningApp
let page: Page
beforeAll(async () => {
  clinic = await clinicProfile((store) => {
    const visitId = walkIn(store)
    const offer = { ...tookTheSheet(visitId), outcome: 'deferred', method: null, deferralReason: 'asked-to-wait' } as const
    store.run('logOffer', { offerId: 'put-off', offer, corrects: null, by: SOFIA })
  })
  running = await startApp({ profile: clinic.profile, now: WEDNESDAY })
  page = running.page
  await phase(page, 'signed-out')
  await signIn(page, 'Sofia Reyes', STAFF_PINS['Sofia Reyes'])
})
afterAll(async () => {
  await running.stop({ keepProfile: true })
  removeProfile(clinic.profile)
})

describe('a deferral of yesterday', () => {
  const NOT_CLOSED = 'Tuesday, October 14 was not closed: 1 visit has no offer and no reason.'
  /** A walk-in, so that today has a list and the desk its usual pane. */
  const someoneCame = () =>
    call(page, 'visits.addWalkIn', {
      visitId: crypto.randomUUID(),
      siteId: RIVERSIDE,
      patient: { newId: crypto.randomUUID(), name: { family: 'Okafor', given: 'Ngozi' }, birthDate: '1962-03-07', mrn: null },
    })

  it('is named on Today, with the way to it', async () => {
    await someoneCame()
    await page.getByText(NOT_CLOSED).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'Close day' }).click()
  })

  it('is settled with a reason on its own day, and the day is closed', async () => {
    await page.getByText(NOT_CLOSED).first().waitFor()
    await page.getByRole('button', { name: 'Settle Tuesday, October 14' }).click()
    await page.getByRole('heading', { name: 'Close Tuesday, October 14', level: 1 }).waitFor()
    expect(await page.getByRole('button', { name: 'Offer now' }).count()).toBe(0)
    await page.keyboard.press('r')
    await page.getByRole('button', { name: 'Left early' }).or(page.getByRole('radio', { name: 'Left early' })).first().click()
    // Enter closes the day only once the reason is kept: until then the key does nothing.
    await page.locator('b', { hasText: 'Every visit is settled.' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('The day is closed').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await call(page, 'day.leftOpen', { siteId: RIVERSIDE })).toEqual([])
  })

  it('is gone from Today then', async () => {
    await page.getByRole('button', { name: 'Back to today' }).click()
    await page.getByRole('heading', { name: 'Close Wednesday, October 15', level: 1 }).waitFor()
    expect(await page.getByText(NOT_CLOSED).count()).toBe(0)
  })
})
