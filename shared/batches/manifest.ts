/** The list that goes with a batch: who got which paper, for the outbox and for the file. */
import { csvDocument } from '../export/spreadsheet-safe.ts'

export type ManifestRow = {
  readonly place: number
  readonly name: string
  readonly mrn: string
  readonly date: string
  readonly paper: string
  readonly language: string
  readonly state: string
  readonly sha256: string
}

const STATES: Readonly<Record<string, string>> = {
  waiting: 'not made', sent: 'sent to the printer, no answer', out: 'made', 'left-out': 'left out: name or address cannot be printed',
}

const COLUMNS: readonly (readonly [heading: string, cell: (row: ManifestRow) => string])[] = [
  ['Number', ({ place }) => String(place)],
  ['Patient', ({ name }) => name],
  ['MRN', ({ mrn }) => mrn],
  ['Visit', ({ date }) => date],
  ['Paper', ({ paper }) => paper],
  ['Language', ({ language }) => language],
  ['State', ({ state }) => STATES[state] ?? state],
  ['SHA-256 of the file', ({ sha256 }) => sha256],
]

export const manifestCsv = (rows: readonly ManifestRow[]): string =>
  csvDocument([COLUMNS.map(([heading]) => heading), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))])
