import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../electron/import/read-result.ts'
import { asSchedule } from '../../../electron/import/as-schedule.ts'
import { readSheet } from '../../../electron/import/read-sheet.ts'
import { rowCount, type Delimiter, type Encoding } from '../../../shared/import/sheet.ts'
import { encoded, fixtureBytes, sheetFrom } from '../../support/schedule-import.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { sayFor } from '../../../shared/words/say.ts'

const TABLE = 'Time,Patient Name,DOB\n8:00 AM,"Abernathy, Ruth",11/30/1944\n'

const refusal = (source: string | Uint8Array) => {
  const read = readSheet(typeof source === 'string' ? encoded(source, 'utf-8') : source)
  return read.ok ? 'read' : read.code
}

describe('encodings and delimiters', () => {
  it.each<[string, Encoding, Delimiter]>([
    ['dirty-day-windows-1252.csv', 'windows-1252', ','],
    ['tabs-utf16.csv', 'utf-16le', '\t'],
    ['tabs-utf16-big-endian-no-mark.csv', 'utf-16be', '\t'],
    ['semicolons-windows-1252.csv', 'windows-1252', ';'],
    ['bars-utf8-mark.csv', 'utf-8', '|'],
    ['epic-like.csv', 'utf-8', ','],
  ])('%s is %s', (name, encoding, delimiter) => {
    expect(sheetFrom(fixtureBytes(name))).toMatchObject({ encoding, delimiter })
  })

  it('keeps the letters of each encoding', () => {
    expect(sheetFrom(fixtureBytes('dirty-day-windows-1252.csv')).rows[5]?.[1]).toBe('NÍ DHOMHNAILL, SIOBHÁN')
    expect(sheetFrom(fixtureBytes('tabs-utf16.csv')).rows[0]?.[2]).toBe('Nguyễn Thị')
    expect(sheetFrom(encoded('Time,Name\n8:00,O’Brien “Bob” Lee\n', 'windows-1252')).rows[0]?.[1]).toBe(
      'O’Brien “Bob” Lee',
    )
  })

  it('drops a byte order mark', () => {
    expect(sheetFrom(encoded(TABLE, 'utf-8', true)).columns[0]).toBe('Time')
    expect(sheetFrom(encoded(TABLE, 'utf-16be', true)).columns[0]).toBe('Time')
  })

  it('takes the hint that Excel writes, and does not call it a title', () => {
    const sheet = sheetFrom('sep=;\r\nTime;Name\r\n8:00;"Abernathy; Ruth"\r\n')
    expect(sheet).toMatchObject({ delimiter: ';', columns: ['Time', 'Name'], titleLines: 0 })
  })

  it('reads quotes, commas and line ends inside a cell, and quotes in the middle of one', () => {
    const sheet = sheetFrom(
      'Time,Name,Phone\r\n8:00,"Tallchief, Robert ""Bobby""\r\nJr",1\r\n9:00,Robert "Bobby" Tallchief,2\r\n',
    )
    expect(sheet.rows[0]).toEqual(['8:00', 'Tallchief, Robert "Bobby"\r\nJr', '1'])
    expect(sheet.rows[1]).toEqual(['9:00', 'Robert "Bobby" Tallchief', '2'])
  })

  it('reads the line ends of every system, mixed too', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(sheetFrom(TABLE.replaceAll('\n', end)).rows[0]).toHaveLength(3)
    expect(rowCount(sheetFrom('Time,Name\r\n8:00,Ana Cruz\n9:00,Bo Lee\r10:00,Cy Fox'))).toBe(3)
  })
})

describe('titles, headers, row numbers', () => {
  it('skips titles above the header and numbers rows as a spreadsheet does', () => {
    const sheet = sheetFrom(fixtureBytes('dirty-day-windows-1252.csv'))
    expect(sheet).toMatchObject({ titleLines: 3, hasHeader: true, firstRowNumber: 6 })
    expect(sheet.columns[1]).toBe('Patient Name')
    expect(rowCount(sheet)).toBe(17)
  })

  it('knows a file without a header', () => {
    const sheet = sheetFrom(fixtureBytes('no-header.csv'))
    expect(sheet).toMatchObject({ hasHeader: false, firstRowNumber: 1, titleLines: 0 })
    expect(sheet.columns[2]).toBe('Column 3')
    expect(sheet.rows).toHaveLength(3)
  })

  it('finds a header in words it has never seen, by the values below', () => {
    const sheet = sheetFrom(
      'Uhrzeit;Wer;Geboren am\n8:00;Müller, Jürgen;31.12.1955\n9:00;Meier, Eva;1.2.1960\n',
    )
    expect(sheet).toMatchObject({ hasHeader: true, columns: ['Uhrzeit', 'Wer', 'Geboren am'] })
  })

  it('names columns whose header is blank', () => {
    expect(sheetFrom('Time,,Patient Name\n8:00,x,"Cruz, Ana"\n').columns).toEqual([
      'Time',
      'Column 2',
      'Patient Name',
    ])
  })
})

