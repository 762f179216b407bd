import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, csvDocument } from '../../../shared/export/spreadsheet-safe.ts'

describe('CSV that a spreadsheet does not run', () => {
  it.each(['=1+1', '+1', '-1+1', '-A1', '@SUM(A1)', '\tx', '\rx', '  =1', '\n=1'])(
    'puts an apostrophe before %j',
    (value) => {
      expect(csvCell(value).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('leaves a number below zero a number', () => {
    expect([csvCell('-1'), csvCell('-0.0512')]).toEqual(['-1', '-0.0512'])
  })

  it('leaves other text alone and quotes what needs it', () => {
    expect(csvCell('Kowalczyk')).toBe('Kowalczyk')
    expect(csvCell('Tallchief, Robert "Bobby"')).toBe('"Tallchief, Robert ""Bobby"""')
  })

  it('reads back as it was, but for the apostrophes; no cell ever starts a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'é'),
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const read: string[][] = parse(csvDocument(rows), { bom: true })
        expect(read.map((row) => row.map((value) => value.replace(/^'/, '')))).toEqual(rows)
        expect(read.flat().filter((value) => /^\s*[=+\-@]/.test(value))).toEqual([])
      }),
    )
  })
})
