import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  abilitiesIn,
  defaultPrinterIn,
  jobNumberIn,
  jobOptions,
  printersIn,
  refusalOf,
  serverIn,
  verdictOn,
} from '../../../electron/printing/cups-answers.ts'
import type { PrinterState } from '../../../electron/printing/cups-answers.ts'
import { askForAbilities, askForJob, askForPrinters, decodeAnswer, STATUS_NOT_FOUND } from '../../../electron/printing/ipp.ts'
import type { PrintOptions } from '../../../shared/printing/print-options.ts'
import { JOB_PRINTED, JOB_UNKNOWN, MANY_SIZES, NO_DRIVER, NO_SUCH_PRINTER, PRINTERS, TWO_TRAYS } from './captured.ts'

const JOB = {
  pending: 3,
  held: 4,
  processing: 5,
  stopped: 6,
  cancelled: 7,
  aborted: 8,
  completed: 9,
} as const

const DESK: PrinterState = {
  name: 'Front_desk_2',
  description: 'Front desk 2',
  isDefault: true,
  state: 'busy',
  isAccepting: true,
  obstacle: null,
}
const PAPERLESS: PrinterState = { ...DESK, obstacle: 'paper' }

describe('what the service answers', () => {
  it('names the printers, their state, and what stands in their way', () => {
    const printers = printersIn(decodeAnswer(PRINTERS), 'eo-pdf')
    expect(printers.map(({ name, state, detail }) => [name, state, detail])).toEqual([
      ['eo-abort', 'ready', undefined],
      ['eo-broken', 'ready', undefined],
      ['eo-paper', 'ready', 'eo-paper is out of paper.'],
      ['eo-pdf', 'ready', undefined],
      ['eo-rejecting', 'stopped', 'eo-rejecting takes no jobs.'],
      ['eo-stopped', 'stopped', 'eo-stopped is paused.'],
      ['eo-stopq', 'stopped', 'eo-stopq is paused.'],
      ['EveryOffer_Test_PDF', 'ready', undefined],
    ])
    expect(printers.filter((printer) => printer.isDefault).map((printer) => printer.name)).toEqual(['eo-pdf'])
  })

  it('is an empty list, not a fault, where there is no printer', () => {
    expect(printersIn({ status: STATUS_NOT_FOUND, groups: [] }, null)).toEqual([])
  })

  it('says how a job stands, or that there is none', () => {
    expect(decodeAnswer(JOB_PRINTED).groups[0]?.get('job-state')).toEqual([JOB.completed])
    expect(decodeAnswer(JOB_UNKNOWN)).toEqual({ status: STATUS_NOT_FOUND, groups: [] })
  })

  it('is never half read: cut anywhere, it is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PRINTERS.length - 1 }), (length) => {
        expect(() => decodeAnswer(PRINTERS.subarray(0, length))).toThrow(RangeError)
      }),
    )
  })
})

describe('what a printer can do', () => {
  const abilities = (answer: Buffer) => abilitiesIn(decodeAnswer(answer))

  it('is its sizes, its trays but for the automatic one, and whether it prints both sides', () => {
    expect(abilities(TWO_TRAYS)).toEqual({
      sizes: ['letter', 'a4'],
      trays: ['tray-1', 'tray-2', 'manual-feed'],
      canPrintBothSides: true,
    })
  })

  it('is one side and no tray where it names none', () => {
    expect(abilities(MANY_SIZES)).toEqual({ sizes: ['letter', 'a4'], trays: [], canPrintBothSides: false })
  })

  it('is not known without a driver, and of a printer that is gone', () => {
    expect(abilities(NO_DRIVER)).toBeNull()
    expect(abilities(NO_SUCH_PRINTER)).toBeNull()
  })
})

describe('what a job is told', () => {
  const told = (options: PrintOptions) => jobOptions(options).filter((word) => word !== '-o')
  const SAME = ['fit-to-page=false', 'print-scaling=none']

  it('is everything, each time, and never to scale the page', () => {
    expect(told({ size: 'letter', tray: null, sides: 'one-sided' })).toEqual(['media=Letter', 'sides=one-sided', ...SAME])
    expect(told({ size: 'a4', tray: 'tray-2', sides: 'two-sided' })).toEqual([
      'media=A4', 'media-col={media-source=tray-2}', 'sides=two-sided-long-edge', ...SAME,
    ])
  })

  it('is never more than a tray, whatever a tray is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), (tray) => {
        const [column] = told({ size: 'letter', tray, sides: 'one-sided' }).filter((word) => word.startsWith('media-col'))
        expect(column === undefined || /^media-col=\{media-source=[a-z0-9._-]+\}$/.test(column)).toBe(true)
      }),
    )
    expect(told({ size: 'letter', tray: 'tray-1} sides=two-sided', sides: 'one-sided' })).toEqual(['media=Letter', 'sides=one-sided', ...SAME])
  })
})

