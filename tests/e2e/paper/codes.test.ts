/** Codes from end to end: made here, in a letter, in the file for the portal; from a code file; void and printed again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STANDARD_FORM } from '../../../shared/invitations/letter.ts'
import { answerOpenDialog, answerSaveDialog, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, openSampleClinic, phase, refusal, SAMPLE_PINS, signIn, startOfferFor, visitOf } from '../../support/desk.ts'
import { setUpAlderBrook } from '../../support/first-run.ts'
import { logged } from '../../support/offer.ts'
import { pdfText } from '../../unit/letters/pdf-tools.ts'

let running: RunningApp
let page: Page
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-codes-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const button = (name: string | RegExp) => page.getByRole('button', { name })
const shows = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const isClean = async () => expect(await axeFindings(page)).toEqual([])
const picture = process.env['EVERYOFFER_PICTURES']
const shoot = async (name: string) => void (picture && (await page.screenshot({ path: join(picture, `${name}.png`) })))

const signInAs = async (name: keyof typeof SAMPLE_PINS): Promise<void> => {
  await call(page, 'session.signOut', {})
  await phase(page, 'signed-out')
  await signIn(page, name, SAMPLE_PINS[name])
}
const openCodes = async (): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('option', { name: 'Codes' }).click()
  await page.getByRole('heading', { name: 'Codes', level: 2 }).waitFor()
}
/** A yes, and who it is: the letter is about to be printed. */
const yesOf = async (typed: string, name: string): Promise<void> => {
  await startOfferFor(page, typed, name)
  await page.keyboard.press('1')
  await page.getByText('Look first').waitFor()
}
/** Everything the app has written beside its encrypted records, as text. */
const leftOnDisk = (): string =>
  readdirSync(running.profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:log|json|txt)$/.test(entry.name))
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .join('\n')

