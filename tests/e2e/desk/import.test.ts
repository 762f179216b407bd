/** A schedule comes in: the clinic's own file, files that are none, files of other systems, and a very long one. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog, removeProfile, startApp, type RunningApp } from '../../support/app.ts'
import { call, phase, sofiaAtTheDesk, signIn, today, visitOf } from '../../support/desk.ts'
import { pressButton, tabTo } from '../../support/keyboard.ts'
import { largeSchedule } from '../../support/large-schedule.ts'
import { clinicProfile, eventCounts, STAFF_PINS, type ClinicProfile } from '../../support/profile.ts'
import { RIVERSIDE } from '../../support/alder-brook.ts'
import { fixtureBytes } from '../../support/schedule-import.ts'

const SCHEDULE = new URL('../../../resources/sample-clinic/schedule.csv', import.meta.url).pathname
const scheduleText = readFileSync(SCHEDULE, 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'everyoffer-schedules-'))
const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

let running: RunningApp | undefined
let page: Page

const startAs = async (profile: ClinicProfile): Promise<void> => {
  running = await startApp({ profile: profile.profile })
  page = running.page
  await phase(page, 'signed-out')
  await signIn(page, 'Sofia Reyes', STAFF_PINS['Sofia Reyes'])
}
const stop = async (): Promise<void> => {
  await running?.stop({ keepProfile: true })
  running = undefined
}
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

const appThatRuns = () => {
  if (!running) throw new Error('no app runs')
  return running.app
}

/** Ctrl O, and this file in the system's dialog. */
const choose = async (path: string): Promise<void> => {
  await answerOpenDialog(appThatRuns(), path)
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { name: 'Import a schedule', level: 1 }).waitFor()
  await page.keyboard.press('Control+o')
}

/** What a file manager does at the end of a drag. */
const drop = (name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(content)], fileName))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    },
    [name, [...bytes]] as const,
  )

const tableRows = (name: string): Promise<readonly (readonly string[])[]> =>
  page.getByRole('table', { name }).locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())),
  )
const onThePage = (words: string | RegExp) => page.getByText(words).first().waitFor()
const columnsOf = (path: string) => page.getByText(`${basename(path)} · `).first().waitFor()
const checkTheRows = () => pressButton(page, /^Check the rows/)

describe('files that are no schedule', () => {
  let profile: ClinicProfile
  let before: Readonly<Record<string, number>>
  beforeAll(async () => {
    profile = await clinicProfile()
    before = eventCounts(profile)
    await startAs(profile)
  })
  afterAll(async () => {
    await stop()
    removeProfile(profile.profile)
  })

  const wide = Array.from({ length: 500 }, (_, index) => `column ${index}`).join(',')
  const zip = (inside: string) => Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'), Buffer.from(`\x00\x00${inside}\x00`)])
  const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256)

  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'nothing.csv', '', 'This file is empty.'],
    ['blank lines', 'blank.csv', '\r\n \r\n\r\n', 'This file is empty.'],
    ['column names without a row', 'names-only.csv', 'Appt Time,Patient Name,DOB\r\n', 'This file has column names but no rows.'],
    ['a shopping list', 'list.csv', 'milk\neggs\nbread\n', 'This file has only one column.'],
    ['a table of something else', 'cars.csv', 'Make,Model,Price\nFord,Focus,9000\nOpel,Corsa,8000\n', 'No column here looks like patients with visits.'],
    ['a workbook', 'schedule.xlsx', zip('xl/workbook.xml'), 'This is an Excel workbook. Save it as CSV first'],
    ['a PDF', 'schedule.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'This is a PDF. Export the schedule as CSV instead.'],
    ['bytes of no kind', 'schedule.bin', noise, 'This is not a text file.'],
    ['500 columns', 'wide.csv', `${wide}\n${wide}\n`, 'has 500 columns. A schedule has at most 200.'],
    ['a cell of 1 MB', 'long.csv', `Time,Name,DOB\n8:00 AM,"${'A'.repeat(1_048_576)}",1/1/1990\n`, 'Row 2 has a cell with more than 10,000 letters.'],
    ['a quote mark that never closes', 'quote.csv', 'Time,Name,DOB\n8:00 AM,"LOPEZ, ANA,1/1/1990\n', 'opens a quote mark that never closes.'],
  ])('says what is wrong with %s', async (_what, name, content, words) => {
    await choose(fileOf(name, content))
    await onThePage('This file did not come in. Nothing was changed.')
    await onThePage(words)
    expect((await today(page)).visits).toEqual([])
  })

  it('refuses a file of 2 GB by its size', async () => {
    const path = fileOf('years.csv', 'Time,Name\n')
    truncateSync(path, 2 * 1024 ** 3)
    await choose(path)
    await onThePage('This file is over 50 MB.')
    rmSync(path)
  })

  it('says so when the file went away, and does nothing when the dialog is closed', async () => {
    await choose(join(folder, 'gone.csv'))
    await onThePage('This file is no longer there.')
    await appThatRuns().evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    })
    await page.keyboard.press('Control+o')
    await page.getByText('This file is no longer there.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Choose a file/ }).waitFor()
  })

  it('left nothing in the log', async () => {
    await stop()
    expect(eventCounts(profile)).toEqual({ ...before, 'sign-in-accepted': 1 })
  })
})

