/** Printers, on a real CUPS: each paper where it belongs, the test page, and a letter that prints again without a second offer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INCHES, SCALES } from '../../../electron/letters/test-page.ts'
import { STANDARD_FORM } from '../../../shared/invitations/letter.ts'
import { startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, lettersComeOutOn, SAMPLE_PINS, signIn, sofiaAtTheDesk, startOfferFor, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { pressButton, tabTo } from '../../support/keyboard.ts'
import { logged, logOf, logOfToday, walkedIn } from '../../support/offer.ts'
import { inkIn, pdfInfo, pdfPicture, pdfText, pipe } from '../../unit/letters/pdf-tools.ts'
import { administer, faultQueues, type FaultQueues, type Printed } from '../../unit/printing/fault-queues.ts'

let running: RunningApp
let queues: FaultQueues
let front: string
let cards: string
const page = () => running.page
const { press, shows } = handsOn(page)

beforeAll(async () => {
  queues = faultQueues()
  front = queues.makeTwoTrays('Front desk 9')
  cards = queues.makeTwoTrays('Card printer 9')
  running = await startApp()
  await sofiaAtTheDesk(page())
  await lettersComeOutOn(page(), front)
})
afterAll(async () => {
  await running.stop()
  queues.removeAll()
})

const lastOn = async (queue: string, count: number): Promise<Printed> => {
  await expect.poll(() => queues.printedOn(queue).length, { timeout: 20_000 }).toBe(count)
  const last = queues.printedOn(queue).at(-1)
  if (!last) throw new Error('nothing came out')
  return last
}
const select = (label: string) => page().getByRole('combobox', { name: label })
const openPrinters = async (): Promise<void> => {
  await press('Control+6')
  await page().getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await tabTo(page(), page().getByRole('listbox', { name: 'Parts of the settings' }))
  await page().keyboard.type('Prin')
  await page().getByRole('heading', { name: 'Printers', level: 2 }).waitFor()
}
const openPaper = async (name: string): Promise<void> => {
  await pressButton(page(), new RegExp(`^Change: ${name}$`))
  await page().getByRole('heading', { name, level: 3 }).waitFor()
}

describe('where each paper comes out', () => {
  it('is chosen by keyboard alone, and only what the printer can do is offered', async () => {
    await openPrinters()
    await openPaper('Card')
    expect(await select('Printer').count()).toBe(0)
    await tabTo(page(), page().getByRole('radio', { name: 'As usual' }))
    await press('ArrowRight')
    await tabTo(page(), select('Printer'))
    await page().keyboard.type('Card printer 9')
    await expect.poll(() => select('Tray').locator('option').allInnerTexts()).toEqual(['Automatic tray', 'Tray 1', 'Tray 2', 'Manual feed'])
    await tabTo(page(), select('Tray'))
    await page().keyboard.type('tray 2')
    await tabTo(page(), page().getByRole('radio', { name: 'US Letter' }))
    await press('ArrowRight')
    await tabTo(page(), page().getByRole('radio', { name: 'One side' }))
    await press('ArrowRight')
    expect(await axeFindings(page())).toEqual([])
    await pressButton(page(), 'Back to all papers')
    await page().getByRole('row', { name: 'Card Card printer 9 A4, tray 2, both sides Change: Card' }).waitFor()
    await page().getByRole('row', { name: 'Usual way Front desk 9 US Letter, automatic tray, one side Change: Usual way' }).waitFor()
    await page().getByRole('row', { name: 'Letter As usual Change: Letter', exact: true }).waitFor()
    expect(await axeFindings(page())).toEqual([])
  })

  it('holds for letters: theirs goes to its printer, tray and sides, and everything is told to the printer', async () => {
    const state = await call(page(), 'app.state', {})
    if (state.phase !== 'ready') throw new Error('nobody is signed in')
    const { printing } = state.settings
    const own = { siteId: state.siteId, paper: 'letter', printer: cards, size: 'letter', tray: 'tray-1', sides: 'two-sided' } as const
    await call(page(), 'settings.change', { printing: [...printing, own] })
    const before = queues.printedOn(front).length
    const { name } = await walkedIn(page(), 'Ada', 'Acton')
    await startOfferFor(page(), 'acton', name)
    await press('1')
    await page().getByRole('button', { name: 'Print and log' }).waitFor()
    await shows('Card printer 9, ready')
    await press('Enter')
    await logged(page(), `${name} took the invitation. Sent to Card printer 9.`)
    await logged(page(), 'It is printed.')
    const { pdf, options } = await lastOn(cards, 1)
    expect(Object.fromEntries(options)).toMatchObject({ PageSize: 'Letter', InputSlot: 'Tray1', Duplex: 'DuplexNoTumble', 'print-scaling': 'none' })
    expect((await pdfInfo(pdf)).get('Page size')).toMatch(/^612 x 792/)
    expect(queues.printedOn(front)).toHaveLength(before)
    await call(page(), 'settings.change', { printing })
  })
})

describe('the test page', () => {
  it('comes out as it is set up, at its true size, with a square that opens the portal, and is in no log', async () => {
    const offers = (await logOfToday(running)).length
    await openPrinters()
    await openPaper('Card')
    await pressButton(page(), 'Print a test page')
    await shows('Card printer 9 printed the test page.')
    const { pdf, options } = await lastOn(cards, 2)
    expect(Object.fromEntries(options)).toMatchObject({ PageSize: 'A4', InputSlot: 'Tray2', Duplex: 'DuplexNoTumble' })
    const info = await pdfInfo(pdf)
    expect([info.get('Page size'), info.get('Pages')]).toEqual([expect.stringMatching(/^595(\.\d+)? x 84[12]/), '2'])
    const picture = await pdfPicture(pdf, 300)
    const read = await pipe('zbarimg', ['--raw', '--quiet', '--oneshot', '-Sdisable', '-Sqrcode.enable', '-'], picture.pgm)
    expect(read.toString().trim()).toMatch(/^https:\/\//)
    const left = SCALES.across.x / 72
    const ink = inkIn(picture, { left: left - 0.2, right: left + INCHES + 0.2, top: SCALES.across.y / 72 - 0.12, bottom: SCALES.across.y / 72 - 0.03 })
    expect(Math.abs((ink?.right ?? 0) - (ink?.left ?? 0) - INCHES)).toBeLessThan(0.02)
    expect(await logOfToday(running)).toHaveLength(offers)
    await pressButton(page(), 'Back to all papers')
  })

  it.each([
    ['takes no jobs', () => administer('cupsreject', front), () => administer('cupsaccept', front), 'Front desk 9 takes no jobs.'],
    ['is paused', () => administer('cupsdisable', front), () => administer('cupsenable', front), 'Front desk 9 is paused.'],
  ] as const)('says so where the printer %s, and prints when it is tried again', async (_, stop, go, why) => {
    await openPaper('Usual way')
    stop()
    await pressButton(page(), 'Print a test page')
    await shows(`${why} Try again, or choose another printer.`)
    await shows('The test page did not print.')
    expect(await axeFindings(page())).toEqual([])
    const before = queues.printedOn(front).length
    go()
    await pressButton(page(), 'Print a test page')
    await shows('Front desk 9 printed the test page.')
    await lastOn(front, before + 1)
    await pressButton(page(), 'Back to all papers')
  })

  it('says when the paper has run out', async () => {
    const empty = queues.make('no-paper', 'Empty printer 9')
    await openPaper('Usual way')
    await tabTo(page(), select('Printer'))
    await select('Printer').locator('option', { hasText: 'Empty printer 9' }).waitFor({ state: 'attached' })
    await page().keyboard.type('Empty printer 9')
    await pressButton(page(), 'Print a test page')
    await shows('Empty printer 9 is out of paper. Load paper, then print again.')
    await lettersComeOutOn(page(), empty)
    await press('Control+1')
  })
})

describe('a letter that did not print', () => {
  const CODE = { value: 'QX7M-KD42-99ZT', goodUntil: '2025-10-24' } as const
  let name: string
  let visitId: string

  it('for want of paper, is marked and offers the way on', async () => {
    const person = await walkedIn(page(), 'Bo', 'Barnet')
    name = person.name
    visitId = person.visitId
    await startOfferFor(page(), 'barnet', name)
    await press('1')
    await page().getByRole('button', { name: 'Print and log' }).waitFor()
    await shows('Empty printer 9, ready')
    await press('Enter')
    await shows('The offer is logged. The letter did not print.')
    await shows('Empty printer 9 is out of paper. Load paper, then print again.')
    expect((await visitOf(page(), name)).printState).toBe('not-printed')
    await press('n')
  })

  it('after a restart prints again with its code and all that went along, and no second offer', async () => {
    const { standing } = await call(page(), 'offers.context', { visitId })
    administer('cupsreject', front)
    await call(page(), 'invitations.issue', {
      invitationId: crypto.randomUUID(), visitId, offerId: standing?.offerId ?? null, form: STANDARD_FORM, kind: 'personal', code: CODE,
      handouts: { ids: ['privacy'], language: 'en' }, channel: { to: 'printer', printer: front },
    })
    await expect.poll(async () => (await visitOf(page(), name)).printState).toBe('not-printed')
    const offers = await logOf(running, name)
    const { profile } = running
    await running.stop({ keepProfile: true })
    administer('cupsaccept', front)
    running = await startApp({ profile })
    await signIn(page(), 'Sofia Reyes', SAMPLE_PINS['Sofia Reyes'])

    const before = queues.printedOn(front).length
    await press('Control+k')
    await page().keyboard.type('barnet')
    await page().getByRole('option', { name: /Barnet/ }).filter({ hasText: 'Logged, not printed' }).waitFor()
    await press('Enter')
    await shows('Front desk 9 did not take the letter.')
    const again = page().getByRole('radio', { name: /^Try Front desk 9 again/ })
    await press((await again.getAttribute('aria-keyshortcuts')) ?? 'no key', 'Enter')
    await shows('This letter carries a code, and codes are not kept. Type it again from the portal.')
    expect(await axeFindings(page())).toEqual([])
    await press('Enter')
    await shows('A code has at least 4 characters.')
    await page().keyboard.type(CODE.value)
    await press('Enter')
    await shows('Front desk 9 printed the letter.')
    const { pdf } = await lastOn(front, before + 1)
    expect((await pdfInfo(pdf)).get('Pages')).toBe('2')
    expect(await pdfText(pdf)).toContain(CODE.value)
    await expect.poll(async () => (await visitOf(page(), name)).printState).toBe('printed')
    // Everything else of the one offer is as it was; of a letter with a code the list has no hash.
    expect(offers).toHaveLength(1)
    expect(await logOf(running, name)).toEqual(offers.map((entry) => ({ ...entry, 'Invitation SHA-256': '', 'Invitation state': 'printed' })))
  })
})
