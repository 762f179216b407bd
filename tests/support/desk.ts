/** What people do at the desk, by keyboard, as the tests' own words. */
import { expect } from 'vitest'
import type { Page } from 'playwright'
// Brings in what the preload puts on the window.
import type {} from '../../renderer/bridge/bridge.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/result.ts'

/** Invented PINs of the sample clinic; its sign-in screen shows them. */
export const SAMPLE_PINS = { 'Sofia Reyes': '271828', 'Dana Mercer': '223606', 'Joy Okafor': '173205' } as const

/** Waits until the app shows this phase. */
export const phase = (page: Page, name: string): Promise<unknown> => page.waitForSelector(`[data-phase="${name}"]`)

/** From the first run into the sample clinic, to its sign-in. */
export const openSampleClinic = async (page: Page): Promise<void> => {
  await phase(page, 'first-run')
  await page.getByRole('button', { name: 'Open the sample clinic' }).click()
  await phase(page, 'signed-out')
}

/** Signs in by keyboard: the first letters of the name, then the PIN. */
export const signIn = async (page: Page, name: string, pin: string): Promise<void> => {
  await page.getByRole('option', { name: new RegExp(name) }).waitFor()
  await page.keyboard.type(name.slice(0, 4))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, level: 2 }).waitFor()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await phase(page, 'ready')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** The sample clinic with Sofia Reyes at the front desk. */
export const sofiaAtTheDesk = async (page: Page): Promise<void> => {
  await openSampleClinic(page)
  await signIn(page, 'Sofia Reyes', SAMPLE_PINS['Sofia Reyes'])
  await page.getByRole('button', { name: 'Start the offer' }).waitFor()
}

/** Types a name into the search and opens the first match. */
export const startOfferFor = async (page: Page, typed: string, name: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(typed)
  await page.getByRole('option', { name: new RegExp(name) }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('They answer').waitFor()
  expect(await page.getByRole('heading', { name, level: 2 }).count()).toBe(1)
}

/** Makes a call as the window would, and insists that it works. */
export const call = async <Name extends CallName>(page: Page, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> => {
  const result = (await page.evaluate(
    ([callName, callInput]) => window.everyoffer.call(callName as string, callInput),
    [name, input] as const,
  )) as Result<CallOutput<Name>>
  expect(result, name).toMatchObject({ ok: true })
  if (!result.ok) throw new Error(`${name}: ${result.message}`)
  return result.value
}

/** Makes a call that must be refused; answers the code of the refusal. */
export const refusal = async <Name extends CallName>(page: Page, name: Name, input: CallInput<Name>): Promise<string> => {
  const result = (await page.evaluate(
    ([callName, callInput]) => window.everyoffer.call(callName as string, callInput),
    [name, input] as const,
  )) as Result<CallOutput<Name>>
  expect(result, name).toMatchObject({ ok: false })
  return result.ok ? 'none' : result.code
}

/** Today at the site the workstation stands in. */
export const today = async (page: Page) => {
  const state = await call(page, 'app.state', {})
  if (state.phase !== 'ready') throw new Error(`nobody is signed in: ${state.phase}`)
  return call(page, 'day.view', { siteId: state.siteId, date: state.today })
}

/** The visit of the person with this name on today's list. */
export const visitOf = async (page: Page, name: string) => {
  const visit = (await today(page)).visits.find((each) => each.name === name)
  if (!visit) throw new Error(`${name} is not on the list`)
  return visit
}

/** Chooses where letters come out at the site of this workstation. */
export const lettersComeOutOn = async (page: Page, printer: string): Promise<void> => {
  const state = await call(page, 'app.state', {})
  if (state.phase !== 'ready') throw new Error(`nobody is signed in: ${state.phase}`)
  await call(page, 'settings.change', {
    printing: [{ siteId: state.siteId, paper: null, printer, size: 'letter', tray: null, sides: 'one-sided' }],
  })
}
