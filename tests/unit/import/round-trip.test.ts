/** Any schedule, written by any export with any of the usual dirt, comes back as the visits it was made of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName } from '../../../shared/patients/person-name.ts'
import type { ScheduledVisit } from '../../../shared/import/scheduled-visit.ts'
import type { Delimiter, Encoding } from '../../../shared/import/sheet.ts'
import { changesIn, encoded, MemoryClinic, repaired } from '../../support/schedule-import.ts'

const FAMILIES = [
  'Abernathy',
  'Papadimitriou-Lang',
  'Müller',
  "O'Brien",
  'Villanueva Ortega',
  'Ní Dhomhnaill',
  'McDonald',
  'Okonkwo',
]
const GIVENS = ['Ruth', 'Theodora', 'Jürgen', 'Mateo', 'Siobhán', 'Adaeze', 'Minh Châu', 'José Luis']
const STATUSES = {
  expected: 'Scheduled',
  arrived: 'Checked In',
  departed: 'Completed',
  cancelled: 'Canceled',
  'no-show': 'No Show',
} as const

type Person = {
  family: string
  given: string
  birthDate: string
  mrn: string
  minutes: number
  status: keyof typeof STATUSES
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
const timeOf = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

const person = fc.record({
  family: fc.constantFrom(...FAMILIES),
  given: fc.constantFrom(...GIVENS),
  birthDate: fc
    .date({
      min: new Date('1931-01-01T00:00:00Z'),
      max: new Date('2014-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10)),
  mrn: fc.integer({ min: 1, max: 9_999_999 }).map((number) => String(number).padStart(7, '0')),
  minutes: fc.integer({ min: 7 * 12, max: 18 * 12 }).map((fives) => fives * 5),
  status: fc.constantFrom(...(Object.keys(STATUSES) as (keyof typeof STATUSES)[])),
})

/** Nobody shares an MRN or a birth date with another: who is who is no question here. */
const day = fc.uniqueArray(person, {
  minLength: 3,
  maxLength: 25,
  comparator: (a, b) => a.mrn === b.mrn || a.birthDate === b.birthDate,
})

const dialect = fc.record({
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
  hasMark: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quotesAll: fc.boolean(),
  names: fc.constantFrom('LAST, FIRST', 'Last,First', 'First Last', 'columns'),
  dates: fc.constantFrom('month/day/year', 'iso', 'named', 'midnight'),
  times: fc.constantFrom('12 hours', '24 hours', 'with the date'),
  titles: fc.array(fc.constantFrom('Alder Brook Health', 'Riverside schedule', '', 'Filter: all'), {
    maxLength: 4,
  }),
  totals: fc.array(fc.constantFrom('Total visits: 20', 'Page 1 of 1', '', 'End of report'), { maxLength: 3 }),
  hasPayer: fc.boolean(),
  isShouted: fc.boolean(),
  repeats: fc.boolean(),
})

type Dialect = typeof dialect extends fc.Arbitrary<infer Value> ? Value : never

const writtenDate = (iso: string, form: Dialect['dates']): string => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  const american = `${Number(month)}/${Number(dayOfMonth)}/${year}`
  if (form === 'iso') return iso
  if (form === 'midnight') return `${american} 12:00:00 AM`
  return form === 'named'
    ? `${new Date(`${iso}T00:00:00Z`).toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })} ${dayOfMonth}, ${year}`
    : american
}

const writtenTime = (minutes: number, isTwelve: boolean): string => {
  const hour = Math.floor(minutes / 60)
  return isTwelve
    ? `${hour % 12 === 0 ? 12 : hour % 12}:${twoDigits(minutes % 60)} ${hour < 12 ? 'AM' : 'PM'}`
    : timeOf(minutes)
}

const nameCells = ({ family, given }: Person, form: Dialect['names']): readonly string[] => {
  if (form === 'columns') return [family, given]
  if (form === 'First Last') return [`${given} ${family}`]
  return [form === 'Last,First' ? `${family},${given}` : `${family}, ${given}`.toUpperCase()]
}

const columnsOf = ({ names, times, hasPayer, isShouted }: Dialect): readonly string[] => {
  const columns = [
    ...(times === 'with the date' ? ['Appt Date/Time'] : ['Appt Date', 'Appt Time']),
    ...(names === 'columns' ? ['Last Name', 'First Name'] : ['Patient Name']),
    'Date of Birth',
    'MRN',
    'Appt Status',
    ...(hasPayer ? ['Payer', 'Reason for visit'] : []),
  ]
  return isShouted ? columns.map((column) => column.toUpperCase().replaceAll(' ', '_')) : columns
}

const rowOf = (one: Person, form: Dialect): readonly string[] => {
  const dateForm = form.dates === 'midnight' ? 'month/day/year' : form.dates
  const date = writtenDate('2025-10-14', dateForm)
  const time = writtenTime(one.minutes, form.times === '12 hours')
  return [
    ...(form.times === 'with the date' ? [`${date} ${time}`] : [date, time]),
    ...nameCells(one, form.names),
    writtenDate(one.birthDate, form.dates),
    one.mrn,
    STATUSES[one.status],
    ...(form.hasPayer ? ['MCR ADV', 'cough, "bad"'] : []),
  ]
}

const fileOf = (people: readonly Person[], form: Dialect): Uint8Array => {
  const cell = (text: string) =>
    form.quotesAll || /["\r\n]/.test(text) || text.includes(form.delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text
  const line = (cells: readonly string[]) => cells.map(cell).join(form.delimiter)
  const rows = people.flatMap((one) =>
    form.repeats && one.minutes % 2 === 0 ? [rowOf(one, form), rowOf(one, form)] : [rowOf(one, form)],
  )
  const text = [...form.titles, line(columnsOf(form)), ...rows.map(line), ...form.totals].join(form.lineEnd)
  return encoded(text, form.encoding, form.hasMark && form.encoding !== 'windows-1252')
}

const essence = (visits: readonly ScheduledVisit[]) =>
  visits
    .map(({ patient, date, times, status }) => ({
      mrn: patient.mrn,
      name: displayName(patient.name),
      birthDate: patient.birthDate,
      date,
      times,
      status,
    }))
    .sort((a, b) => String(a.mrn).localeCompare(String(b.mrn)))

const expected = (people: readonly Person[]) =>
  people
    .map(({ mrn, family, given, birthDate, minutes, status }) => ({
      mrn,
      name: `${given} ${family}`,
      birthDate,
      date: '2025-10-14',
      times: [timeOf(minutes)],
      status,
    }))
    .sort((a, b) => a.mrn.localeCompare(b.mrn))

describe('any schedule in any dialect', () => {
  it('comes back as the same visits', () => {
    fc.assert(
      fc.property(day, dialect, (people, form) => {
        expect(essence(repaired(fileOf(people, form)).visits)).toEqual(expected(people))
      }),
      { numRuns: 150 },
    )
  })

  it('changes nothing the second time, also in another dialect and another order', () => {
    fc.assert(
      fc.property(day, dialect, dialect, (people, form, otherForm) => {
        const clinic = new MemoryClinic()
        clinic.import(repaired(fileOf(people, form)).visits)
        const again = clinic.plan(repaired(fileOf([...people].reverse(), otherForm)).visits)
        expect([changesIn(again), again.questions]).toEqual([0, []])
      }),
      { numRuns: 50 },
    )
  })
})