describe('the clinic’s own schedule', () => {
  let profile: ClinicProfile
  beforeAll(async () => {
    profile = await clinicProfile()
    await startAs(profile)
  })
  afterAll(async () => {
    await stop()
    removeProfile(profile.profile)
  })

  it('is opened from Today with Ctrl O and asks the one thing that is not sure', async () => {
    await page.getByRole('heading', { name: 'No schedule for today yet' }).waitFor()
    await answerOpenDialog(appThatRuns(), SCHEDULE)
    await page.keyboard.press('Control+o')
    await onThePage(/schedule\.csv · \d+ rows · commas, UTF-8, 3 title lines skipped/)
    const columns = await tableRows('What each column is')
    expect(columns.map(([name]) => name)).toEqual(['Appt Time', 'Patient Name', 'DOB', 'Acct #', 'Status', 'Portal', 'Plan Name', 'Visit Rsn'])
    expect(columns.slice(-2).map(([, sample]) => sample)).toEqual(['(not read)', '(not read)'])
    expect(await page.getByLabel('Plan Name is').inputValue()).toBe('leave-out')
    expect(columns.at(-1)?.[2]).toBe('Never imported')
    await expect.poll(async () => (await tableRows('How it will look'))[0]).toEqual(['8:00', 'Theodora Papadimitriou-Lang', '1951', '…2207'])
    await onThePage('“Portal” needs a choice.')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('Portal is').evaluate((select) => select === document.activeElement)).toBe(true)
    await page.keyboard.type('Has an')
    await page.getByText('“Portal” needs a choice.').waitFor({ state: 'detached' })
    await checkTheRows()
  })

  it('reports what was mended, what stays out, and what a person has to say', async () => {
    await onThePage('60 visits found.')
    await onThePage('3 cancelled visits and 1 no-show come in as such and count nowhere.')
    const rows = (await tableRows('What was found in the rows')).map(([row, inFile, wrong, happens]) => `${row} ${inFile}: ${wrong} → ${happens}`)
    expect(rows).toEqual([
      expect.stringMatching(/^56 FELDMAN, HANNAH: Birth date 02\/30\/2000 does not exist → .*February 29, 2000/),
      expect.stringMatching(/^18 MOUSE, MICKEY: Looks like a test patient → .*Left out/),
      expect.stringMatching(/^26 SALAZAR, DIEGO: MRN lost its leading zeros: 8812 → .*0008812/),
      expect.stringMatching(/^35 WARSAME, HALIMA: Same visit twice → .*Kept once/),
      expect.stringMatching(/^42 CHEN, MICHAEL: Birth year 87 → .*1987/),
      expect.stringMatching(/^51 \(no name\): Total line: “Total visits: 60” → .*Left out/),
      expect.stringMatching(/^File \(whole file\): No visit date in this file → Taken as October 14, 2025/),
    ])
    expect((await today(page)).visits).toEqual([])
  })

  it('saves the report with every line, without a patient in it', async () => {
    const path = join(folder, 'import report.csv')
    await answerSaveDialog(appThatRuns(), path)
    await pressButton(page, /^Save this report/)
    await onThePage('The report is saved in import report.csv.')
    const report = readFileSync(path, 'utf8')
    expect(report.split('\r\n').filter(Boolean).length).toBe(1 + 7)
    expect(report).toContain('18,Looks like a test patient,Left out')
    expect(report).toContain('26,MRN lost its leading zeros,Set')
    expect(report).not.toMatch(/MOUSE|SALAZAR|8812/)
  })

  it('comes in once the question is answered, and Today shows it', async () => {
    await tabTo(page, page.getByLabel('Date for row 56'))
    await page.keyboard.press('Enter')
    await onThePage('4 rows were mended and 2 left out.')
    await pressButton(page, /^Import 60 visits/)
    await page.getByRole('heading', { name: '60 visits came in.' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /Jamal Whitfield/ }).waitFor()
    const { visits, lastImport } = await today(page)
    expect(visits.length).toBe(60)
    expect(visits.filter(({ status }) => status === 'cancelled').length).toBe(3)
    expect(visits.filter(({ status }) => status === 'no-show').length).toBe(1)
    expect(visits.filter(({ name }) => name === 'Halima Warsame').length).toBe(1)
    expect(visits.some(({ name }) => /mouse/i.test(name))).toBe(false)
    expect(visits.find(({ name }) => name === 'Hannah Feldman')).toMatchObject({ birthYear: 2000, mrnEnding: '6204' })
    expect(visits.find(({ name }) => name === 'Theodora Papadimitriou-Lang')?.state).toBe('has-account')
    expect(lastImport).toMatchObject({ fileName: 'schedule.csv', by: 'Sofia Reyes' })
  })

  it('remembers the columns, and the same file again changes nothing', async () => {
    const before = (await today(page)).visits
    await choose(SCHEDULE)
    await onThePage('The columns are as you chose them last time.')
    await page.keyboard.press('Enter')
    await onThePage('60 here already.')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nothing changed. All 60 visits were here already.' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /Jamal Whitfield/ }).waitFor()
    expect((await today(page)).visits).toEqual(before)
  })

  it('takes over what a later file says, and keeps what the desk did', async () => {
    const arrived = await visitOf(page, 'Marisol Fuentes')
    await call(page, 'visits.setStatus', { visitId: arrived.visitId, status: 'arrived' })
    const later = scheduleText
      .replace('11:40 AM,"DORJEE, TENZIN",3/10/1993,0325641,Scheduled', '11:50 AM,"DORJEE, TENZIN",3/10/1993,0325641,Checked In')
      .replace(/\r?\n?$/, '\r\n3:10 PM,"QUESADA, ILSE",8/8/1988,0455001,Scheduled,N,SELF PAY,NP\r\n')
    const path = fileOf('schedule-later.csv', later)
    await choose(path)
    await columnsOf(path)
    await page.keyboard.press('Enter')
    await onThePage('1 new, 1 changed, 59 here already.')
    await pressButton(page, /^Import 61 visits/)
    await page.getByRole('heading', { name: '2 visits came in.' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /Tenzin Dorjee/ }).first().waitFor()
    expect((await today(page)).visits.length).toBe(61)
    expect(await visitOf(page, 'Tenzin Dorjee')).toMatchObject({ times: ['11:50'], status: 'arrived', state: 'needs-offer' })
    expect(await visitOf(page, 'Ilse Quesada')).toMatchObject({ times: ['15:10'] })
    expect((await visitOf(page, 'Marisol Fuentes')).status).toBe('arrived')
  })

  it('takes a file that is dropped anywhere on the window', async () => {
    await drop('dropped.csv', Buffer.from(scheduleText))
    await onThePage(/dropped\.csv · \d+ rows/)
    await onThePage('The columns are as you chose them last time.')
    await pressButton(page, 'Cancel')
    await onThePage('Nothing was imported.')
    await drop('schedule.pdf', Buffer.from('%PDF-1.7'))
    await onThePage('This is a PDF. Export the schedule as CSV instead.')
  })

  const dropFixture = async (name: string): Promise<void> => {
    await drop(name, fixtureBytes(name))
    await columnsOf(name)
  }
  const importAndFind = async (person: string, goOn = checkTheRows): Promise<void> => {
    await expect.poll(async () => (await tableRows('How it will look')).map((cells) => cells[1])).toContain(person)
    await goOn()
    await page.getByRole('button', { name: /^Import \d+ visits/ }).waitFor()
    await pressButton(page, /^Import \d+ visits/)
    await page.getByRole('heading', { name: /visits came in/ }).waitFor()
    expect((await today(page)).visits.filter(({ name }) => name === person).length).toBeGreaterThan(0)
  }

  it.each([
    ['tabs-utf16.csv', /tabs, UTF-16/, 'Minh Châu Nguyễn Thị'],
    ['semicolons-windows-1252.csv', /semicolons, Windows-1252/, 'Jürgen Müller'],
  ])('reads %s', async (name, kind, person) => {
    await dropFixture(name)
    await onThePage(kind)
    await importAndFind(person)
  })

  it('finds out what the columns are where no line names them, and asks where it is not sure', async () => {
    await dropFixture('no-header.csv')
    await onThePage(/no line with column names/)
    await onThePage('“Column 5” needs a choice.')
    await onThePage('It looks like “MRN”.')
    await tabTo(page, page.getByLabel('Column 5 is', { exact: true }))
    await page.keyboard.type('MRN')
    await page.getByText('“Column 5” needs a choice.').waitFor({ state: 'detached' })
    const heights = await page.getByRole('rowheader').evaluateAll((cells) => cells.map((cell) => cell.querySelector('bdi')?.offsetHeight))
    expect(new Set(heights).size).toBe(1)
    // From the list itself, as the button says.
    await importAndFind('Irina Volkova', () => page.keyboard.press('Enter'))
  })

  it('is in the log once for each time it came in', async () => {
    await stop()
    expect(eventCounts(profile)['schedule-imported']).toBe(6)
  })
})

