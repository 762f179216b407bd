/** Visits in columns, as the store keeps them, from a list one can read. */
import { bytesFor, columnsIn } from '../../shared/figures/columns.ts'
import type { FigurePatient, FigureVisit } from '../../shared/figures/figure-visit.ts'
import type { FigureVisits } from '../../shared/figures/figure-visits.ts'
import { PATIENT_LAYOUT, putPatient } from '../../shared/figures/patient-columns.ts'
import { dayIn, packDay } from '../../shared/figures/visit-columns.ts'
import { createWords } from '../../shared/figures/words-in-columns.ts'
import { grouped } from '../../shared/grouped.ts'

/** What is not said of a patient is a grown-up who speaks English, and moves no count. */
export type TestVisit = Omit<FigureVisit, 'patient'> & { readonly patientId: string } & Partial<FigurePatient>

/** A patient is as their first visit has it. */
export const inColumns = (visits: readonly TestVisit[]): FigureVisits => {
  const words = createWords()
  const patients = [...grouped(visits, ({ patientId }) => patientId).values()].flatMap(([first]) => first ?? [])
  const columns = columnsIn(PATIENT_LAYOUT, new Uint8Array(bytesFor(PATIENT_LAYOUT, patients.length)), patients.length)
  for (const [at, { language = 'en', birthDate = '1990-05-17', recorded = null, accountOn = null, key = 0 }] of patients.entries())
    putPatient(columns, at, { language, birthDate, recorded, accountOn, key }, words)
  const numbers = new Map(patients.map(({ patientId }, at) => [patientId, at]))
  const byDate = [...grouped(visits, ({ date }) => date)].sort(([one], [other]) => one.localeCompare(other))
  const numbered = (visit: TestVisit): FigureVisit => ({ ...visit, patient: numbers.get(visit.patientId) ?? 0 })
  return { days: byDate.map(([date, all]) => dayIn(date, packDay(all.map(numbered), new Set(all.map(({ siteId }) => siteId)), words))), patients: columns, words }
}
