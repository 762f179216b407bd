/** Schedules of invented people for batches of letters: missed yesterday, expected tomorrow, each with a reason to be skipped or none. */
import { newProgressMemory } from '../../electron/store/progress.ts'
import type { Store } from '../../electron/store/store.ts'
import { useKey } from '../../shared/import/fields.ts'
import { mappingOf, proposeMapping } from '../../shared/import/propose-mapping.ts'
import { RIVERSIDE, SOFIA } from './alder-brook.ts'
import { sheetFrom } from './schedule-import.ts'
import { TODAY } from './test-store.ts'

const FAMILIES = ['Abernathy', 'Beaumont', 'Castellano', 'Demir', 'Eriksen', 'Fuentes', 'Grabowski', 'Herrera', 'Iyer', 'Jankowski', 'Lindqvist', 'Mbeki', 'Nakamura', 'Okafor', 'Petrov', 'Quintero', 'Raghunathan', 'Simmons', 'Tallchief', 'Ueda']
const GIVENS = ['Adaeze', 'Bruno', 'Carmen', 'Darnell', 'Elif', 'Farid', 'Geraldine', 'Halima', 'Irina', 'Jamal', 'Keiko', 'Latoya', 'Mateo', 'Ngozi', 'Olu', 'Priya', 'Quinn', 'Ruth', 'Siobhan', 'Viktor']

export type Person = {
  readonly name: string
  readonly born: string
  readonly mrn: string
  readonly street: string
  readonly language: string
  readonly portal: string
}

/** The nth of 400 people, always the same: an adult with an address and no account. */
export const person = (n: number, change: Partial<Person> = {}): Person => ({
  name: `"${FAMILIES[n % 20]}, ${GIVENS[Math.floor(n / 20) % 20]}"`,
  born: `${1 + (n % 12)}/${1 + (n % 28)}/19${50 + (n % 40)}`,
  mrn: String(610_000 + n),
  street: `${100 + n} Alder St`,
  language: n % 5 === 4 ? 'Spanish' : 'English',
  portal: 'Pending',
  ...change,
})

/** `people` from the first one on. */
export const persons = (people: number, from = 0): readonly Person[] => Array.from({ length: people }, (_, n) => person(from + n))

/** October `day`, 2025, of the tests' clinic. */
export const scheduleOf = (people: readonly Person[], day: number, status: 'Completed' | 'Scheduled'): string =>
  [
    'Patient,DOB,MRN,Date,Time,Status,Department,Street,City,State,ZIP,Language,MyChart Status',
    ...people.map(({ name, born, mrn, street, language, portal }, n) => {
      const time = `${8 + (Math.floor(n / 12) % 10)}:${String((n % 12) * 5).padStart(2, '0')}`
      const place = street === '' ? ',,,' : `${street},Harlow Falls,OR,97299`
      return `${name},${born},${mrn},10/${day}/2025,${time},${status},Riverside,${place},${language},${portal}`
    }),
  ].join('\r\n')

let imports = 0

/** Brings a schedule in with the columns as the app itself proposes them. */
export const bringIn = (store: Store, schedule: string): void => {
  const sheet = sheetFrom(schedule)
  const mapping = mappingOf(proposeMapping(sheet, TODAY))
  const importId = `batch-import-${(imports += 1)}`
  store.run('keepSheet', { importId, sheet })
  const done = store.run('commitImport', {
    importId, siteId: RIVERSIDE, answers: {}, today: TODAY, remember: false, by: SOFIA, progress: newProgressMemory(),
    mapping: Object.fromEntries(sheet.columns.map((_, index) => [index, useKey(mapping[index] ?? { field: 'leave-out' })])),
    fileName: 'schedule.csv', fileSha256: 'ab'.repeat(32),
  })
  if (done?.ok !== true) throw new Error('the schedule did not come in')
}
