/** Parts the rows of a table from what only stands among them. */
import { cleanCell, rejoinName, valueOf, type FieldColumns } from './cells.ts'
import type { RepairLine } from './repair-line.ts'
import { footerText, isHeaderAgain } from './row-kind.ts'
import { isBlankRow, type Sheet } from './sheet.ts'

/** A row as a person reads it, see `cleanCell`, and its number in the file. */
export type NumberedRow = { readonly row: readonly string[]; readonly number: number }

/** Sets aside what is no row of the table, and mends rows that a comma split. */
export const sortRows = (
  sheet: Sheet,
  columns: FieldColumns,
): { rows: NumberedRow[]; lines: RepairLine[]; count: number } => {
  const rows: NumberedRow[] = []
  const lines: RepairLine[] = []
  let count = 0
  for (const [index, row] of sheet.rows.entries()) {
    if (isBlankRow(row)) continue
    count += 1
    const number = sheet.firstRowNumber + index
    const leftOut = { row: number, inFile: '', did: 'left-out', severity: 'left-out' } as const
    const footer = footerText(row)
    const joined = rejoinName(row, sheet.width, columns)
    const cells = (joined ?? row).map(cleanCell)
    if (footer !== undefined) lines.push({ ...leftOut, problem: 'total-line', before: footer.slice(0, 60) })
    else if (sheet.hasHeader && isHeaderAgain(row, sheet.columns))
      lines.push({ ...leftOut, problem: 'header-again' })
    else rows.push({ row: cells, number })
    if (joined)
      lines.push({
        row: number,
        inFile: valueOf(cells, columns, 'name'),
        problem: 'name-split',
        did: 'joined',
        severity: 'mended',
      })
    else if (footer === undefined && row.slice(sheet.width).some((cell) => cell.trim() !== ''))
      lines.push({
        row: number,
        inFile: valueOf(cells, columns, 'name'),
        problem: 'extra-cells',
        did: 'left-out',
        severity: 'note',
      })
  }
  return { rows, lines, count }
}
