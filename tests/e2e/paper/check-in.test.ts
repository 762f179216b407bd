/** The main job: a patient arrives, is offered access, and leaves with paper that works. */
import { STANDARD_FORM } from '../../../shared/invitations/letter.ts'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerSaveDialog, startApp, type RunningApp } from '../../support/app.ts'
import { call, sofiaAtTheDesk, startOfferFor, visitOf } from '../../support/desk.ts'
import { pdfInfo, pdfPicture, pipe } from '../../unit/letters/pdf-tools.ts'

let running: RunningApp
beforeAll(async () => {
  running = await startApp()
  await sofiaAtTheDesk(running.page)
})
afterAll(() => running.stop())

const newestPdf = (folder: string): string | undefined =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]

/** What zbar, which knows nothing of our code, reads from the page at 200 dots an inch. */
const qrIn = async (pdf: Uint8Array): Promise<string> =>
  (await pipe('zbarimg', ['--quiet', '--raw', '-'], (await pdfPicture(pdf, 200)).pgm)).toString().trim()

const printerFolder = (): string => {
  const folder = process.env['EVERYOFFER_TEST_PRINTER_FOLDER']
  if (folder === undefined) throw new Error(`no printer: ${process.env['EVERYOFFER_TEST_PRINTER_UNAVAILABLE']}`)
  return folder
}

describe('an easy yes', () => {
  let code: string | undefined
  it('takes four keys from the list to a printed letter whose QR opens the portal', async () => {
    const { page } = running
    const startedAt = Date.now()
    await page.getByRole('heading', { name: 'Marguerite Delacroix-Nwosu', level: 2 }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('They answer').waitFor()
    const { visitId } = await visitOf(page, 'Marguerite Delacroix-Nwosu')
    code = (await call(page, 'invitations.preview', { visitId, form: STANDARD_FORM, kind: 'personal', code: null, handouts: null })).code?.value
    expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/)
    await page.keyboard.press('1')
    await page.getByText('How did you check?').waitFor()
    await page.keyboard.press('1')
    await page.getByRole('button', { name: /Print and log/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/Logged at .* took the invitation/).waitFor()
    expect(await visitOf(page, 'Marguerite Delacroix-Nwosu')).toMatchObject({ state: 'logged', outcome: 'took-invitation' })

    await expect.poll(async () => (await visitOf(page, 'Marguerite Delacroix-Nwosu')).printState, { timeout: 20_000 }).toBe('printed')
    const pdf = newestPdf(printerFolder())
    if (pdf === undefined) throw new Error('nothing came out of the printer')
    expect(statSync(pdf).mtimeMs).toBeGreaterThan(startedAt - 1000)
    const sheet = readFileSync(pdf)
    const info = await pdfInfo(sheet)
    expect([info.get('Pages'), info.get('Page size')]).toEqual(['1', '612 x 792 pts (letter)'])
    expect(await qrIn(sheet)).toBe('https://my.alderbrook.example')
  })

  it('is in the log with the paper’s template and version, and with neither the code nor a hash it could be tried against', async () => {
    const { page } = running
    const file = join(mkdtempSync(join(tmpdir(), 'everyoffer-log-')), 'offers.csv')
    await answerSaveDialog(running.app, file)
    const state = await call(page, 'app.state', {})
    if (state.phase !== 'ready') throw new Error(state.phase)
    await call(page, 'offers.exportCsv', { siteId: state.siteId, from: state.today, to: state.today })
    const line = readFileSync(file, 'utf8').split('\r\n').find((each) => each.includes('Delacroix'))
    expect(line).toMatch(/Took invitation.*Letter with a code.*Photo ID.*invitation v\d+,printed,,/)
    expect(line).not.toContain(code)
  })
})

describe('another patient', () => {
  it('is found by any part of the name and asks the nurse to wait', async () => {
    const { page } = running
    await startOfferFor(page, 'kow tom', 'Tomasz Kowalczyk')
    await page.keyboard.press('4')
    await page.getByRole('button', { name: /Asked us to wait/ }).waitFor()
    await page.keyboard.press('1')
    await page.getByText(/Logged at .* Tomasz Kowalczyk/).waitFor()
    expect(await visitOf(page, 'Tomasz Kowalczyk')).toMatchObject({ state: 'for-nurse', deferralReason: 'asked-to-wait' })
  })
})
