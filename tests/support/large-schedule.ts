/** A big schedule of invented people, the same each time: for the bench and for tests of size. */

const FAMILIES =
  'Abernathy Beaumont Castellano Demir Eriksen Fuentes Grabowski Herrera Iyer Jankowski Kowalczyk Lindqvist Mbeki Nakamura Okafor Petrov Quintero Raghunathan Simmons Tallchief Ueda Villanueva Whitfield Xiong Yilmaz Zamora'.split(
    ' ',
  )
const GIVENS =
  'Adaeze Bruno Carmen Darnell Elif Farid Geraldine Halima Irina Jamal Keiko Latoya Mateo Ngozi Olu Priya Quinn Ruth Siobhan Tomasz Ursula Viktor Wanjiru Ximena Yusuf Zofia'.split(
    ' ',
  )
const STATUSES = ['Scheduled', 'Scheduled', 'Scheduled', 'Checked In', 'Completed', 'Canceled', 'No Show']
const LANGUAGES = ['English', 'English', 'Spanish', 'Vietnamese', 'Declined']

/** A small linear congruential generator (Numerical Recipes): chance that is the same on every machine. */
const chance = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pad = (number: number, width = 2) => String(number).padStart(width, '0')

const clock = (minutes: number): string => {
  const hour = Math.floor(minutes / 60)
  return `${hour % 12 === 0 ? 12 : hour % 12}:${pad(minutes % 60)} ${hour < 12 ? 'AM' : 'PM'}`
}

export const LARGE_COLUMNS = [
  'Appt Date',
  'Appt Time',
  'Patient Name',
  'DOB',
  'MRN',
  'Appt Status',
  'Department',
  'Phone',
  'Address',
  'City',
  'State',
  'ZIP',
  'Language',
  'MyChart Status',
  'Visit Reason',
]

/** Rows of `count` visits on ten days of October 2025; one patient each, every fiftieth row carries some dirt. */
export const largeScheduleRows = (count: number): readonly (readonly string[])[] => {
  const pick = chance(20251014)
  const one = (words: readonly string[]) => words[pick(words.length)] ?? ''
  return Array.from({ length: count }, (_, index) => {
    const isDirty = index % 50 === 49
    const family = `${one(FAMILIES)}-${one(FAMILIES)}`.toUpperCase()
    const year = 1930 + pick(90)
    const mrn = pad(index + 1, 8)
    return [
      `10/${14 + (index % 10)}/2025`,
      clock(8 * 60 + pick(36) * 15),
      `${family}, ${one(GIVENS).toUpperCase()} ${String.fromCharCode(65 + pick(26))}`,
      `${1 + pick(12)}/${1 + pick(28)}/${isDirty ? pad(year % 100) : year}`,
      isDirty ? String(index + 1) : mrn,
      one(STATUSES),
      'Riverside',
      `(206) 555-${pad(pick(10_000), 4)}`,
      `${100 + pick(9000)} Alder St`,
      'Seattle',
      'WA',
      `981${pad(pick(100))}`,
      one(LANGUAGES),
      one(['Activated', 'Pending', 'Inactivated', '']),
      'Not for this desk',
    ]
  })
}

/** The same as a CSV file. */
export const largeSchedule = (count: number): string => {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [LARGE_COLUMNS, ...largeScheduleRows(count)].map((row) => row.map(quoted).join(',')).join('\r\n')
}
