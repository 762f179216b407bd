/** The manager's figures, by keyboard, on ten weeks of an invented clinic. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DANA, SOFIA } from '../../support/alder-brook.ts'
import { answerOpenDialog, answerSaveDialog, removeProfile, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, phase, refusal, signIn } from '../../support/desk.ts'
import { patientFileOf, playHistory } from '../../support/figure-clinic.ts'
import { pressButton, tabTo } from '../../support/keyboard.ts'
import { clinicProfile, STAFF_PINS, type ClinicProfile } from '../../support/profile.ts'
import { ELEVEN_EIGHTEEN, walkIn } from '../../support/test-store.ts'
import { pdfText } from '../../unit/letters/pdf-tools.ts'

let clinic: ClinicProfile
let folder: string
let running: RunningApp
const page = () => running.page
const shows = (words: string | RegExp) => page().getByText(words).filter({ visible: true }).first().waitFor()
const tab = (name: string) => page().getByRole('tab', { name })
const chart = () => page().getByRole('slider', { name: 'Offered: chart of all points' })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-figures-'))
  clinic = await clinicProfile((store, setNow) => {
    const seen = playHistory({ store, setNow, from: '2025-08-04', days: 70, visitsADay: 14 })
    writeFileSync(join(folder, 'patients.csv'), patientFileOf(seen))
    setNow(ELEVEN_EIGHTEEN - 30 * 60_000)
    walkIn(store)
    setNow(ELEVEN_EIGHTEEN)
  })
  running = await startApp({ profile: clinic.profile })
  await signIn(page(), 'Dana Mercer', STAFF_PINS['Dana Mercer'])
})
afterAll(async () => {
  await running.stop()
  removeProfile(clinic.profile)
  rmSync(folder, { recursive: true })
})

describe('figures', () => {
  it('open with who is still here and who was missed the day before', async () => {
    await page().keyboard.press('Control+8')
    await page().getByRole('heading', { name: 'Figures', level: 1 }).waitFor()
    await shows('1 more is still here.')
    await page().getByRole('row', { name: /Tomasz Kowalczyk Riverside Here 30 min/ }).waitFor()
    await shows(/^Missed on Friday, October 10: \d+$/)
    await page().keyboard.press('Control+h')
    expect(await page().getByText('Tomasz Kowalczyk').count()).toBe(0)
    await page().keyboard.press('Control+h')
  })

  it('go from one view to the next by arrow key, and axe finds nothing in any', async () => {
    await tabTo(page(), tab('Now'))
    for (const name of ['Over time', 'To whom', 'Why not', 'Funnel']) {
      await page().keyboard.press('ArrowRight')
      await expect.poll(() => tab(name).getAttribute('aria-selected')).toBe('true')
      await shows(/needed an offer, of \d+ seen/)
      expect(await axeFindings(page())).toEqual([])
    }
    await page().keyboard.press('ArrowRight')
    await shows('September 2025 is over and has not been reported.')
    expect(await axeFindings(page())).toEqual([])
    await page().keyboard.press('ArrowRight')
    await expect.poll(() => tab('Now').getAttribute('aria-selected')).toBe('true')
    expect(await axeFindings(page())).toEqual([])
  })

  it('say every point of the chart to who cannot see it, and as the table has it', async () => {
    await tabTo(page(), tab('Now'))
    await page().keyboard.press('ArrowRight')
    await tabTo(page(), chart())
    await page().keyboard.press('End')
    expect(await chart().getAttribute('aria-valuetext')).toBe('Week of October 13: nobody who needed an offer was seen.')
    await page().keyboard.press('ArrowLeft')
    const words = await chart().getAttribute('aria-valuetext')
    const [, k, n] = /^Week of October 6: \d+%, (\d+) of (\d+), 95% interval \d+ to \d+\. Limits \d+ to \d+\./.exec(words ?? '') ?? []
    expect(Number(n)).toBeGreaterThan(10)
    await page().getByRole('row', { name: new RegExp(`^October 6 ${k} ${n} `) }).waitFor()
  })

  it('name whom nobody asked in a week, and hide the names with all others', async () => {
    await pressButton(page(), /^See the \d+ patients? nobody asked$/)
    const rows = page().getByRole('dialog').getByRole('row')
    await page().getByText(/^\d+ of \d+ visits\. That you looked is in the log\.$/).waitFor()
    expect(await rows.count()).toBeGreaterThan(3)
    expect(await axeFindings(page())).toEqual([])
    await page().keyboard.press('Escape')
    await tabTo(page(), chart())
  })

  it('begin anew where a change is marked, until it is taken back', async () => {
    for (let week = 0; week < 4; week += 1) await page().keyboard.press('ArrowLeft')
    await pressButton(page(), 'Mark a change at September 8')
    await page().keyboard.type('Training day')
    await page().keyboard.press('Enter')
    await shows(/^Since “Training day” we offer to \d+ of 100, before it \d+\.$/)
    await pressButton(page(), 'Take it back: Training day')
    await shows(/^In this period we offer to \d+ of 100\.$/)
  })

  it('are asked anew for a site and a period', async () => {
    const points = page().getByRole('table', { name: 'The points of the chart' }).getByRole('row')
    await page().getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Northgate' })
    await page().getByRole('combobox', { name: 'Period' }).selectOption({ label: 'Last 4 weeks' })
    await expect.poll(() => points.count()).toBeLessThanOrEqual(7)
    await page().getByRole('combobox', { name: 'Period' }).selectOption({ label: 'Last 26 weeks' })
  })

  it('are told apart by hour, setting and way in', async () => {
    await page().getByRole('row', { name: /^9:00 to 9:59 \d+ \d+%/ }).waitFor()
    await page().getByRole('combobox', { name: 'Told apart by' }).selectOption({ label: 'Way in' })
    await page().getByRole('row', { name: /^Sheet without a code \d+ \d+%/ }).waitFor()
    expect(await axeFindings(page())).toEqual([])
  })

  it('tell groups apart, and follow accounts, once the clinic’s records are brought in', async () => {
    await page().getByRole('combobox', { name: 'Period' }).selectOption({ label: 'Last 26 weeks' })
    await page().getByRole('combobox', { name: 'Site' }).selectOption({ label: 'All 2 sites' })
    await answerOpenDialog(running.app, join(folder, 'patients.csv'))
    await page().getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings', exact: true }).click()
    await page().getByRole('option', { name: 'Groups and accounts' }).click()
    await shows('No group of a patient is known yet.')
    expect(await axeFindings(page())).toEqual([])
    await pressButton(page(), 'Open a patient file')
    expect(await page().getByLabel('Legal Sex is').inputValue()).toBe('sex')
    expect(await page().getByLabel('Portal account opened on is').inputValue()).toBe('account-opened:month-day')
    await pressButton(page(), 'Check the rows')
    await shows(/^Groups of \d+ patients come in\. \d+ accounts come in\.$/)
    expect(await axeFindings(page())).toEqual([])
    await pressButton(page(), 'Bring it in')
    await shows(/^Groups of \d+ patients are known, of \d+ on file\.$/)
    await shows(/accounts are known by the portal’s list, up to October 14, 2025\./)

    await page().keyboard.press('Control+8')
    await tab('To whom').click()
    await page().getByRole('combobox', { name: 'Look at' }).selectOption({ label: 'Who pays' })
    await page().getByRole('row', { name: /^Medicare alone \d+ \d+%/ }).waitFor()
    const dots = page().getByRole('slider', { name: /by who pays, with 95% intervals/i })
    await tabTo(page(), dots)
    await page().keyboard.press('End')
    const last = await dots.getAttribute('aria-valuetext')
    expect(last).toMatch(/: \d+%, \d+ of \d+, 95% interval \d+ to \d+\. Apr 15, 2025 to Oct 13, 2025\.$/)
    await page().keyboard.press('ArrowUp')
    expect(await dots.getAttribute('aria-valuetext')).not.toBe(last)
    await dots.locator('text', { hasText: 'Medicare alone' }).hover()
    await shows(/^Medicare alone: \d+%, \d+ of \d+, 95% interval/)
    expect(await axeFindings(page())).toEqual([])
    await tab('Funnel').click()
    await page().getByRole('row', { name: /^Active within 30 days \d+ \d+%/ }).waitFor()
    await tabTo(page(), page().getByRole('slider'))
    await shows(/^Seen: \d+\. Apr 15, 2025 to Oct 13, 2025\.$/)
    await page().keyboard.press('ArrowDown')
    await shows(/^Needed an offer: \d+%, \d+ of \d+, 95% interval \d+ to \d+\. /)
    await page().getByRole('row', { name: /^Sheet without a code \d+ \d+% \d+–\d+ \d+ days/ }).waitFor()
    await pressButton(page(), /^\d+\. See them: Took it, and have no account in time$/)
    await page().getByRole('dialog', { name: 'Took it, and have no account in time' }).getByRole('row').nth(3).waitFor()
    expect(await axeFindings(page())).toEqual([])
    await page().keyboard.press('Escape')
    await tab('Why not').click()
    await pressButton(page(), /^\d+\. See them: A reason that was named: Does not need it$/)
    await page().getByRole('dialog', { name: 'A reason that was named: Does not need it' }).getByRole('row').nth(3).waitFor()
    await page().keyboard.press('Escape')
    await page().getByRole('columnheader', { name: 'At the desk' }).waitFor()
    await page().getByRole('combobox', { name: 'Told apart by' }).selectOption({ label: 'Who pays' })
    await page().getByRole('columnheader', { name: 'Medicaid alone' }).waitFor()
    await page().getByRole('row', { name: /^Does not need it .*\d+% \(\d+–\d+\)/ }).waitFor()
    expect(await axeFindings(page())).toEqual([])
  })

  it('of a month that is over become a report, which says once a correction has changed them', async () => {
    await tab('Reports').click()
    await shows('September 2025 is over and has not been reported.')
    expect(await axeFindings(page())).toEqual([])
    await answerSaveDialog(running.app, join(folder, 'september.pdf'))
    await pressButton(page(), 'Save the report of September 2025')
    await shows('Saved as september.pdf.')
    expect(await pdfText(readFileSync(join(folder, 'september.pdf')))).toContain('Offers of portal access, September 2025')
    await page().getByRole('row', { name: /^September 2025 October 14, 2025, by Dana Mercer \d+ of \d+ The same/ }).waitFor()
    await answerSaveDialog(running.app, join(folder, 'september.csv'))
    await page().getByRole('button', { name: 'CSV of September 2025' }).click()
    await shows('Saved as september.csv.')
    expect(readFileSync(join(folder, 'september.csv'), 'utf8')).toContain('2025-09,all,funnel,needed')
    await page().getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Northgate' })
    await shows('September 2025 is over and has not been reported.')
    await answerSaveDialog(running.app, join(folder, 'northgate.pdf'))
    await pressButton(page(), 'Save the report of September 2025')
    await shows('Saved as northgate.pdf.')
    expect(await pdfText(readFileSync(join(folder, 'northgate.pdf')))).toContain('Northgate, September 2025')
    await page().getByRole('combobox', { name: 'Site' }).selectOption({ label: 'All 2 sites' })
    await page().getByRole('row', { name: /^September 2025 October 14, 2025, by Dana Mercer \d+ of \d+ The same/ }).waitFor()
  })

  it('of a month can save themselves once it is over: in a folder, at the next sign-in', async () => {
    await shows('The report of all sites can save itself in a folder of this computer once a month is over.')
    await answerOpenDialog(running.app, folder)
    await pressButton(page(), 'Choose a folder…')
    await shows(/^The report of all sites saves itself in .* once a month is over, from September 2025 on, in the name of Dana Mercer/)
    expect(await axeFindings(page())).toEqual([])
    await answerSaveDialog(running.app, join(folder, 'september.json'))
    await page().getByRole('button', { name: 'JSON of September 2025' }).click()
    await shows('Saved as september.json.')
    // What was for the one who was here is gone with them.
    await call(page(), 'session.signOut', {})
    await phase(page(), 'signed-out')
    await expect.poll(() => page().getByText('Saved as').count(), { timeout: 2_000 }).toBe(0)
    await running.stop({ keepProfile: true })
    running = await startApp({ profile: clinic.profile, now: '2025-11-03T09:00:00-08:00' })
    await signIn(page(), 'Sofia Reyes', STAFF_PINS['Sofia Reyes'])
    await expect.poll(() => existsSync(join(folder, 'figures 2025-10.pdf')), { timeout: 30_000 }).toBe(true)
    expect(await pdfText(readFileSync(join(folder, 'figures 2025-10.pdf')))).toContain('Offers of portal access, October 2025')
    await running.stop({ keepProfile: true })
    running = await startApp({ profile: clinic.profile })
    await signIn(page(), 'Dana Mercer', STAFF_PINS['Dana Mercer'])
    await page().keyboard.press('Control+8')
    await tab('Reports').click()
    await pressButton(page(), 'Stop this')
    await shows('The report of all sites can save itself in a folder of this computer once a month is over.')
  })

  it('of one person are theirs to see, and the manager’s; nobody else’s', async () => {
    await page().getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings', exact: true }).click()
    await page().getByRole('option', { name: 'My offers' }).click()
    await page().getByRole('combobox', { name: 'Whose offers' }).selectOption({ label: 'Sofia Reyes' })
    await page().getByRole('row', { name: /^Left with a way in \d+ \d+%/ }).waitFor()
    expect(await axeFindings(page())).toEqual([])
    const filter = { from: '2025-08-04', to: '2025-10-10', siteId: null }
    await call(page(), 'session.signOut', {})
    await phase(page(), 'signed-out')
    await signIn(page(), 'Sofia Reyes', STAFF_PINS['Sofia Reyes'])
    expect((await call(page(), 'figures.own', { filter, staffId: SOFIA })).offers).toBeGreaterThan(100)
    expect(await refusal(page(), 'figures.own', { filter, staffId: DANA })).toBe('not-allowed')
    await call(page(), 'session.signOut', {})
    await phase(page(), 'signed-out')
    await signIn(page(), 'Dana Mercer', STAFF_PINS['Dana Mercer'])
    await page().keyboard.press('Control+8')
    await tab('Over time').click()
    await shows(/needed an offer, of \d+ seen/)
  })

  it('are whole at twice the text and in the dark', async () => {
    await call(page(), 'settings.change', { textSize: 200, theme: 'dark' })
    await page().waitForSelector('[data-theme="dark"]')
    expect(await axeFindings(page())).toEqual([])
    expect(await page().evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})
