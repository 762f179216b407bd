/** What comes of a letter on a real printer, and on one that refuses, stands still or is gone: the offer is always safe. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answerSaveDialog, startApp, type RunningApp } from '../../support/app.ts'
import { makeQueue, type Queue } from '../../support/cups.ts'
import { lettersComeOutOn, sofiaAtTheDesk, startOfferFor, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { pressButton } from '../../support/keyboard.ts'
import { logged, logOf, walkedIn } from '../../support/offer.ts'
import { pdfInfo } from '../../unit/letters/pdf-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'everyoffer-printing-'))
let running: RunningApp
let page: Page
let desk: Queue
let office: Queue
beforeAll(async () => {
  // "Back office" comes first in the list, so it is the other printer that is offered.
  desk = makeQueue('EveryOffer_E2E_Desk', 'Front desk 7')
  office = makeQueue('EveryOffer_E2E_Office', 'Back office 7')
  running = await startApp()
  page = running.page
  await sofiaAtTheDesk(page)
  await lettersComeOutOn(page, desk.name)
})
afterAll(async () => {
  await running.stop()
  desk.remove()
  office.remove()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  desk = makeQueue(desk.name, desk.title)
})

const { press, shows } = handsOn(() => page)
const printState = (name: string, state: string) =>
  expect.poll(async () => (await visitOf(page, name)).printState, { timeout: 20_000 }).toBe(state)
/** The strip: the offer is in the log, and this came of the paper. */
const TROUBLE = 'The offer is logged. The letter did not print.'

/** A "yes" from somebody new, up to the letter on its way to the printer of this desk. */
const saysYes = async (given: string, family: string, meanwhile = () => undefined as void): Promise<string> => {
  const { name } = await walkedIn(page, given, family)
  await startOfferFor(page, family, name)
  await press('1')
  await page.getByRole('button', { name: 'Print and log' }).waitFor()
  await shows('Front desk 7, ready')
  meanwhile()
  await press('Enter')
  return name
}
/** Waits until the trouble is on the screen, and checks what must hold whatever caused it. */
const troubleFor = async (name: string, why: string): Promise<void> => {
  await shows(TROUBLE)
  await shows(why)
  await shows('The invitation is marked “not printed” until one comes out.')
  expect(await visitOf(page, name)).toMatchObject({ state: 'logged', outcome: 'took-invitation', printState: 'not-printed' })
  expect(await page.getByRole('heading', { name, level: 2 }).count()).toBe(1)
}
const answer = async (label: string | RegExp): Promise<void> => {
  const choice = page.getByRole('radio', { name: label })
  await press((await choice.getAttribute('aria-keyshortcuts')) ?? 'no key')
  expect(await choice.isChecked()).toBe(true)
  await press('Enter')
}
const row = (name: string) => page.getByRole('option', { name: new RegExp(name) })

describe('a printer that works', () => {
  it('prints one page, and says so without being in the way', async () => {
    const name = await saysYes('Amy', 'Aldgate')
    await logged(page, `${name} took the invitation. Sent to Front desk 7.`)
    await shows('Front desk 7 printed the letter.')
    await printState(name, 'printed')
    expect(await logOf(running, name)).toMatchObject([{ 'Invitation': 'invitation v2', 'Invitation state': 'printed' }])
    await press('Control+k')
    await page.keyboard.type('aldgate')
    await row(name).filter({ hasText: 'Took invitation' }).waitFor()
    await press('Escape')
  })
})

describe('a printer that refuses', () => {
  let name: string

  it('leaves the offer logged and the invitation not printed', async () => {
    name = await saysYes('Bea', 'Bexley', () => desk.reject())
    await troubleFor(name, 'Front desk 7 takes no jobs.')
    expect(await logOf(running, name)).toMatchObject([{ 'Outcome code': 'took-invitation', 'Stands': 'yes', 'Invitation state': 'not printed' }])
  })

  it('prints on another one', async () => {
    await answer(/^Print on Back office 7/)
    await shows('Back office 7 printed the letter.')
    await printState(name, 'printed')
    expect(await logOf(running, name)).toMatchObject([{ 'Invitation state': 'printed' }])
  })
})

describe('a printer that stands still', () => {
  it('prints when it is tried again', async () => {
    const name = await saysYes('Cal', 'Chertsey', () => desk.disable())
    await troubleFor(name, 'Front desk 7 is paused.')
    desk.enable()
    await answer(/^Try Front desk 7 again/)
    await shows('Front desk 7 printed the letter.')
    await printState(name, 'printed')
  })

  it('says so again where it still does not', async () => {
    const name = await saysYes('Dee', 'Deptford', () => desk.disable())
    await troubleFor(name, 'Front desk 7 is paused.')
    await answer(/^Try Front desk 7 again/)
    await troubleFor(name, 'Front desk 7 is paused.')
    await press('n')
  })

  it('can be left open: Today says so, and leads back', async () => {
    const name = 'Dee Deptford'
    await press('Control+k')
    await page.keyboard.type('deptford')
    await row(name).filter({ hasText: 'Logged, not printed' }).waitFor()
    await page.getByRole('button', { name: 'Print it again' }).waitFor()
    await press('Enter')
    await shows(TROUBLE)
    await answer(/^Try Front desk 7 again/)
    await shows('Front desk 7 printed the letter.')
    await printState(name, 'printed')
    await press('Control+k')
    await page.keyboard.type('deptford')
    await row(name).filter({ hasText: 'Took invitation' }).waitFor()
    await press('Escape')
  })
})

describe('a printer that is gone', () => {
  let name: string
  beforeAll(async () => {
    name = await saysYes('Eli', 'Edgware', () => desk.remove())
  })

  it('leaves the offer logged, and the letter can be saved to print it elsewhere', async () => {
    await troubleFor(name, 'There is no printer')
    const file = join(folder, 'elsewhere.pdf')
    await answerSaveDialog(running.app, file)
    await answer('Save as PDF')
    await page.getByText(TROUBLE).waitFor({ state: 'detached' })
    expect(existsSync(file)).toBe(true)
    expect((await pdfInfo(readFileSync(file))).get('Pages')).toBe('1')
    expect(await logOf(running, name)).toMatchObject([{ 'Outcome code': 'took-invitation', 'Stands': 'yes', 'Invitation state': 'saved' }])
  })
})

describe('without paper at all', () => {
  it('the QR is shown instead, for a patient with a phone', async () => {
    const name = await saysYes('Flo', 'Finsbury', () => desk.reject())
    await troubleFor(name, 'Front desk 7 takes no jobs.')
    await answer(/^Show the QR instead/)
    await page.getByRole('heading', { name: 'Point your camera here' }).waitFor()
    await pressButton(page, 'They have it')
    await page.getByText(TROUBLE).waitFor({ state: 'detached' })
    expect(await logOf(running, name)).toMatchObject([{ 'Outcome code': 'took-invitation', 'Stands': 'yes', 'Invitation state': 'shown' }])
  })

  it('a closed save window leaves everything as it was', async () => {
    const name = await saysYes('Gus', 'Greenford', () => desk.reject())
    await troubleFor(name, 'Front desk 7 takes no jobs.')
    await answerSaveDialog(running.app, null)
    await answer('Save as PDF')
    await shows('The window to save it was closed.')
    await press('n')
    expect(await visitOf(page, name)).toMatchObject({ state: 'logged', printState: 'not-printed' })
  })
})
