/** Letters by batch: into a file and to a printer, held, in trouble, and with the plug pulled. Nobody gets two and nobody none. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RIVERSIDE } from '../../support/alder-brook.ts'
import { answerSaveDialog, removeProfile, setSize, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, lettersComeOutOn, phase, signIn } from '../../support/desk.ts'
import { pressButton, tabTo } from '../../support/keyboard.ts'
import { bringIn, person, persons, scheduleOf, type Person } from '../../support/missed-people.ts'
import { clinicProfile, inRecords, STAFF_PINS, type ClinicProfile } from '../../support/profile.ts'
import { pdfInfo } from '../../unit/letters/pdf-tools.ts'
import { faultQueues, type FaultQueues } from '../../unit/printing/fault-queues.ts'

const PRINTER = 'Front desk 9, behind the tall plant in the second hallway on the left'
const folder = mkdtempSync(join(tmpdir(), 'everyoffer-batches-'))
const pdf = join(folder, 'Invitations.pdf')

let queues: FaultQueues
let queue: string
let clinic: ClinicProfile
let running: RunningApp
let page: Page

const start = async (): Promise<void> => {
  running = await startApp({ profile: clinic.profile })
  page = running.page
  await phase(page, 'signed-out')
  await signIn(page, 'Sofia Reyes', STAFF_PINS['Sofia Reyes'])
}
/** A clinic that missed `missed` yesterday and expects `expected` tomorrow. */
const clinicWith = async (missed: readonly Person[], expected: readonly Person[] = []): Promise<void> => {
  clinic = await clinicProfile((store) => {
    bringIn(store, scheduleOf(missed, 13, 'Completed'))
    if (expected.length > 0) bringIn(store, scheduleOf(expected, 15, 'Scheduled'))
  })
  await start()
  await lettersComeOutOn(page, queue)
}
const openBatches = async (): Promise<void> => {
  await page.keyboard.press('Control+5')
  await page.getByRole('heading', { name: 'Letters by batch', level: 1 }).waitFor()
}
/** As a power cut. */
const pullThePlug = async (): Promise<void> => {
  const ended = new Promise((resolve) => running.app.process().once('exit', resolve))
  running.app.process().kill('SIGKILL')
  await ended
}

beforeAll(() => {
  queues = faultQueues()
  queue = queues.makeTwoTrays(PRINTER)
})
afterAll(() => {
  queues.removeAll()
  rmSync(folder, { recursive: true })
})
let before = 0
beforeEach(() => {
  before = queues.printedOn(queue).length
})
afterEach(async () => {
  queues.addPaper(queue)
  queues.release(queue)
  await running.stop()
  removeProfile(clinic.profile)
})

