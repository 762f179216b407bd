/** The report of a month, from a real log: as a PDF, as rows for other programs, and what it says once corrections have come. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { figureHandlers } from '../../electron/handlers/figure-handlers.ts'
import { createScheduledReports } from '../../electron/handlers/scheduled-reports.ts'
import { patientFileHandlers } from '../../electron/handlers/patient-file-handlers.ts'
import { drawReport } from '../../electron/reports/draw-report.ts'
import { figuresJson, type FigureRow } from '../../shared/export/figure-rows.ts'
import { addDays } from '../../shared/time/local-time.ts'
import { DANA, NORTHGATE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { patientFileOf, playHistory } from '../support/figure-clinic.ts'
import { sheetFrom } from '../support/schedule-import.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, type TestStore } from '../support/test-store.ts'
import { testWorkstation } from '../support/workstation.ts'

const dana = { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' } as const
const AUGUST = { month: '2025-08', siteId: null } as const

const workstation = testWorkstation()
let store: TestStore
let calls: ReturnType<typeof figureHandlers>
let patients: string
let now = ELEVEN_EIGHTEEN
const setNow = (ms: number) => {
  store.passMinutes((ms - now) / 60_000)
  now = ms
}
beforeAll(() => {
  store = openAlderBrook()
  patients = patientFileOf(playHistory({ store, setNow, from: '2025-06-02', days: 91, visitsADay: 16 }))
  setNow(ELEVEN_EIGHTEEN)
  calls = figureHandlers(partsFor(), () => Promise.resolve(reports()))
})
afterAll(() => store.remove())

const saveIn = async (name: string, content: string | Uint8Array): Promise<string> => {
  writeFileSync(join(store.folder, name), content)
  return join(store.folder, name)
}
const partsFor = (): AppParts =>
  ({
    store: { run: async (name: string, input: never) => store.run(name as 'clinicFacts', input) },
    dialogs: { savePdf: saveIn, saveCsv: saveIn, saveJson: saveIn, chooseSchedule: () => saveIn('patients.csv', patients) },
    sheetReader: { prepare: () => undefined, read: () => ({ result: Promise.resolve({ ok: true, sheet: sheetFrom(patients) }), cancel: () => undefined }) },
    records: { state: () => ({ kind: 'open', isSample: false }) },
    workstation,
    drawReport,
    resources: { folder: resolve(import.meta.dirname, '../../resources') },
    nowMs: () => now,
    newId: () => 'import-1',
    announce: () => undefined,
  }) as unknown as AppParts
const reports = () => createScheduledReports(partsFor())
const save = (as: 'pdf' | 'csv' | 'json', of: { month: string; siteId: string | null } = AUGUST) => calls['figures.saveReport']({ ...of, as }, dana)
const file = (name: string) => join(store.folder, name)
const months = async () => {
  const answer = await calls['figures.months']({ siteId: null }, dana)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}
const facts = (type: string) =>
  (store.database.prepare('SELECT payload FROM event WHERE type = ?').pluck().all(type) as string[]).map((payload) => JSON.parse(payload) as Record<string, unknown>)

describe('the report of a month', () => {
  it('is due once the month is over, and cannot be made before', async () => {
    expect((await months()).map(({ month, reported }) => [month, reported])).toEqual([['2025-08', null], ['2025-07', null], ['2025-06', null]])
    expect(await save('pdf', { month: '2025-10', siteId: null })).toMatchObject({ ok: false, code: 'month-not-over' })
    expect(facts('month-reported')).toEqual([])
  })

  it('holds the figures one counts by hand, and no number of a small group', async () => {
    const brought = patientFileHandlers(partsFor())
    const opened = await brought['patientFile.open']({}, dana)
    if (!opened.ok || opened.value === null) throw new Error('the file was not opened')
    const { importId, columns } = opened.value
    await brought['patientFile.commit']({ importId, mapping: Object.fromEntries(columns.map(({ index, field }) => [index, field])) }, dana)
    expect(await save('json')).toEqual({ ok: true, value: { savedAs: 'figures 2025-08.json' } })
    const { rows, dictionary } = JSON.parse(readFileSync(file('figures 2025-08.json'), 'utf8')) as { rows: FigureRow[]; dictionary: Record<string, string> }
    const seen = store.database
      .prepare(`SELECT count(DISTINCT patient_id) FROM visit WHERE date BETWEEN '2025-08-01' AND '2025-08-31' AND status IN ('arrived', 'leaving', 'departed')`).pluck().get()
    expect(rows.find(({ measure }) => measure === 'seen')?.k).toBe(seen)
    const told = rows.filter(({ section, n }) => section === 'to-whom' && n !== null)
    expect(told.length).toBeGreaterThan(20)
    expect(told.every(({ n }) => (n ?? 0) > 10)).toBe(true)
    expect(rows.filter(({ note }) => note === 'hidden').every(({ n, k, low }) => n === null && k === null && low === null)).toBe(true)
    // Every measure and column is explained.
    for (const { measure } of rows) expect(Object.keys(dictionary)).toContain(`measure ${measure}`)
    expect(Object.keys(rows[0] ?? {}).every((column) => Object.keys(dictionary).some((name) => name.split(', ').includes(column)))).toBe(true)
  })

  it('comes as a table too: the same rows, differences below zero as numbers, and what all of it means', async () => {
    await save('csv')
    const text = readFileSync(file('figures 2025-08.csv'), 'utf8')
    const { rows } = JSON.parse(readFileSync(file('figures 2025-08.json'), 'utf8')) as { rows: FigureRow[] }
    expect(text.split('\r\n').filter((line) => line.startsWith('2025-08,')).length).toBe(rows.length)
    expect(text).toMatch(/,-0\.\d{4},/)
    expect(text).not.toContain("'-")
    expect(text).toContain('measure offered,')
  })

  it('is a tagged PDF with headings, tables and charts that are described, and names nobody', async () => {
    expect(await save('pdf')).toEqual({ ok: true, value: { savedAs: 'figures 2025-08.pdf' } })
    const pdf = file('figures 2025-08.pdf')
    execFileSync('qpdf', ['--check', pdf])
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
    expect(info).toMatch(/Tagged:\s+yes/)
    const tags = execFileSync('pdfinfo', ['-struct-text', pdf], { encoding: 'utf8' })
    expect(tags).toMatch(/H1[\s\S]+Offers of portal access, August 2025/)
    for (const tag of ['H2', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(tags).toMatch(new RegExp(`\\b${tag}\\b`))
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toMatch(/\d+ of \d+ patients who needed an offer were offered access: \d+ of 100\./)
    expect(text).toContain('How complete the records are')
    const names = store.database.prepare('SELECT DISTINCT display_name FROM patient').pluck().all() as string[]
    expect(names.length).toBeGreaterThan(300)
    expect(names.filter((name) => text.includes(name))).toEqual([])
    expect(facts('month-reported')).toMatchObject([{ month: '2025-08', siteId: null, sha256: createHash('sha256').update(readFileSync(pdf)).digest('hex') }])
  })

  it('tells, once a correction has come, that the month was reported with other figures', async () => {
    const [before] = await months()
    expect(before).toMatchObject({ month: '2025-08', reported: { by: 'Dana Mercer' } })
    expect(before?.now).toEqual({ needed: before?.reported?.needed, offered: before?.reported?.offered })
    const missed = store.run('lookBehind', { filter: { from: '2025-08-01', to: '2025-08-31', siteId: null }, of: 'not-offered', by: DANA }).rows[0]
    store.run('logOffer', { offerId: 'offer-late', offer: tookTheSheet(missed?.visitId ?? ''), corrects: null, by: SOFIA })
    const [after] = await months()
    expect(after?.now).toEqual({ needed: before?.now?.needed, offered: (before?.now?.offered ?? 0) + 1 })
    await save('pdf')
    const text = execFileSync('pdftotext', [file('figures 2025-08.pdf'), '-'], { encoding: 'utf8' }).replaceAll('\n', ' ')
    expect(text).toContain(`This month was reported on October 14, 2025 as ${before?.reported?.offered} offered of ${before?.reported?.needed}.`)
    expect((await months())[0]).toMatchObject({ reported: after?.now, now: after?.now })
  })

  it('of one site carries its name', async () => {
    expect(await save('json', { ...AUGUST, siteId: NORTHGATE })).toEqual({ ok: true, value: { savedAs: 'figures 2025-08 Northgate.json' } })
  })

  it('is where groups of another period are told about: by themselves only whole weeks back from yesterday are', async () => {
    const today = '2025-10-14'
    const ask = (from: string, to: string) => {
      const filter = { from, to, siteId: null }
      return Promise.all([calls['figures.toWhom']({ filter, measure: 'offered' }, dana), calls['figures.funnel']({ filter }, dana)])
    }
    for (const answer of await ask(addDays(today, -26 * 7), addDays(today, -1))) expect(answer.ok).toBe(true)
    for (const answer of await ask(addDays(today, -26 * 7 + 1), addDays(today, -1))) expect(answer).toMatchObject({ ok: false, code: 'bad-input' })
  })

  it('of a month without anybody says so', async () => {
    const report = store.run('monthReport', { month: '2024-02', siteId: null })
    expect(JSON.parse(figuresJson(report))).toMatchObject({ month: '2024-02', rows: expect.arrayContaining([expect.objectContaining({ measure: 'seen', k: 0 })]) as unknown })
    expect(addDays('2024-02-29', 1)).toBe('2024-03-01')
    while (!store.run('keepFigureDays', { from: '2024-02-01', to: '2024-02-29' }));
    expect(await save('pdf', { month: '2024-02', siteId: null })).toMatchObject({ ok: true })
  })
})

describe('reports that make themselves', () => {
  const folder = () => file('committee')
  const files = () => readdirSync(folder()).toSorted()
  /** A visit in the month, which is over on the day after. */
  const monthPasses = (day: string, dayAfter: string): void => {
    playHistory({ store, setNow, from: day, days: 1, visitsADay: 2 })
    setNow(Date.parse(`${dayAfter}T17:00:00Z`))
  }
  beforeAll(() => void mkdirSync(folder()))

  it('begin with the month that was over last, and have nothing to do where that is reported', async () => {
    await reports().begin(folder(), dana)
    expect(await reports().schedule()).toEqual({ folder: folder(), since: '2025-08', by: 'Dana Mercer', failedMonth: null })
    expect(files()).toEqual([])
  })

  it('are in the folder and in the log once a month is over, in the name of who wanted them, and once', async () => {
    monthPasses('2025-10-15', '2025-11-03')
    const scheduled = reports()
    await Promise.all([scheduled.look(), scheduled.look()])
    await reports().look()
    expect(files()).toContain('figures 2025-10.pdf')
    expect(files().filter((name) => name.includes('('))).toEqual([])
    expect(execFileSync('pdftotext', [join(folder(), 'figures 2025-10.pdf'), '-'], { encoding: 'utf8' })).toContain('Offers of portal access, October 2025')
    expect((await months())[0]).toMatchObject({ month: '2025-10', reported: { by: 'Dana Mercer', on: '2025-11-03' } })
    expect(await scheduled.schedule()).toMatchObject({ failedMonth: null })
  })

  it('lie beside a file that has their name already', async () => {
    writeFileSync(join(folder(), 'figures 2025-11.pdf'), 'with the notes of the committee')
    monthPasses('2025-11-05', '2025-12-01')
    await reports().look()
    expect(files()).toContain('figures 2025-11 (2).pdf')
    expect(readFileSync(join(folder(), 'figures 2025-11.pdf'), 'utf8')).toBe('with the notes of the committee')
  })

  it('say where the folder is gone, and come when it is there again', async () => {
    rmSync(folder(), { recursive: true })
    monthPasses('2025-12-03', '2026-01-05')
    const scheduled = reports()
    await scheduled.look()
    expect(await scheduled.schedule()).toMatchObject({ failedMonth: '2025-12' })
    expect((await months())[0]).toMatchObject({ month: '2025-12', reported: null })
    mkdirSync(folder())
    await scheduled.look()
    expect(await scheduled.schedule()).toMatchObject({ failedMonth: null })
    expect(files()).toEqual(['figures 2025-12.pdf'])
  })

  it('are not missed any more once somebody saved the report by hand', async () => {
    rmSync(folder(), { recursive: true })
    monthPasses('2026-01-07', '2026-02-02')
    const scheduled = reports()
    await scheduled.look()
    expect(await scheduled.schedule()).toMatchObject({ failedMonth: '2026-01' })
    await save('pdf', { month: '2026-01', siteId: null })
    expect(await scheduled.schedule()).toMatchObject({ failedMonth: null })
    mkdirSync(folder())
    await scheduled.look()
    expect(files()).toEqual([])
  })

  it('end when a manager stops them, and were never those of other records', async () => {
    monthPasses('2026-02-04', '2026-03-02')
    const kept = workstation.reportSchedule()
    if (kept === null) throw new Error('nothing is kept')
    workstation.scheduleReports({ ...kept, by: 'somebody-of-the-sample-clinic' })
    await reports().look()
    expect(await reports().schedule()).toBeNull()
    workstation.scheduleReports(kept)
    reports().stop()
    await reports().look()
    expect([await reports().schedule(), files()]).toEqual([null, []])
  })
})
