/** A concern that paper helps with: the sheet is promised at the counter, comes out with the invitation, and says what the script says. */
import { STANDARD_FORM } from '../../../shared/invitations/letter.ts'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '../../../shared/script/script.ts'
import { answerSaveDialog, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { makeQueue, type Queue } from '../../support/cups.ts'
import { call, lettersComeOutOn, sofiaAtTheDesk, startOfferFor, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { logged, logOf, walkedIn } from '../../support/offer.ts'
import { pdfInfo, pdfPicture, pdfSource, pipe, type Picture } from '../../unit/letters/pdf-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'everyoffer-handouts-'))
let running: RunningApp
let page: Page
let desk: Queue
let office: Queue
beforeAll(async () => {
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
/** Presses the key an answer has. */
const answer = async (label: RegExp): Promise<void> => {
  const row = page.getByRole('button', { name: label })
  await row.waitFor()
  await press((await row.getAttribute('aria-keyshortcuts')) ?? 'no key')
}
const papersOf = async (id: string) => {
  const found = (await call(page, 'script.current', {})).handouts.find((handout) => handout.id === id)
  if (found === undefined) throw new Error(`no sheet ${id}`)
  return found
}

/** Somebody new who asks "Is it safe?", hears the answer, and takes the invitation: up to the hand-over. */
const asksIfItIsSafe = async (given: string, family: string, meanwhile: () => Promise<void> = async () => undefined) => {
  const { name } = await walkedIn(page, given, family)
  await startOfferFor(page, family, name)
  await meanwhile()
  await answer(/^Not sure, or a question/)
  await answer(/^Is it safe/)
  await shows('Sheet added')
  await answer(/^Yes, set it up/)
  await page.getByRole('button', { name: 'Print and log' }).waitFor()
  return name
}

const printerFolder = (): string => {
  const path = process.env['EVERYOFFER_TEST_PRINTER_FOLDER']
  if (path === undefined) throw new Error(`no printer: ${process.env['EVERYOFFER_TEST_PRINTER_UNAVAILABLE']}`)
  return path
}
const printedSince = (since: number): Buffer => {
  const [newest] = readdirSync(printerFolder())
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(printerFolder(), name))
    .filter((file) => statSync(file).mtimeMs > since - 1000)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  if (newest === undefined) throw new Error('nothing came out of the printer')
  return readFileSync(newest)
}
const printState = (name: string, state: string) =>
  expect.poll(async () => (await visitOf(page, name)).printState, { timeout: 20_000 }).toBe(state)
/**
 * How far two pages are from being the same picture, 0 to 1: the darkest difference between places of a tenth of an
 * inch. The printing system draws letters anew and drops what they stand for, so its paper is compared by eye.
 */
const differenceOf = async (one: Uint8Array, other: Uint8Array, number: number): Promise<number> => {
  const place = 8
  const pictures = await Promise.all([one, other].map((pdf) => pdfPicture(pdf, 10 * place, number)))
  const inkAt = ({ width, grey }: Picture, left: number, top: number): number => {
    let ink = 0
    for (let y = top; y < top + place; y += 1) for (let x = left; x < left + place; x += 1) ink += 255 - (grey[y * width + x] ?? 255)
    return ink / (place * place * 255)
  }
  const [first, second] = pictures
  if (first === undefined || second === undefined) throw new Error('no page')
  let most = 0
  // Down to the footer, which holds the minute.
  for (let top = 0; top < first.height - 12 * place; top += place)
    for (let left = 0; left + place <= first.width; left += place)
      most = Math.max(most, Math.abs(inkAt(first, left, top) - inkAt(second, left, top)))
  return most
}

/** The words of one page, lines joined, as Poppler reads them. */
const wordsOn = async (pdf: Uint8Array, number: number): Promise<string> =>
  (await pipe('pdftotext', ['-f', String(number), '-l', String(number), '-', '-'], pdf)).toString('utf8').replace(/\s+/g, ' ')
/** That a page says what the script says: every word, whatever bullets stand between. */
const saysAll = (words: string, { title, lead, points }: Paper): void => {
  const plain = (text: string) => text.replace(/[\s•]+/g, '')
  for (const text of [title, lead, ...points]) expect(plain(words)).toContain(plain(text))
}

/** The same letter as the window gets it, whose words can be read. */
const lookAt = async (name: string) =>
  call(page, 'invitations.preview', {
    visitId: (await visitOf(page, name)).visitId, form: STANDARD_FORM, kind: 'generic', code: null, handouts: { ids: ['privacy'], language: 'en' },
  })

describe('“Is it safe?”', () => {
  it('puts the sheet beside the invitation, and both come out of the printer as one', async () => {
    const name = await asksIfItIsSafe('Hal', 'Hampton')
    await page.locator('div', { has: page.getByText('Goes along', { exact: true }) }).getByText('Is it safe?', { exact: true }).first().waitFor()
    const since = Date.now()
    await press('Enter')
    await logged(page, `${name} took the invitation. Sent to Front desk 7.`)
    await printState(name, 'printed')
    const printed = printedSince(since)
    const info = await pdfInfo(printed)
    expect([info.get('Pages'), info.get('Page size')]).toEqual(['2', '612 x 792 pts (letter)'])
    const { pdf } = await lookAt(name)
    expect(await differenceOf(printed, pdf, 2)).toBeLessThan(0.25)
    const words = await wordsOn(pdf, 2)
    saysAll(words, (await papersOf('privacy')).en)
    for (const said of ['Alder Brook Family Health', 'Sample, not for a patient', 'Call 555-0142', 'my.alderbrook.example'])
      expect(words).toContain(said)
    expect(words).not.toContain('Hampton')
  })

  it('is in the log with the sheet and one hash of it all', async () => {
    expect(await logOf(running, 'Hal Hampton')).toMatchObject([
      { 'Reasons': 'Is it safe', 'Handouts': 'privacy', 'Invitation state': 'printed', 'Invitation SHA-256': expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ])
  })

  it('comes out again whole on another printer', async () => {
    const name = await asksIfItIsSafe('Ida', 'Islington')
    desk.reject()
    await press('Enter')
    await shows('The offer is logged. The letter did not print.')
    const since = Date.now()
    await press('1', 'Enter')
    await printState(name, 'printed')
    const printed = printedSince(since)
    expect((await pdfInfo(printed)).get('Pages')).toBe('2')
    expect(await differenceOf(printed, (await lookAt(name)).pdf, 2)).toBeLessThan(0.25)
  })
})

describe('in Spanish', () => {
  it('comes out in Spanish, and says that nobody has reviewed it', async () => {
    const name = await asksIfItIsSafe('Jon', 'Jalisco', () => press('e'))
    await shows('Is it safe? (in Spanish)')
    await shows('A draft, not reviewed. The paper says so.')
    await press('v')
    await page.getByRole('heading', { name: 'Invitation' }).waitFor()
    const file = join(folder, 'spanish.pdf')
    await answerSaveDialog(running.app, file)
    await press('s')
    await logged(page, `${name} took the invitation. Saved as a PDF.`)
    const pdf = readFileSync(file)
    const words = await wordsOn(pdf, 2)
    saysAll(words, (await papersOf('privacy')).es)
    for (const said of ['Draft, not reviewed', 'Borrador, sin revisar', 'Llame al 555-0142', 'De lunes a viernes, de 8:00 a.m. a 5:00 p.m.'])
      expect(words).toContain(said)
    expect(await pdfSource(pdf)).toMatch(/\/Lang \(es\)\s+\/P \d+ 0 R\s+\/S \/Sect/)
  })
})

describe('looking first', () => {
  it('shows every page, by key and by button, and says which one', async () => {
    const name = await asksIfItIsSafe('Kim', 'Kingsbury')
    await press('v')
    await page.getByRole('img', { name: 'The letter, page 1 of 2' }).waitFor()
    const status = page.getByRole('status').filter({ hasText: /^Page \d of \d$/ })
    await press('ArrowRight')
    await page.getByRole('img', { name: 'The letter, page 2 of 2' }).waitFor()
    expect(await status.innerText()).toBe('Page 2 of 2')
    await shows('Nobody can promise zero risk')
    expect(await axeFindings(page)).toEqual([])
    // There is no third page.
    await press('ArrowRight')
    await page.getByRole('button', { name: 'Previous page' }).click()
    await page.getByRole('img', { name: 'The letter, page 1 of 2' }).waitFor()
    expect(await status.innerText()).toBe('Page 1 of 2')
    await press('Escape')
    await page.getByRole('heading', { name, level: 2 }).waitFor()
  })

  it('shows the one page of a letter that goes alone, with nothing to turn', async () => {
    const { name } = await walkedIn(page, 'Lou', 'Lambeth')
    await startOfferFor(page, 'Lambeth', name)
    await answer(/^Yes/)
    await page.getByRole('button', { name: 'Print and log' }).waitFor()
    expect(await page.getByText('Goes along').count()).toBe(0)
    await press('v')
    await page.getByRole('img', { name: 'The letter, page 1 of 1' }).waitFor()
    expect(await page.getByRole('button', { name: 'Next page' }).count()).toBe(0)
    await press('Escape')
  })
})
