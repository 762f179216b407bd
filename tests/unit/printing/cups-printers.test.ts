import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLetterPrinter } from '../../../electron/letters/letter-pdf.ts'
import { createCupsPrinters } from '../../../electron/printing/cups-printers.ts'
import { ensureTestPrinter } from '../../../scripts/printer.mjs'
import { INCHES, renderTestPage, SCALES } from '../../../electron/letters/test-page.ts'
import { KEEP_OUT } from '../../../shared/invitations/window-address.ts'
import type { PrintOptions } from '../../../shared/printing/print-options.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { PERSONAL } from '../letters/letters.ts'
import { inkIn, pdfInfo, pdfPicture, pipe } from '../letters/pdf-tools.ts'
import { readResource } from '../letters/resources.ts'
import { administer, faultQueues } from './fault-queues.ts'
import type { FaultQueues, Printed } from './fault-queues.ts'

// Real programs on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const testPrinter = await ensureTestPrinter()
const isRoot = process.getuid?.() === 0
const printers = createCupsPrinters({ followFor: 10_000, askEvery: 50, blockedFor: 300 })

const OPTIONS = { size: 'letter', tray: null, sides: 'one-sided' } as const

const renderLetter = async (): Promise<Uint8Array> => {
  const letter = await createLetterPrinter({ readResource }).renderLetter(PERSONAL)
  if (!letter.ok) throw new Error(letter.message)
  return letter.bytes
}

const PAGE = {
  printer: 'Back office 2',
  target: 'https://my.alderbrook.example',
  address: 'my.alderbrook.example',
  printedAt: { date: '2025-10-14', time: '11:18' },
} as const

/** How long the inches of the scale across the page are on paper. */
const scaleOn = async (paper: Uint8Array): Promise<number> => {
  const [left, top] = [SCALES.across.x / 72, SCALES.across.y / 72]
  const strip = { left: left - 0.2, right: left + INCHES + 0.2, top: top - 0.12, bottom: top - 0.03 }
  const ink = inkIn(await pdfPicture(paper, 600), strip)
  // Without half the width of the first tick and of the last.
  return (ink?.right ?? 0) - (ink?.left ?? 0) - 0.5 / 72
}

