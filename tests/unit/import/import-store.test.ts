import { beforeEach, describe, expect, it } from 'vitest'
import { useImport } from '../../../renderer/features/import/import-store.ts'
import type { ImportReport, SheetShown } from '../../../shared/contract/views.ts'

const sheet: SheetShown = {
  importId: 'i1', fileName: 'sched.csv', rowCount: 2, delimiter: 'commas', encoding: 'UTF-8', titleLines: 0, hasHeader: true, isRemembered: false,
  columns: [
    { index: 0, name: 'Patient', sample: 'x', field: 'name:last-first', question: null },
    { index: 1, name: 'Portal', sample: 'Y', field: 'portal-status', question: 'Choose.' },
  ],
}
const report: ImportReport = {
  importId: 'i1', visits: 1, mended: 0, leftOut: 0, needsYou: 0, cancelled: 0, noShow: 0, toAdd: 1, toUpdate: 0, unchanged: 0,
  dates: ['2025-10-14'], lines: [], moreLines: 0,
}
const now = () => useImport.getState()

describe('import store', () => {
  beforeEach(() => {
    now().startFor('nobody')
    now().startFor('dana')
    now().opened(sheet, 'site-1')
  })

  it('leaves a column with a question unchosen, whatever was guessed', () => {
    expect(now().choices).toEqual({ 0: 'name:last-first', 1: '' })
  })

  it('forgets answers when a column changes its meaning', () => {
    now().answer('b52', 'without')
    now().chooseColumn(1, 'leave-out')
    expect(now().answers).toEqual({})
    expect(now().choices[1]).toBe('leave-out')
  })

  it('keeps the work of one person and shows none of it to the next', () => {
    now().chooseColumn(1, 'leave-out')
    now().startFor('dana')
    expect(now().step).toBe('columns')
    now().startFor('sofia')
    expect([now().step, now().sheet]).toEqual(['file', null])
  })

  it('takes an answer back', () => {
    now().answer('b52', 'without')
    now().answer('b53', '2000-02-29')
    now().answer('b52', null)
    expect(now().answers).toEqual({ b53: '2000-02-29' })
  })

  it('counts the checks, so that each report is read out', () => {
    const before = now().checks
    now().checked(report)
    now().checked(report)
    expect(now().checks).toBe(before + 2)
  })

  it('leaves with nothing but the word about it', () => {
    now().leave('Nothing was imported.')
    expect([now().step, now().sheet, now().notice, now().ownerId]).toEqual(['file', null, 'Nothing was imported.', 'dana'])
  })
})
