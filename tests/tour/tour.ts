/**
 * The main job from the first start to the end of the day, in the real app. Leaves in `out/tour/` a picture of each
 * screen, the letter, the log of offers and the report of the import. Not a test of details: those are in `tests/e2e`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog, setSize, startApp, type RunningApp } from '../support/app.ts'
import { DANA, SOFIA } from '../support/alder-brook.ts'
import { axeFindings } from '../support/axe.ts'
import { call, openSampleClinic, phase, SAMPLE_PINS, signIn, startOfferFor, visitOf } from '../support/desk.ts'
import { patientFileOf, playHistory } from '../support/figure-clinic.ts'
import { LOGO_SVG } from '../support/pictures.ts'
import { clinicProfile, STAFF_PINS } from '../support/profile.ts'
import { ELEVEN_EIGHTEEN, walkIn } from '../support/test-store.ts'
import { setUpAlderBrook } from '../support/first-run.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'out/tour')
const DESK = { width: 1366, height: 768 }
/** A window of this size shows what 200% text shows on the desk's screen. */
const LARGE_TEXT = { width: 683, height: 900 }

let running: RunningApp | undefined
const findings: string[] = []

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
})
afterAll(() => running?.stop())

/** Takes a picture once nothing moves any more, and has axe look at the same screen. */
const shoot = async (page: Page, name: string): Promise<void> => {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  await page.screenshot({ path: join(folder, `${name}.png`) })
  findings.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`))
}

const inDark = async (page: Page, name: string): Promise<void> => {
  await call(page, 'settings.change', { theme: 'dark' })
  await page.waitForSelector('[data-theme="dark"]')
  await shoot(page, `${name}-dark`)
  await call(page, 'settings.change', { theme: 'light' })
  await page.waitForSelector('[data-theme="light"]')
}

it('sets up a clinic and brings in a schedule', async () => {
  running = await startApp()
  const { app, page } = running
  await phase(page, 'first-run')
  await call(page, 'settings.change', { theme: 'light' })
  await shoot(page, 'a0-first-run')
  await setUpAlderBrook(page, (name) => shoot(page, name))
  await page.getByText('No schedule for today yet').waitFor()
  await shoot(page, 'j1-no-schedule')

  await answerOpenDialog(app, join(root, 'resources/sample-clinic/schedule.csv'))
  await page.keyboard.press('Control+o')
  await page.getByText('What each column is').waitFor()
  await shoot(page, 'g1-import-columns')
  await page.getByRole('combobox', { name: /Portal/ }).selectOption({ label: 'Has an account' })
  await page.getByRole('button', { name: /Check the rows/ }).click()
  await page.getByText(/\d+ visits? found/).first().waitFor()
  await shoot(page, 'g2-import-report')
  await answerSaveDialog(app, join(folder, 'import-report.csv'))
  await page.getByRole('button', { name: /Save this report/ }).click()
  await page.getByRole('button', { name: /^Import \d+ visits/ }).click()
  await page.getByText(/came in|Done/).first().waitFor()
  await shoot(page, 'g3-import-done')
  await page.getByRole('button', { name: /Today/ }).first().click()
  await page.getByRole('listbox').first().waitFor()
  await shoot(page, 'b0-today-after-import')
  await running.stop()
  running = undefined
})

it('shows the day at the desk', async () => {
  running = await startApp()
  const { page } = running
  await openSampleClinic(page)
  await call(page, 'settings.change', { theme: 'light' })
  await page.waitForSelector('[data-theme="light"]')
  await shoot(page, 'a1-sign-in')
  await page.keyboard.type('Sofi')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sofia Reyes', level: 2 }).waitFor()
  await page.keyboard.type('111112')
  await page.keyboard.press('Enter')
  await page.getByText(/4 tries left/).waitFor()
  await shoot(page, 'a2-sign-in-wrong-pin')
  await page.keyboard.type(SAMPLE_PINS['Sofia Reyes'])
  await page.keyboard.press('Enter')
  await phase(page, 'ready')
  await page.getByRole('button', { name: /Start the offer/ }).waitFor()
  await shoot(page, 'b1-today')
  await inDark(page, 'b1-today')
  await page.keyboard.type('oko')
  await page.getByRole('option', { name: /Chukwuemeka/ }).waitFor()
  await shoot(page, 'b2-search')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+h')
  await shoot(page, 'b3-privacy')
  await page.keyboard.press('Control+h')
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ngozi Okoro')
  await page.getByRole('textbox', { name: /Birth date/ }).fill('3 7 62')
  await page.keyboard.press('Tab')
  await page.getByText(/person on file fits/).waitFor()
  await shoot(page, 'b4-walk-in')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await shoot(page, 'k1-all-keys')
  await page.keyboard.press('Escape')
})

it('makes offers and hands over paper', async () => {
  const { page, app } = running ?? (running = await startApp())
  await startOfferFor(page, 'kowal', 'Tomasz Kowalczyk')
  await shoot(page, 'c1-offer-say')
  await inDark(page, 'c1-offer-say')
  await page.keyboard.press('2')
  await page.getByText('What did you hear?').waitFor()
  await shoot(page, 'c2a-offer-reasons')
  await page.keyboard.press('5')
  await page.getByText('And now?').waitFor()
  await shoot(page, 'c2-offer-concern')
  await inDark(page, 'c2-offer-concern')
  await page.keyboard.press('1')
  await page.getByText('How did you check?').waitFor()
  await page.keyboard.press('1')
  await shoot(page, 'c3-offer-hand-over')
  await inDark(page, 'c3-offer-hand-over')
  await page.keyboard.press('v')
  await page.getByText(/Address fits the window envelope/).waitFor()
  await letterIsDrawn(page)
  await shoot(page, 'd1-invitation-preview')
  await answerSaveDialog(app, join(folder, 'invitation.pdf'))
  await page.keyboard.press('s')
  await page.getByText(/Logged at/).waitFor()
  await shoot(page, 'c4-offer-logged')
  expect((await visitOf(page, 'Tomasz Kowalczyk')).state).toBe('logged')

  await startOfferFor(page, 'darnell', 'Darnell Simmons')
  await page.keyboard.press('1')
  await page.getByText('How did you check?').waitFor()
  await page.keyboard.press('q')
  await page.getByText('Point your camera here').waitFor()
  await shoot(page, 'd2-qr-full-screen')
  await page.keyboard.press('1')
  await page.getByText(/Logged at/).waitFor()

  await startOfferFor(page, 'priya', 'Priya Raghunathan')
  await shoot(page, 'c5-offer-teen')
  await setSize(app, LARGE_TEXT)
  await shoot(page, 'x1-large-text-offer')
  await page.keyboard.press('Escape')
  await shoot(page, 'x2-large-text-today')
  await setSize(app, DESK)
})

it('speaks the patient’s language, and lets a no rest', async () => {
  const { page } = running ?? (running = await startApp())
  await startOfferFor(page, 'concep', 'Concepción Herrera de la Cruz')
  await page.getByRole('radio', { name: 'I speak it' }).check()
  await shoot(page, 'c6-offer-spanish')
  await inDark(page, 'c6-offer-spanish')
  await page.keyboard.press('Escape')
  await startOfferFor(page, 'abdul', 'Abdulrahman bin Khalid Al-Otaibi')
  await shoot(page, 'c7-offer-interpreter')
  await page.keyboard.press('4')
  await page.getByText('Why later?').waitFor()
  await shoot(page, 'c8-offer-why-later')
  await page.keyboard.press('5')
  await page.getByText(/Logged at/).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('octavia')
  await page.getByRole('heading', { name: 'Octavia Brightwater', level: 2 }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^Said no on September 7/).waitFor()
  await shoot(page, 'b5-rests-after-a-no')
  await page.keyboard.press('Escape')
})

it('says what is safe and what to do when the printer refuses', async () => {
  const { page } = running ?? (running = await startApp())
  const printer = process.env['EVERYOFFER_TEST_PRINTER']
  if (printer === undefined) throw new Error(`no printer: ${process.env['EVERYOFFER_TEST_PRINTER_UNAVAILABLE']}`)
  await startOfferFor(page, 'irina', 'Irina Volkova')
  await page.keyboard.press('1')
  await page.getByText('How did you check?').waitFor()
  await page.keyboard.press('2')
  execFileSync('cupsreject', [printer])
  try {
    await page.keyboard.press('Enter')
    await page.getByText(/The letter did not print/).waitFor()
    await shoot(page, 'j3-printer-gone')
  } finally {
    execFileSync('cupsaccept', [printer])
  }
  await page.keyboard.press('n')
})

it('hands over from the desk to the bedside', async () => {
  const { page, app } = running ?? (running = await startApp())
  await call(page, 'session.signOut', {})
  await phase(page, 'signed-out')
  await signIn(page, 'Joy Okafor', SAMPLE_PINS['Joy Okafor'])
  await page.getByRole('heading', { name: 'Discharge', level: 1 }).waitFor()
  await shoot(page, 'e0-discharge-list')
  await startOfferFor(page, 'agnes', 'Sister Mary Agnes O’Shaughnessy')
  await page.getByRole('radio', { name: 'Family or helper' }).check()
  await shoot(page, 'e1-discharge')
  await inDark(page, 'e1-discharge')
  await setSize(app, LARGE_TEXT)
  await shoot(page, 'x3-large-text-discharge')
  await setSize(app, DESK)
  await page.keyboard.press('1')
  await page.getByRole('heading', { name: /step by step/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await shoot(page, 'd3-open-together')
  await page.keyboard.press('1')
  await page.getByText('What did you see?').waitFor()
  await shoot(page, 'e2-teach-back')
  await page.keyboard.press('1')
  await page.getByText(/Logged at/).waitFor()
  await shoot(page, 'e3-discharge-logged')
  await call(page, 'session.signOut', {})
  await phase(page, 'signed-out')
  await signIn(page, 'Sofia Reyes', SAMPLE_PINS['Sofia Reyes'])
  await page.getByRole('listbox').first().waitFor()
})

it('locks, keeps the work, and closes the day', async () => {
  const { page, app } = running ?? (running = await startApp())
  await page.keyboard.press('Control+l')
  await phase(page, 'locked')
  await shoot(page, 'j4-locked')
  await page.keyboard.type(SAMPLE_PINS['Sofia Reyes'])
  await page.keyboard.press('Enter')
  await phase(page, 'ready')
  await page.getByRole('button', { name: 'Close day' }).click()
  await page.getByRole('heading', { name: /^Close / }).waitFor()
  await shoot(page, 'f1-close-day')
  for (const { visitId, state } of (await openVisits(page)))
    if (state !== 'missed') await call(page, 'visits.markMissed', { visitId, reason: 'desk-was-full', letterWillBePosted: true })
  await page.getByText(/^0 visits|All visits are settled|Every visit is settled/).or(page.getByRole('button', { name: /Close the day/ })).first().waitFor()
  await shoot(page, 'f1-close-day-settled')
  await answerSaveDialog(app, join(folder, 'offers.csv'))
  await page.getByRole('button', { name: /Save the day as CSV/ }).click()
  await page.getByRole('button', { name: /Close the day/ }).click()
  await page.getByText(/The day is closed/).waitFor()
  await shoot(page, 'f2-day-closed')
})

it('makes letters by batch', async () => {
  const { page, app } = running ?? (running = await startApp())
  await page.getByRole('button', { name: 'Batches', exact: true }).click()
  await page.getByRole('heading', { name: 'Letters by batch' }).waitFor()
  await page.getByText(/ get a letter each\./).filter({ visible: true }).first().waitFor()
  await shoot(page, 'n1-batches')
  await inDark(page, 'n1-batches')
  await page.getByRole('combobox', { name: 'Where to' }).selectOption({ label: 'Save as PDF' })
  await answerSaveDialog(app, join(folder, 'invitations.pdf'))
  await page.getByRole('button', { name: /^Save \d+ letters$/ }).click()
  await page.getByText(/The batch is finished/).waitFor()
  await shoot(page, 'n2-batch-finished')
  await setSize(app, LARGE_TEXT)
  await shoot(page, 'x6-large-text-batches')
  await setSize(app, DESK)
})

it('lets a manager look after the clinic', async () => {
  const { page } = running ?? (running = await startApp())
  await call(page, 'session.signOut', {})
  await phase(page, 'signed-out')
  await signIn(page, 'Dana Mercer', SAMPLE_PINS['Dana Mercer'])
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await shoot(page, 'k2-settings')
})

it('lets a manager change what is said, and everybody practise it', async () => {
  const { page } = running ?? (running = await startApp())
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Script', exact: true }).click()
  await page.getByRole('heading', { name: 'Script', level: 1 }).waitFor()
  await shoot(page, 'i0-script-desk')
  await page.getByRole('option', { name: /^Is it safe/ }).first().click()
  const reply = page.getByLabel('Reply, English', { exact: true })
  await reply.fill('Only you and people you allow can get in. You pick the password; we never see it. It is completely safe, so really do join.')
  await page.getByRole('paragraph').filter({ hasText: '1 text breaks 2 rules.' }).waitFor()
  await shoot(page, 'i1-script-desk-rules')
  await inDark(page, 'i1-script-desk-rules')
  await reply.fill('Only you and people you allow can get in. You pick the password. Nobody can promise zero risk.')
  await page.getByRole('button', { name: /^Compare with/ }).click()
  await page.getByRole('heading', { name: 'Compare versions' }).waitFor()
  await shoot(page, 'i2-compare')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await page.getByText('Practice. Nothing is logged.').first().waitFor()
  await shoot(page, 'i3-practice')
  await page.getByRole('button', { name: 'Leave the practice' }).click()
  await page.getByRole('button', { name: /^Publish version 2/ }).click()
  await page.getByText(/Version 2 is in use/).first().waitFor()
  await shoot(page, 'i4-published')
})

it('lets a manager put the clinic’s own words and logo on its letters, and answer for a translation', async () => {
  const { page, app } = running ?? (running = await startApp())
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Letters' }).click()
  await page.getByRole('heading', { name: 'Letters', level: 1 }).waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO_SVG) })
  await page.getByRole('img', { name: 'The clinic’s logo' }).waitFor()
  await page.getByLabel('First paragraph', { exact: true }).fill('You must sign up by {date}.')
  await page.getByText('“{date}” is left to fill in.').waitFor()
  await page.getByText('“must” has no place in an offer.').scrollIntoViewIfNeeded()
  await letterSays(page, /You must sign up/)
  await shoot(page, 'm1-letters-checks')
  await page.getByLabel('First paragraph', { exact: true }).fill('We are open on Saturdays, too. Come by and we will help you.')
  await page.getByRole('button', { name: 'Use these words' }).click()
  await page.getByText('Nothing has changed.').filter({ visible: true }).waitFor()
  await letterSays(page, /Saturdays, too/)
  await shoot(page, 'm2-letters')
  await inDark(page, 'm2-letters')
  await page.getByRole('option', { name: /^Polish/ }).click()
  await letterSays(page, /Swoje dane medyczne/)
  await page.getByRole('button', { name: 'Accept the letter in Polish' }).click()
  await page.getByRole('button', { name: 'Accept as Dana Mercer' }).waitFor()
  await shoot(page, 'm3-accept-a-letter')
  await page.getByRole('button', { name: 'Accept as Dana Mercer' }).click()
  await page.getByText(/^Accepted by Dana Mercer/).first().waitFor()
  await page.getByRole('button', { name: 'Print half sheets or cards' }).click()
  await page.getByText('Two half sheets on a page, without a name.').waitFor()
  await letterSays(page, /Pół kartki/)
  await shoot(page, 'm4-counter-sheets')
  await setSize(app, LARGE_TEXT)
  await shoot(page, 'x5-large-text-letters')
  await setSize(app, DESK)
})

it('speaks Spanish to who chose it', async () => {
  const { page, app } = running ?? (running = await startApp())
  await call(page, 'staff.chooseLanguage', { language: 'es' })
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('button', { name: 'Hoy' }).click()
  await shoot(page, 'l1-today-spanish')
  await setSize(app, LARGE_TEXT)
  await shoot(page, 'x4-large-text-spanish')
  await setSize(app, DESK)
  await call(page, 'staff.chooseLanguage', { language: 'en' })
})

it('shows a manager half a year of an invented clinic', async () => {
  await running?.stop()
  let patientFile = ''
  const clinic = await clinicProfile((store, setNow) => {
    patientFile = patientFileOf(playHistory({ store, setNow, from: '2025-04-14', days: 182, visitsADay: 30 }))
    store.run('markChange', { change: { date: '2025-07-14', label: 'Training day', siteId: null }, by: DANA })
    setNow(ELEVEN_EIGHTEEN - 50 * 60_000)
    walkIn(store)
    setNow(ELEVEN_EIGHTEEN - 20 * 60_000)
    const leaving = walkIn(store, { given: 'Concepción', family: 'Herrera de la Cruz', birthDate: '1991-02-06', mrn: '0020002' })
    store.run('setVisitStatus', { visitId: leaving, status: 'leaving', by: SOFIA })
    setNow(ELEVEN_EIGHTEEN)
  })
  running = await startApp({ profile: clinic.profile })
  const { page, app } = running
  await signIn(page, 'Dana Mercer', STAFF_PINS['Dana Mercer'])
  await call(page, 'settings.change', { theme: 'light' })
  writeFileSync(join(clinic.profile, 'patients.csv'), patientFile)
  await answerOpenDialog(app, join(clinic.profile, 'patients.csv'))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('option', { name: 'Groups and accounts' }).click()
  await page.getByText('No group of a patient is known yet.').waitFor()
  await shoot(page, 'k1-groups-and-accounts')
  await page.getByRole('button', { name: 'Open a patient file' }).click()
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByText(/Groups of [\d,]+ patients come in/).waitFor()
  await shoot(page, 'k2-patient-file')
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.getByText(/Groups of [\d,]+ patients are known/).waitFor()
  await page.getByRole('button', { name: 'Close this message' }).click()
  await page.keyboard.press('Control+8')
  await page.getByText('1 patient is leaving without an offer.').waitFor()
  await shoot(page, 'h1-now')
  for (const [name, picture] of [['Over time', 'h2-over-time'], ['To whom', 'h3-to-whom'], ['Why not', 'h4-why-not'], ['Funnel', 'h5-funnel'], ['Reports', 'h6-reports']] as const) {
    await page.getByRole('tab', { name }).click()
    await page.getByText(name === 'Reports' ? /is over and has not been reported/ : /needed an offer, of [\d,]+ seen/).waitFor()
    if (name === 'To whom') await page.getByRole('combobox', { name: 'Look at' }).selectOption({ label: 'Who pays' })
    await shoot(page, picture)
    await inDark(page, picture)
  }
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings', exact: true }).click()
  await answerSaveDialog(app, join(folder, 'report.pdf'))
  await call(page, 'figures.saveReport', { month: '2025-09', siteId: null, as: 'pdf' })
  await page.getByRole('option', { name: 'My offers' }).click()
  await page.getByRole('combobox', { name: 'Whose offers' }).selectOption({ label: 'Sofia Reyes' })
  await page.getByRole('row', { name: /^Left with a way in/ }).waitFor()
  await shoot(page, 'k3-my-offers')
  await page.keyboard.press('Control+8')
  await page.getByRole('tab', { name: 'Over time' }).click()
  await page.getByText(/needed an offer, of [\d,]+ seen/).waitFor()
  await setSize(app, LARGE_TEXT)
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  await shoot(page, 'x6-large-text-figures')
  await setSize(app, DESK)
})

it('leaves the letter and the log, and nothing for axe to find', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['invitation.pdf', 'offers.csv', 'import-report.csv']))
  expect(readFileSync(join(folder, 'offers.csv'), 'utf8')).toContain('Tomasz Kowalczyk')
  expect(findings).toEqual([])
})

/** What a screen reader gets of the letter comes once it is drawn. */
const letterSays = (page: Page, words: RegExp): Promise<unknown> =>
  page.locator('[data-region="pane"]').getByText(words).first().waitFor({ state: 'attached' })

/** The letter is drawn from the top: ink in its footer means that all of it is there. */
const letterIsDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const canvas = document.querySelector('canvas')
    const foot = canvas?.getContext('2d')?.getImageData(0, canvas.height * 0.9, canvas.width, canvas.height * 0.1).data
    return foot?.some((value, index) => index % 4 === 0 && value < 128 && (foot[index + 3] ?? 0) > 0) ?? false
  })

const openVisits = async (page: Page) => {
  const state = await call(page, 'app.state', {})
  if (state.phase !== 'ready') throw new Error(state.phase)
  const { visits } = await call(page, 'day.view', { siteId: state.siteId, date: state.today })
  return visits.filter((visit) => ['needs-offer', 'leaving', 'for-nurse'].includes(visit.state) || (visit.state === 'missed' && visit.missedReason === null))
}