const shows = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const button = (name: string | RegExp) => page.getByRole('button', { name })
const bar = () => page.getByRole('progressbar')
const outIs = (words: string) => expect.poll(() => bar().getAttribute('aria-valuetext'), { timeout: 60_000 }).toBe(words)
const isClean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([])
const picture = process.env['EVERYOFFER_PICTURES']
const shoot = async (name: string): Promise<void> => {
  if (picture === undefined) return
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  await page.screenshot({ path: join(picture, `${name}.png`) })
}
const inEveryLook = async (name: string): Promise<void> => {
  await call(page, 'settings.change', { theme: 'light' })
  await page.waitForSelector('[data-theme="light"]')
  await isClean()
  await shoot(name)
  await call(page, 'settings.change', { theme: 'dark' })
  await page.waitForSelector('[data-theme="dark"]')
  await isClean()
  await shoot(`${name}-dark`)
  await call(page, 'settings.change', { theme: 'light' })
  await setSize(running.app, { width: 683, height: 900 })
  await isClean()
  await shoot(`${name}-large`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  await setSize(running.app, { width: 1366, height: 768 })
}

const pagesOnPaper = async (): Promise<number> => {
  const infos = await Promise.all(queues.printedOn(queue).slice(before).map(({ pdf: paper }) => pdfInfo(Buffer.from(paper))))
  return infos.reduce((pages, info) => pages + Number(info.get('Pages')), 0)
}
/** How many visits have one invitation, by the log and by what is read from it. The app must not be running. */
const invitations = () =>
  inRecords(clinic, ({ database }) => ({
    rows: database.prepare('SELECT count(*), count(DISTINCT visit_id) FROM invitation').raw().get() as [number, number],
    facts: database.prepare("SELECT count(DISTINCT json_extract(payload, '$.invitationId')), count(DISTINCT subject) FROM event WHERE type = 'invitation-issued'").raw().get() as [number, number],
    notOut: database.prepare("SELECT count(*) FROM batch_letter WHERE state <> 'out'").pluck().get() as number,
  }))
const everybodyHasOne = async (people: number): Promise<void> => {
  await running.stop({ keepProfile: true })
  expect(invitations()).toEqual({ rows: [people, people], facts: [people, people], notOut: 0 })
}

describe('the missed of last week', () => {
  it('get a letter each in one file; the list says who; a second batch finds nobody', async () => {
    await clinicWith([...persons(130), person(130, { street: '' }), person(131, { street: '' })], [person(140, { portal: 'Activated' }), ...persons(12, 141)])
    await openBatches()
    await shows('130 people get a letter each.')
    await shows('2 with no address on file')
    await shows('26 of them read other languages.')
    await shows('No batch has been made yet.')
    await inEveryLook('batches-missed')
    await page.getByRole('combobox', { name: 'Where to' }).selectOption({ label: 'Save as PDF' })
    await answerSaveDialog(running.app, null)
    await pressButton(page, 'Save 130 letters')
    await shows('130 people get a letter each.')
    await answerSaveDialog(running.app, pdf)
    await pressButton(page, 'Save 130 letters')
    await shows('130 letters are out and in the log. The batch is finished.')
    await shows('No one needs a letter here.')
    await shows('130 who have a letter already')
    await inEveryLook('batches-done')
    expect((await pdfInfo(readFileSync(pdf))).get('Pages')).toBe('130')

    const list = join(folder, 'Invitations.csv')
    await answerSaveDialog(running.app, list)
    await button(/^Save the list: Missed in the last week/).first().click()
    await shows('The list is saved in Invitations.csv.')
    const rows: readonly Record<string, string>[] = parse(readFileSync(list, 'utf8'), { bom: true, columns: true })
    expect(rows).toHaveLength(130)
    expect(new Set(rows.map(({ State }) => State))).toEqual(new Set(['made']))
    expect(new Set(rows.map(({ MRN }) => MRN)).size).toBe(130)
    await everybodyHasOne(130)
  })

  it('come out of the printer, and tomorrow’s arrivals without those who have an account', async () => {
    await clinicWith(persons(45), [person(140, { portal: 'Activated' }), ...persons(12, 141)])
    await openBatches()
    await shows('45 people get a letter each.')
    await pressButton(page, 'Print 45 letters')
    await shows('45 letters are out and in the log. The batch is finished.')
    expect(await pagesOnPaper()).toBe(45)
    await page.getByRole('radio', { name: 'Tomorrow’s arrivals' }).check({ force: true })
    await shows('12 people get a letter each.')
    await shows('1 who has an account')
    await shows('Such a letter is handed over only after checking who it is.')
    await inEveryLook('batches-tomorrow')
    await page.getByRole('radio', { name: 'Put off' }).check({ force: true })
    await shows('No one needs a letter here.')
    await isClean()
    await shoot('batches-nobody')
    await everybodyHasOne(45)
  })
})

describe('a batch under way', () => {
  it('is held and goes on; cancelled, it says what is out', async () => {
    await clinicWith(persons(70))
    await openBatches()
    queues.hold(queue)
    await pressButton(page, 'Print 70 letters')
    await outIs('0 of 70 letters')
    await inEveryLook('batches-running')
    await pressButton(page, 'Pause')
    await shows('Finishing the letters under way…')
    queues.release(queue)
    await button('Print the other 50 letters').waitFor()
    await outIs('20 of 70 letters')
    await inEveryLook('batches-paused')
    queues.hold(queue)
    await pressButton(page, 'Print the other 50 letters')
    await button('Pause').waitFor()
    await pressButton(page, 'Cancel this batch')
    await shows('20 letters are out already, and stay in the log.')
    await isClean()
    await shoot('batches-cancel')
    await page.keyboard.press('Escape')
    await button('Pause').waitFor()
    await pressButton(page, 'Cancel this batch')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel this batch' }).click()
    queues.release(queue)
    await shows('40 letters are out and in the log. The rest is cancelled.')
    await shows('30 people get a letter each.')
    expect(await pagesOnPaper()).toBe(40)
  })

  it('without paper says so, asks what came out, and goes on', async () => {
    await clinicWith(persons(50))
    await openBatches()
    queues.takePaper(queue)
    await pressButton(page, 'Print 50 letters')
    await shows(`${PRINTER} has no paper. Add paper, then go on.`)
    await shows('Letters 1 to 20 were at the printer when it stopped. Did they all come out?')
    await inEveryLook('batches-no-paper')
    // The printer waits with the second job until its paper is gone.
    queues.hold(queue, 1)
    queues.addPaper(queue)
    await page.keyboard.press('2')
    await outIs('20 of 50 letters')
    queues.takePaper(queue)
    queues.release(queue)
    await page.keyboard.press('Control+1')
    await shows('A batch of letters stands still.')
    queues.addPaper(queue)
    await pressButton(page, 'See what to do')
    await shows('Letters 21 to 40 were at the printer when it stopped. Did they all come out?')
    await page.keyboard.press('2')
    await shows('50 letters are out and in the log. The batch is finished.')
    expect(await pagesOnPaper()).toBe(50)
    await everybodyHasOne(50)
  })
})

describe('with the plug pulled', () => {
  it.each([
    ['They came out', '1', 50],
    ['Print them again', '2', 50],
  ])('in the middle of a job it is asked what came out: %s', async (_answer, key, pages) => {
    await clinicWith(persons(50))
    await openBatches()
    queues.hold(queue, 1)
    await pressButton(page, 'Print 50 letters')
    await outIs('20 of 50 letters')
    await expect.poll(() => queues.jobsAt(queue)).toBe(1)
    await pullThePlug()
    // What was at the printer comes out, or was lost with the power.
    if (key === '2') queues.cancelAll(queue)
    queues.release(queue)
    await start()
    await openBatches()
    await shows('Letters 21 to 40 were at the printer when the app ended. Did they come out?')
    await inEveryLook(`batches-in-doubt-${key}`)
    await page.keyboard.press(key)
    await shows('50 letters are out and in the log. The batch is finished.')
    await expect.poll(pagesOnPaper, { timeout: 30_000 }).toBe(pages)
    await everybodyHasOne(50)
  })

  it('in the middle of a file it goes on', async () => {
    await clinicWith(persons(300))
    await openBatches()
    await page.getByRole('combobox', { name: 'Where to' }).selectOption({ label: 'Save as PDF' })
    await answerSaveDialog(running.app, pdf)
    await pressButton(page, 'Save 300 letters')
    await button('Pause').waitFor()
    await pullThePlug()
    await start()
    await openBatches()
    await tabTo(page, button('Save the other 300 letters'))
    await page.keyboard.press('Enter')
    await shows('300 letters are out and in the log. The batch is finished.')
    expect((await pdfInfo(readFileSync(pdf))).get('Pages')).toBe('300')
    await everybodyHasOne(300)
  })
})

it('is at the site this workstation stands in', async () => {
  await clinicWith(persons(2))
  await openBatches()
  await shows('For Riverside.')
  expect(await call(page, 'batches.preview', { kind: 'missed', siteId: RIVERSIDE })).toMatchObject({ letters: 2 })
})