describe('codes made here', () => {
  let code: string
  beforeAll(async () => {
    running = await startApp()
    page = running.page
    await openSampleClinic(page)
    await signIn(page, 'Dana Mercer', SAMPLE_PINS['Dana Mercer'])
  })
  afterAll(() => running.stop())

  it('are a choice of the manager', async () => {
    await openCodes()
    await isClean()
    await shoot('codes-portal')
    await page.getByRole('radio', { name: 'Made here' }).check()
    await page.getByLabel('Days a code is good for').fill('0')
    await button('Save where codes come from').click()
    await shows('A number from 1 to 90.')
    await page.getByLabel('Days a code is good for').fill('7')
    await button('Save where codes come from').click()
    await shows('No code is waiting for the portal.')
    await isClean()
    expect(await refusal(page, 'codes.openFile', {})).toBe('sample-clinic')
  })

  it('are made when the letter is printed: looking first makes none', async () => {
    await signInAs('Sofia Reyes')
    await yesOf('kowal', 'Tomasz Kowalczyk')
    await shows('Letter with a code, good until October 21')
    await page.keyboard.press('1')
    await page.keyboard.press('v')
    await shows('The code is made when you print, and is good until October 21, 2025')
    await shows('Made when you print')
    await isClean()
    await shoot('codes-look-first')
    const path = join(folder, 'letter.pdf')
    await answerSaveDialog(running.app, path)
    await page.keyboard.press('s')
    await logged(page)
    const text = await pdfText(readFileSync(path))
    code = /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(text)?.[0].replaceAll('-', '') ?? ''
    expect(code).toHaveLength(12)
    expect(text).toContain('October 21, 2025')
  })

  it('are spent then: the next letter says so, and prints without one or again for a reason', async () => {
    const { visitId } = await visitOf(page, 'Tomasz Kowalczyk')
    expect(await refusal(page, 'invitations.preview', { visitId, form: STANDARD_FORM, kind: 'personal', code: null, handouts: null })).toBe('code-spent')
    await page.keyboard.press('Control+z')
    await shows(/Logged at [\d:]+ by Sofia Reyes/)
    await page.keyboard.press('1')
    await shows('The code was printed on October 14. You can print it again, or print without it.')
    await page.keyboard.press('c')
    await shows(/The code was printed on October 14, 2025 at 11:\d\d, by Sofia Reyes\./)
    await isClean()
    await shoot('codes-spent')
    await page.getByLabel('What happened to the letter?').selectOption({ label: 'The letter was damaged' })
    await shoot('codes-spent-chosen')
    await button('Print the code again').click()
    await page.getByRole('textbox', { name: 'Code' }).waitFor()
    const shown = await page.getByRole('textbox', { name: 'Code' }).inputValue()
    expect(shown.replaceAll('-', '')).toBe(code)
    await isClean()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  it('go to the portal in a file, and are kept here no longer', async () => {
    await signInAs('Dana Mercer')
    await openCodes()
    await shows('1 code is waiting for the portal. Until then it lets nobody in.')
    await isClean()
    await shoot('codes-waiting')
    await answerSaveDialog(running.app, null)
    await button('Save the file for the portal').click()
    // Until the closed window has been answered: the next answer is for the next one.
    await expect.poll(() => button('Save the file for the portal').getAttribute('aria-disabled')).toBeNull()
    await shows('1 code is waiting for the portal.')
    const path = join(folder, 'upload.csv')
    await answerSaveDialog(running.app, path)
    await button('Save the file for the portal').click()
    await shows('1 code is in upload.csv. Upload it to the portal, then delete it.')
    const { mrnEnding } = await visitOf(page, 'Tomasz Kowalczyk')
    const rows: readonly Record<string, string>[] = parse(readFileSync(path, 'utf8'), { bom: true, columns: true })
    expect(rows).toEqual([{ 'MRN': expect.stringMatching(new RegExp(`${mrnEnding}$`)), 'Activation code': code, 'Code good until': '2025-10-21' }])
    await shows(/The last file was saved on October 14, 2025 at 11:\d\d by Dana Mercer, with 1 code\./)
    await shows('No code is waiting for the portal.')
  })

  it('of a letter that was found are void once they are typed; a slip is named', async () => {
    const field = page.getByLabel('Code in the letter')
    await field.fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)
    await button('Make the code void').click()
    await shows('One character is wrong, or two have changed places. Compare it with the letter.')
    await shoot('codes-found')
    await field.fill(code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 '))
    await button('Make the code void').click()
    await shows('The code of the letter of October 14, 2025 is void. Cancel it in the portal too.')
    await signInAs('Sofia Reyes')
    const { visitId } = await visitOf(page, 'Tomasz Kowalczyk')
    expect((await call(page, 'offers.context', { visitId })).codeStanding).toMatchObject({ kind: 'to-make' })
  })

  it('are in no log, no setting, no title and no address', async () => {
    expect(leftOnDisk()).not.toContain(code)
    expect(leftOnDisk().length).toBeGreaterThan(100)
    expect(await page.title()).not.toContain(code)
    expect(page.url()).not.toContain(code)
  })
})

const siteId = async (): Promise<string> => {
  const state = await call(page, 'app.state', {})
  return state.phase === 'ready' ? state.siteId : ''
}

describe('a code file', () => {
  beforeAll(async () => {
    running = await startApp()
    page = running.page
    await phase(page, 'first-run')
    await setUpAlderBrook(page)
    const patient = { newId: crypto.randomUUID(), name: { given: 'Tomasz', family: 'Kowalczyk' }, birthDate: '1985-06-02', mrn: '0019480' }
    await call(page, 'visits.addWalkIn', { visitId: crypto.randomUUID(), siteId: await siteId(), patient })
  })
  afterAll(() => running.stop())

  const openFile = async (text: string): Promise<void> => {
    const path = join(folder, 'codes.csv')
    writeFileSync(path, text)
    await answerOpenDialog(running.app, path)
    await button('Open a code file').click()
  }
  const FILE = 'MRN,Activation code,Code good until\n19480,QX7M-KD42-99ZT,10/24/2025\n77,QX7M-KD42-99ZU,10/24/2025\n0019480,,\n'

  it('brings codes to people on file, with a report of what stays out', async () => {
    await openCodes()
    await openFile(FILE)
    await shows('codes.csv: 3 rows')
    await isClean()
    await button('Check the rows').click()
    await shows('1 code comes in. 2 rows are left out.')
    await shows('Nobody on file fits. Bring in their schedule first.')
    await isClean()
    await shoot('codes-file')
    expect(await page.locator('body').innerText()).not.toContain('QX7M')
    await button('Bring in 1 code').click()
    await shows('1 code came in.')
    const { visitId } = await visitOf(page, 'Tomasz Kowalczyk')
    expect((await call(page, 'offers.context', { visitId })).codeStanding).toEqual({ kind: 'ready', from: 'portal', goodUntil: '2025-10-24' })
  })

  it('changes nothing the second time', async () => {
    await openFile(FILE)
    await button('Check the rows').click()
    await shows('No code comes in. 1 is on file already. 2 rows are left out.')
    await shows('Nothing in this file is new.')
    await button('Leave this file').click()
  })

  it('without a column of codes asks for it', async () => {
    await openFile('MRN,DOB\n19480,6/2/1985\n')
    await button('Check the rows').click()
    await shows('Say which column has the code.')
    await button('Leave this file').click()
  })

  it('void leaves nothing to print, and says why it is void', async () => {
    const { visitId } = await visitOf(page, 'Tomasz Kowalczyk')
    const path = join(folder, 'second.pdf')
    await answerSaveDialog(running.app, path)
    const issue = { visitId, offerId: null, form: STANDARD_FORM, kind: 'personal', code: null, handouts: null, channel: { to: 'pdf' } } as const
    await call(page, 'invitations.issue', { ...issue, invitationId: crypto.randomUUID() })
    expect(await pdfText(readFileSync(path))).toContain('QX7M-KD42-99ZT')
    expect(await refusal(page, 'invitations.issue', { ...issue, invitationId: crypto.randomUUID() })).toBe('code-spent')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Today', exact: true }).click()
    await yesOf('kowal', 'Tomasz Kowalczyk')
    await page.keyboard.press('c')
    await page.getByLabel('What happened to the letter?').selectOption({ label: 'Another person has the letter' })
    await shows('It is never printed again. The portal does not hear of this: cancel the code there too.')
    await isClean()
    await button('Make the code void').click()
    await page.getByRole('textbox', { name: 'Code' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Code' }).inputValue()).toBe('')
    expect(await refusal(page, 'invitations.issue', { ...issue, invitationId: crypto.randomUUID() })).toBe('no-code')
    const typed = { ...issue, code: { value: 'QX7MKD4299ZT', goodUntil: null } }
    expect(await refusal(page, 'invitations.issue', { ...typed, invitationId: crypto.randomUUID() })).toBe('code-void')
    const old = { ...issue, code: { value: 'QX7M-KD42-99ZV', goodUntil: '2025-10-13' } }
    expect(await refusal(page, 'invitations.issue', { ...old, invitationId: crypto.randomUUID() })).toBe('run-out')
  })
})
