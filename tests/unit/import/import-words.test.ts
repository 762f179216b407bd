import { describe, expect, it } from 'vitest'
import { changeWords, comingIn, daysWords, doneWords, findingParts, notCountedWords, progressWords, sheetLine } from '../../../renderer/features/import/import-words.ts'
import type { ImportReport } from '../../../shared/contract/views.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const report = (part: Partial<ImportReport>): ImportReport => ({
  importId: 'i1', visits: 60, mended: 0, leftOut: 0, needsYou: 0, cancelled: 0, noShow: 0, toAdd: 60, toUpdate: 0, unchanged: 0,
  dates: ['2025-10-14'], lines: [], moreLines: 0, ...part,
})

describe('the finding of a report', () => {
  it.each([
    [{ mended: 3, leftOut: 2, needsYou: 1 }, { settled: '3 rows were mended, 2 left out', open: '1 needs you' }],
    [{ mended: 1 }, { settled: '1 row was mended', open: '' }],
    [{ mended: 3, leftOut: 2 }, { settled: '3 rows were mended and 2 left out', open: '' }],
    [{ leftOut: 2 }, { settled: '2 rows were left out', open: '' }],
    [{ needsYou: 2 }, { settled: '', open: '2 rows need you' }],
    [{}, { settled: 'Nothing had to be mended', open: '' }],
  ])('%o', (part, parts) => {
    expect(findingParts(report(part), say)).toEqual(parts)
  })
})

describe('what an import has done', () => {
  it.each([
    [{ added: 60 }, '60 visits came in.'],
    [{ added: 1, unchanged: 59 }, '1 visit came in.'],
    [{ added: 1, updated: 1, unchanged: 59 }, '2 visits came in.'],
    [{ unchanged: 1200 }, 'Nothing changed. All 1,200 visits were here already.'],
    [{ unchanged: 1 }, 'Nothing changed. The visit was here already.'],
    [{}, 'Nothing changed. No visit came in.'],
  ])('%o', (part, words) => {
    expect(doneWords({ added: 0, updated: 0, unchanged: 0, dates: ['2025-10-14'], ...part }, say)).toBe(words)
  })
})

describe('what an import says', () => {
  it('tells a first import nothing it does not need', () => {
    expect(changeWords(report({}), say)).toBe('')
    expect(changeWords(report({ toAdd: 4, toUpdate: 2, unchanged: 54 }), say)).toBe('4 new, 2 changed, 54 here already.')
  })

  it('counts only what comes in: rows that wait for an answer do not', () => {
    expect(comingIn(report({ visits: 60, toAdd: 50, toUpdate: 2, unchanged: 5 }))).toBe(57)
  })

  it('says which rows count nowhere', () => {
    expect(notCountedWords(report({ cancelled: 3, noShow: 1 }), say)).toBe('3 cancelled visits and 1 no-show come in as such and count nowhere.')
    expect(notCountedWords(report({ noShow: 1 }), say)).toBe('1 no-show comes in as such and counts nowhere.')
    expect(notCountedWords(report({}), say)).toBe('')
  })

  it('names one day, and the ends of several', () => {
    expect(daysWords(['2025-10-14'], say)).toBe('Tuesday, October 14')
    expect(daysWords(['2025-10-14', '2025-10-15', '2025-10-17'], say)).toBe('October 14 to October 17, 3 days')
    expect(daysWords([], say)).toBe('No day')
  })

  it('counts rows while reading and entries while saving', () => {
    expect(progressWords({ phase: 'checking', done: 3120, total: 10000 }, say)).toBe('3,120 of 10,000 rows')
    expect(progressWords({ phase: 'saving', done: 1, total: 1 }, say)).toBe('1 of 1 entry')
    expect(progressWords({ phase: 'reading', done: 0, total: 0 }, say)).toBe('')
  })

  it('describes the file', () => {
    const sheet = { importId: 'i1', fileName: 'sched.csv', rowCount: 63, delimiter: 'commas', encoding: 'Windows-1252', titleLines: 3, hasHeader: true, columns: [], isRemembered: false }
    expect(sheetLine(sheet, say)).toBe('sched.csv · 63 rows · commas, Windows-1252, 3 title lines skipped')
    expect(sheetLine({ ...sheet, titleLines: 0, hasHeader: false }, say)).toBe('sched.csv · 63 rows · commas, Windows-1252, no line with column names')
  })
})