describe('files that are no schedule', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['blank lines', '\r\n \r\n', 'empty'],
    ['a header alone', 'Time,Patient Name,DOB\r\n', 'empty'],
    ['one column', 'Name\nAbernathy\nWhitfield\n', 'one-column'],
    ['500 columns', Array.from({ length: 500 }, (_, index) => `c${index}`).join(','), 'too-many-columns'],
    ['a cell of 1 MB', `${TABLE}9:00,${'x'.repeat(1_000_000)},1/1/1970\n`, 'cell-too-long'],
    ['over 100,000 rows', 'Time,Name\n' + '8:00,Ana Cruz\n'.repeat(LIMITS.rows), 'too-many-rows'],
    ['over 50 MB', new Uint8Array(LIMITS.bytes + 1), 'too-big'],
    ['a quote that never closes', 'Time,Name\n8:00,"Ana Cruz\n9:00,Bo Lee\n', 'unreadable'],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>8:00</td></tr></table></html>', 'not-a-schedule'],
    ['XML', '<?xml version="1.0"?><a,b/>', 'not-a-schedule'],
    ['JSON', '[{"name":"Ana","time":"8:00"}]', 'not-a-schedule'],
    ['HL7', 'MSH|^~\\&|A|B\nPID|1\n', 'not-a-schedule'],
    ['zeros', new Uint8Array(4000), 'binary'],
    ['a PDF', encoded('%PDF-1.7 ...', 'utf-8'), 'binary'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'binary'],
    [
      'control characters',
      Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256 || 1),
      'binary',
    ],
  ])('%s', (_, source, code) => {
    expect(refusal(source)).toBe(code)
  })

  it('names an Excel workbook and says what to do', () => {
    const workbook = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('....xl/workbook.xml....')])
    const read = readSheet(workbook)
    expect(read.ok ? '' : failureWords(sayFor('en'), read)).toBe(
      'This is an Excel workbook. Save it as CSV first, then bring that file in.',
    )
  })

  it('says which row is wrong', () => {
    expect(readSheet(encoded('Time,Name\n8:00,"Ana Cruz\n9:00,Bo Lee\n', 'utf-8'))).toMatchObject({
      message: 'Row 2 opens a quote mark that never closes.',
    })
    expect(readSheet(encoded(`${TABLE}9:00,${'x'.repeat(20_000)},\n`, 'utf-8'))).toMatchObject({
      message: expect.stringContaining('Row 3 has a cell') as string,
    })
  })
})

describe('a table of something else', () => {
  it.each([
    ['prices', 'Item,Price\nMilk,2.99\nBread,3.49\n'],
    ['prose', 'It was late, and the rain\nfell, softly, on the roof of the old house\n'],
  ])('is no schedule: %s', (_, source) => {
    expect(asSchedule(readSheet(encoded(source, 'utf-8')))).toMatchObject({ ok: false, code: 'not-a-schedule' })
  })
})

describe('any bytes at all', () => {
  const codes = [
    'empty',
    'binary',
    'not-a-schedule',
    'one-column',
    'too-many-columns',
    'cell-too-long',
    'too-many-rows',
    'unreadable',
  ]
  const isCoded = (bytes: Uint8Array): boolean => {
    const read = readSheet(bytes)
    return read.ok
      ? read.sheet.columns.length > 1
      : codes.includes(read.code) && /^[A-Z].*\.$/.test(read.message)
  }

  it('give a table or a coded reason, never an exception', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), isCoded), { numRuns: 400 })
  })

  it('also when they look almost like a schedule', () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\r',
      '\n',
      '8:00',
      'Name',
      'Ana',
      '\u0000',
      'é',
      '=',
      ' ',
      '1/1/70',
      '\ufeff',
    )
    const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
        fc.boolean(),
        (content, encoding, mark) => isCoded(encoded(`Time,Name\n8:00,Ana Cruz\n${content}`, encoding, mark)),
      ),
      { numRuns: 400 },
    )
  })

  it('also when a good file is cut or damaged anywhere', () => {
    const whole = fixtureBytes('dirty-day-windows-1252.csv')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const damaged = Uint8Array.from(isCut ? whole.subarray(0, at) : whole)
        if (!isCut) damaged[at] = byte
        return isCoded(damaged)
      }),
      { numRuns: 150 },
    )
  })
})
