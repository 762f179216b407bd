/** Whom a row is about, in a file that brings nobody new. */
import { isNamed, type NameOrder } from '../patients/person-name.ts'
import type { DateOrder } from '../patients/date-parts.ts'
import { mrnKey } from '../patients/mrn.ts'
import type { LocalDate } from '../time/local-time.ts'
import { toSay, type ToSay } from '../words/to-say.ts'
import { createCellReaders } from './cell-readers.ts'
import { valueOf, type FieldColumns } from './cells.ts'
import { columnFactsOf } from './column-facts.ts'
import type { Field, Mapping } from './fields.ts'
import { matchPatient, type KnownPatient, type PatientLookup } from './match-patient.ts'
import { readName, readPatient } from './read-patient.ts'
import type { Desk, RowSetup } from './row-desk.ts'
import type { NumberedRow } from './sort-rows.ts'

/** Why nobody is found. */
export const WHO_PROBLEMS = ['not-on-file', 'not-sure-who', 'other-person'] as const
export type WhoProblem = (typeof WHO_PROBLEMS)[number]

export const WHO_FIELDS = ['mrn', 'name', 'family', 'given', 'birth-date'] as const satisfies readonly Field[]

/** What is missing to tell who is meant; null where nothing is. */
export const whoProblem = (has: (field: Field) => boolean): ToSay | null =>
  has('mrn') || ((has('name') || has('family')) && has('birth-date')) ? null : toSay('rows.no-who-column')

export type RowsContext = { readonly today: LocalDate; readonly timeZone: string }

const orderOf = <Order extends DateOrder | NameOrder>(mapping: Mapping, field: Field, usual: Order): Order =>
  (mapping.find((use) => use.field === field)?.order ?? usual) as Order

export const setupOf = (mapping: Mapping, columns: FieldColumns, rows: readonly NumberedRow[], context: RowsContext): RowSetup => {
  const orders = { birthOrder: orderOf<DateOrder>(mapping, 'birth-date', 'month-day'), visitOrder: 'month-day' as const }
  const { today, timeZone } = context
  const read = createCellReaders(orders.visitOrder, context)
  const facts = columnFactsOf(rows.map(({ row }) => row), columns, { ...orders, read })
  return {
    columns, facts, read, ...orders, nameOrder: orderOf<NameOrder>(mapping, 'name', 'first-last'), today, timeZone,
    // Of a visit there is nothing in such a file.
    sites: [], siteId: '', earliest: today, latest: today, visitDate: today, answers: {},
  }
}

/** A row to be read; what is odd about it is said by whoever reads it, not here. */
export const deskOf = ({ row, number }: NumberedRow, setup: RowSetup): Desk => ({
  setup, row: number, inFile: '', value: (field) => valueOf(row, setup.columns, field), say: () => undefined, remark: () => undefined,
})

/** A number alone names one person where only one has it; a name that comes with it must fit too. Never by name alone. */
export const whoIs = (desk: Desk, known: PatientLookup): KnownPatient | WhoProblem => {
  const patient = readPatient(desk, readName(desk))
  if (!isNamed(patient.name)) {
    const [only, ...others] = patient.mrn === undefined ? [] : known.byMrn(mrnKey(patient.mrn))
    return only === undefined ? 'not-on-file' : others.length > 0 ? 'not-sure-who' : only
  }
  const match = matchPatient(patient, desk.setup.today, known)
  if (match.kind === 'match') return match.known
  if (match.kind === 'new') return 'not-on-file'
  return match.question === 'mrn-reused' || match.question === 'other-mrn' ? 'other-person' : 'not-sure-who'
}
