/** Lines of a file that are no visits: totals, page footers, the header once more. */

const FOOTER = new RegExp(
  `^(?:${[
    '(?:grand |sub ?)?totals?\\b',
    'count of',
    'number of (?:visits|appointments|patients|records)',
    'records?:',
    'rows?:',
    '\\d+ (?:records?|rows?|appointments|visits|patients)\\b',
    'end of (?:report|file|list)',
    'page \\d',
    'printed\\b',
    'report (?:generated|run|created|date)',
    'generated (?:by|on|at)',
    'run (?:date|on|by)',
    'confidential',
    '[*=_-]{3}',
  ].join('|')})`,
  'i',
)

/** The text of a total or footer line; undefined for a line that may be a visit. */
export const footerText = (row: readonly string[]): string | undefined => {
  const most = Math.max(3, row.length / 2)
  const filled: string[] = []
  for (const cell of row) {
    const text = cell.trim()
    if (text !== '') filled.push(text)
    if (filled.length > most) return undefined
  }
  // A visit has a name and a time or number beside it; a lone text under a table is a remark about the table.
  return FOOTER.test(filled[0] ?? '') || FOOTER.test(filled[1] ?? '') ? filled.join(' ') : undefined
}

/** Whether a row is the header again, as reports print it on each page. */
export const isHeaderAgain = (row: readonly string[], columns: readonly string[]): boolean =>
  row.every((cell, index) => cell === '' || cell.trim() === columns[index])