const jobsWaitingAt = (printer: string): string =>
  spawnSync('lpstat', ['-o', printer], { env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' }).stdout

let pdf: Uint8Array
beforeAll(async () => {
  pdf = await renderLetter()
})

describe('a real printer', () => {
  if (testPrinter.unavailable !== undefined) {
    it.skip(`is not here: ${testPrinter.unavailable}`)
    return
  }
  const { name, outputFolder } = testPrinter

  it('is on the list, ready', async () => {
    expect((await printers.list()).find((printer) => printer.name === name)?.state).toMatch(/ready|busy/)
  })

  it('puts the letter on US Letter at its own size, though its own paper is A4', async () => {
    // The file is called after the job: a title of its own, so that no other test's letter is taken for this
    // one.
    const title = `Invitation${process.pid}`
    expect(await createCupsPrinters().print({ pdf, printer: name, title, options: OPTIONS })).toMatchObject({ ok: true })
    const file = (await readdir(outputFolder)).find((entry) => entry.startsWith(title))
    expect(file).toBeDefined()
    const path = join(outputFolder, file ?? '')
    const paper = await readFile(path)
    await rm(path)

    expect((await pdfInfo(paper)).get('Page size')).toMatch(/^612 x 792/)
    const picture = await pdfPicture(paper, 200)
    const [drawn, printed] = [inkIn(await pdfPicture(pdf, 200), KEEP_OUT), inkIn(picture, KEEP_OUT)]
    for (const edge of ['left', 'right', 'top', 'bottom'] as const)
      expect(Math.abs((printed?.[edge] ?? 0) - (drawn?.[edge] ?? 9))).toBeLessThan(0.02)
    const read = await pipe(
      'zbarimg',
      ['--raw', '--quiet', '--oneshot', '-Sdisable', '-Sqrcode.enable', '-'],
      picture.pgm,
    )
    expect(read.toString().trim()).toBe('https://my.alderbrook.example')
  })
})

describe.skipIf(testPrinter.unavailable !== undefined || !isRoot)('a printer with two trays', () => {
  let queues: FaultQueues
  let queue: string
  beforeAll(() => {
    queues = faultQueues()
    queue = queues.makeTwoTrays('Back office 2')
  })
  afterAll(() => {
    queues.removeAll()
  })
  const printed = async (options: PrintOptions): Promise<Printed> => {
    const page = await renderTestPage({ ...PAGE, options }, sayFor('en'), readResource)
    expect(await printers.print({ pdf: page, printer: queue, title: 'Test page', options })).toMatchObject({ ok: true })
    const last = queues.printedOn(queue).at(-1)
    if (!last) throw new Error('nothing came out')
    return last
  }

  it('says what it can do', async () => {
    expect(await printers.abilities(queue)).toEqual({
      sizes: ['letter', 'a4'],
      trays: ['tray-1', 'tray-2', 'manual-feed'],
      canPrintBothSides: true,
    })
    expect(await printers.abilities('EveryOffer_Never_Was')).toBeNull()
  })

  it('gets the paper, the tray and the sides that were chosen, and the page at its own size', async () => {
    const { pdf: paper, options } = await printed({ size: 'a4', tray: 'tray-2', sides: 'two-sided' })
    expect(Object.fromEntries(options)).toMatchObject({
      PageSize: 'A4', InputSlot: 'Tray2', Duplex: 'DuplexNoTumble', 'print-scaling': 'none',
    })
    const info = await pdfInfo(paper)
    expect([info.get('Page size'), info.get('Pages')]).toEqual([expect.stringMatching(/^595(\.\d+)? x 84[12]/), '2'])
    expect(await scaleOn(paper)).toBeCloseTo(INCHES, 2)
  })

  it('chooses the tray itself and prints one side where nothing else was chosen', async () => {
    const { pdf: paper, options } = await printed({ size: 'letter', tray: null, sides: 'one-sided' })
    expect(Object.fromEntries(options)).toMatchObject({ PageSize: 'Letter', Duplex: 'None' })
    expect(options.has('InputSlot')).toBe(false)
    expect((await pdfInfo(paper)).get('Page size')).toMatch(/^612 x 792/)
    expect(await scaleOn(paper)).toBeCloseTo(INCHES, 2)
  })
})

describe.skipIf(testPrinter.unavailable !== undefined || !isRoot)('a printer that fails', () => {
  let queues: FaultQueues
  beforeAll(() => {
    queues = faultQueues()
  })
  afterAll(() => {
    queues.removeAll()
  })
  const print = (printer: string) => printers.print({ pdf, printer, title: 'Invitation', options: OPTIONS })

  it('is gone', async () => {
    expect(await print('EveryOffer_Never_Was')).toMatchObject({ ok: false, code: 'printer-gone' })
  })

  it('is paused: nothing is sent that would come out later', async () => {
    const queue = queues.make('none')
    administer('cupsdisable', queue)
    expect(await print(queue)).toEqual({
      ok: false,
      code: 'printer-stopped',
      message: 'Front desk 2 is paused.',
      values: { why: 'paused', printer: 'Front desk 2' },
    })
    expect(jobsWaitingAt(queue)).toBe('')
    expect((await printers.list()).find((printer) => printer.name === queue)).toMatchObject({
      state: 'stopped',
      detail: 'Front desk 2 is paused.',
    })
  })

  it('takes no jobs', async () => {
    const queue = queues.make('none')
    administer('cupsreject', queue)
    expect(await print(queue)).toEqual({
      ok: false,
      code: 'rejected',
      message: 'Front desk 2 takes no jobs.',
      values: { why: 'noJobs', printer: 'Front desk 2' },
    })
  })

  it('fails with the letter in hand: that is not "printed", though the job is through', async () => {
    expect(await print(queues.make('fails'))).toEqual({
      ok: false,
      code: 'rejected',
      message: 'Front desk 2 did not take the letter.',
      values: { printer: 'Front desk 2' },
    })
  })

  it('is out of paper: the letter is taken back', async () => {
    const queue = queues.make('no-paper')
    expect(await print(queue)).toMatchObject({ ok: false, code: 'out-of-paper' })
    expect(jobsWaitingAt(queue)).toBe('')
  })

  it('does not answer: the letter waits there, is known by its id, and can be taken back', async () => {
    const queue = queues.make('no-answer')
    const quick = createCupsPrinters({ followFor: 500, askEvery: 50, blockedFor: 300 })
    const result = await quick.print({ pdf, printer: queue, title: 'Invitation', options: OPTIONS })
    expect(result).toMatchObject({ ok: false, code: 'timed-out' })
    expect(!result.ok && result.message).toBe(
      'Front desk 2 does not answer. The letter still waits there and may come out later.',
    )
    expect(jobsWaitingAt(queue)).toContain(queue)
    await printers.withdraw((!result.ok && result.jobId) || '')
    expect(jobsWaitingAt(queue)).toBe('')
  })

  it('answers after all: how the letter ended is told when it has', async () => {
    const queue = queues.make('slow')
    const quick = createCupsPrinters({ followFor: 500, askEvery: 50, lateEvery: 50 })
    const seen: string[] = []
    const result = await quick.print({ pdf, printer: queue, title: 'Invitation', options: OPTIONS, onPrinting: () => seen.push('printing') })
    expect(result).toMatchObject({ ok: false, code: 'timed-out' })
    expect(seen).toEqual(['printing'])
    expect(!result.ok && (await result.later)).toMatchObject({ ok: true })
  })

  it('is given more time for more pages', async () => {
    const queue = queues.make('slow')
    const quick = createCupsPrinters({ followFor: 500, pageFor: 500, askEvery: 50 })
    expect(await quick.print({ pdf, printer: queue, title: 'Invitations', options: OPTIONS, pages: 20 })).toMatchObject({ ok: true })
  })

  it('is told of as cancelled where it was taken back meanwhile', async () => {
    const queue = queues.make('no-answer')
    const quick = createCupsPrinters({ followFor: 500, askEvery: 50, lateEvery: 50 })
    const result = await quick.print({ pdf, printer: queue, title: 'Invitation', options: OPTIONS })
    await printers.withdraw((!result.ok && result.jobId) || '')
    expect(!result.ok && (await result.later)).toMatchObject({ ok: false, code: 'rejected' })
  })

  it('is cancelled by someone at the machine', async () => {
    const queue = queues.make('no-answer')
    const printing = print(queue)
    while (!jobsWaitingAt(queue).includes(queue)) await new Promise((resolve) => setTimeout(resolve, 20))
    administer('cancel', '-a', queue)
    expect(await printing).toEqual({
      ok: false,
      code: 'rejected',
      message: 'The letter was cancelled at Front desk 2.',
      values: { why: 'cancelled', printer: 'Front desk 2' },
    })
  })

  it('is none at all: no printing service', async () => {
    process.env['CUPS_SERVER'] = '127.0.0.1:9'
    try {
      expect(await printers.list()).toEqual([])
      expect(await print('any')).toMatchObject({ ok: false, code: 'no-printing' })
    } finally {
      delete process.env['CUPS_SERVER']
    }
  })
})