describe('what the service is asked', () => {
  it('is read back as it was put', () => {
    const question = askForJob(17, 'front-desk')
    expect(question.readUInt16BE(2)).toBe(0x0009)
    const text = question.toString('latin1')
    expect(text).toContain('ipp://localhost/jobs/17')
    expect(text).toContain('front-desk')
    expect(
      decodeAnswer(
        Buffer.concat([question.subarray(0, 8), Buffer.from([4]), question.subarray(8)]),
      ).groups[0]?.get('requested-attributes'),
    ).toEqual(['job-state'])
  })

  it('names the printer as an address has it', () => {
    const question = askForAbilities('Front desk é').toString('latin1')
    expect(question).toContain('ipp://localhost/printers/Front%20desk%20%C3%A9')
    expect(question).toContain('media-source-supported')
  })

  it('asks for each thing about a printer that is shown, in one attribute of many values', () => {
    const question = askForPrinters()
    const asked = decodeAnswer(
      Buffer.concat([question.subarray(0, 8), Buffer.from([4]), question.subarray(8)]),
    )
    expect(asked.groups[0]?.get('requested-attributes')).toHaveLength(5)
  })
})

describe('the commands’ own words', () => {
  it('give the job’s number, also when the queue’s name ends in one', () => {
    expect(jobNumberIn('request id is Front_desk-2-17 (0 file(s))\n')).toBe(17)
    expect(jobNumberIn('request id is PDF-5 (1 file(s))\n')).toBe(5)
    expect(jobNumberIn('lp: Error - The printer or class does not exist.\n')).toBeNull()
  })

  it('give the default printer, or none', () => {
    expect(defaultPrinterIn('system default destination: Front_desk_2\n')).toBe('Front_desk_2')
    expect(defaultPrinterIn('no system default destination\n')).toBeNull()
  })

  it.each([
    ['/run/cups/cups.sock\n', { socketPath: '/run/cups/cups.sock' }],
    ['localhost:631\n', { host: 'localhost', port: 631 }],
    ['print.clinic.example:8631', { host: 'print.clinic.example', port: 8631 }],
    ['[::1]:631', { host: '::1', port: 631 }],
    ['', { host: 'localhost', port: 631 }],
  ])('give the server: %j', (output, server) => {
    expect(serverIn(output)).toEqual(server)
  })
})

describe('how a job stands', () => {
  const codeOf = (state: number, printer: PrinterState | null): string => {
    const verdict = verdictOn(state, printer, 'Front_desk_2')
    return verdict.is === 'failed' || verdict.is === 'blocked'
      ? `${verdict.is}: ${verdict.failure.code}`
      : verdict.is
  }

  it.each([
    [JOB.completed, DESK, 'printed'],
    [JOB.completed, PAPERLESS, 'printed'],
    [JOB.pending, DESK, 'waiting'],
    [JOB.held, DESK, 'waiting'],
    [JOB.processing, DESK, 'printing'],
    [JOB.pending, PAPERLESS, 'waiting'],
    [JOB.processing, PAPERLESS, 'blocked: out-of-paper'],
    [JOB.processing, { ...DESK, obstacle: 'jam' as const }, 'blocked: printer-stopped'],
    [JOB.pending, { ...DESK, state: 'stopped' as const }, 'blocked: printer-stopped'],
    [JOB.pending, { ...PAPERLESS, state: 'stopped' as const }, 'blocked: out-of-paper'],
    [JOB.stopped, DESK, 'blocked: rejected'],
    [JOB.cancelled, DESK, 'failed: rejected'],
    [JOB.aborted, DESK, 'failed: rejected'],
    [JOB.processing, null, 'failed: printer-gone'],
  ])('job %i at %j is %s', (state, printer, expected) => {
    expect(codeOf(state, printer)).toBe(expected)
  })

  it('is told in plain sentences', () => {
    const verdict = verdictOn(JOB.processing, PAPERLESS, 'Front_desk_2')
    expect(verdict.is === 'blocked' && verdict.failure.message).toBe(
      'Front desk 2 is out of paper. Load paper, then print again.',
    )
  })
})

describe('before anything is sent', () => {
  it('a ready printer is not refused, even with a word about paper from last time', () => {
    expect(refusalOf(DESK)).toBeNull()
    expect(refusalOf({ ...PAPERLESS, state: 'ready' })).toBeNull()
  })

  it('a stopped one and one that takes no jobs are', () => {
    expect(refusalOf({ ...DESK, state: 'stopped' })?.code).toBe('printer-stopped')
    expect(refusalOf({ ...DESK, isAccepting: false })?.code).toBe('rejected')
  })
})