describe('10,000 rows', () => {
  let profile: ClinicProfile
  let before: Readonly<Record<string, number>>
  const openAndCheck = async (path: string): Promise<void> => {
    await choose(path)
    await columnsOf(path)
    await checkTheRows()
    await page.getByRole('button', { name: /^Import [\d,]+ visits/ }).waitFor({ timeout: 20_000 })
  }
  beforeAll(async () => {
    profile = await clinicProfile()
    before = eventCounts(profile)
    await startAs(profile)
  })
  afterAll(async () => {
    await stop()
    removeProfile(profile.profile)
  })

  it('show how far they are, and leave nothing when they are stopped in the middle', async () => {
    // More than are in before the keys get to the button.
    await openAndCheck(fileOf('thirty-days.csv', largeSchedule(30_000)))
    await pressButton(page, /^Import [\d,]+ visits/)
    const stopButton = page.getByRole('button', { name: 'Stop the import' })
    await page.getByText(/^[\d,]+ of [\d,]+ /).waitFor()
    await tabTo(page, stopButton)
    await page.keyboard.press('Enter')
    await onThePage('Stopped. Nothing was imported, and today’s list is as it was.')
    expect((await today(page)).visits).toEqual([])
    await stop()
    expect(eventCounts(profile)).toEqual({ ...before, 'sign-in-accepted': 1 })
  })

  it('come in whole the next time', async () => {
    await startAs(profile)
    await openAndCheck(fileOf('ten-days.csv', largeSchedule(10_000)))
    await pressButton(page, /^Import [\d,]+ visits/)
    await page.getByRole('heading', { name: /visits came in/ }).waitFor({ timeout: 20_000 })
    const days = await Promise.all(
      Array.from({ length: 10 }, (_, index) => call(page, 'day.view', { siteId: RIVERSIDE, date: `2025-10-${14 + index}` })),
    )
    expect(days.map(({ visits }) => visits.length)).toEqual(days.map(() => 1000))
  })
})

describe('the sample clinic', () => {
  it('takes no schedule of real people', async () => {
    running = await startApp()
    page = running.page
    await sofiaAtTheDesk(page)
    const before = (await today(page)).visits
    await choose(fileOf('real.csv', 'Time,Name,DOB,MRN\n8:00 AM,"QUESADA, ILSE",8/8/1988,0455001\n'))
    await columnsOf('real.csv')
    await checkTheRows()
    await pressButton(page, /^Import 1 visit/)
    await onThePage('The sample clinic holds invented people only.')
    expect((await today(page)).visits).toEqual(before)
  })
})
