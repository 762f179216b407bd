/** Takes the text of a schedule file through the whole import, without a window or a database. */
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { readSheet } from '../../electron/import/read-sheet.ts'
import type { Mapping } from '../../shared/import/fields.ts'
import type { KnownPatient } from '../../shared/import/match-patient.ts'
import { planImport, type ImportLookup, type ImportPlan } from '../../shared/import/plan-import.ts'
import { mappingOf, proposeMapping } from '../../shared/import/propose-mapping.ts'
import { repairText, type Answers, type RepairLine } from '../../shared/import/repair-line.ts'
import { repairRows, type Repaired, type RepairContext } from '../../shared/import/repair.ts'
import type { ScheduledVisit } from '../../shared/import/scheduled-visit.ts'
import type { Encoding, Sheet } from '../../shared/import/sheet.ts'
import type { KnownVisit } from '../../shared/import/update-facts.ts'
import { plainCode } from '../../shared/codes/read-code.ts'
import { mrnKey } from '../../shared/patients/mrn.ts'
import { nameMatchKey } from '../../shared/patients/name-match.ts'
import type { LocalDate } from '../../shared/time/local-time.ts'
import { sayFor } from '../../shared/words/say.ts'

export const TODAY = '2025-10-14'

export const RIVERSIDE = { siteId: 'riverside', name: 'Riverside' }
export const HILLTOP = { siteId: 'hilltop', name: 'Hilltop' }

export const context = (changes: Partial<RepairContext> = {}): RepairContext => ({
  today: TODAY,
  timeZone: 'America/Los_Angeles',
  sites: [RIVERSIDE],
  defaultSiteId: RIVERSIDE.siteId,
  ...changes,
})

export const encoded = (text: string, encoding: Encoding, withMark = false): Uint8Array =>
  iconv.encode(text, encoding === 'windows-1252' ? 'win1252' : encoding, { addBOM: withMark })

export const fixtureBytes = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/schedules/${name}`, import.meta.url))

export const sheetFrom = (source: string | Uint8Array): Sheet => {
  const read = readSheet(typeof source === 'string' ? encoded(source, 'utf-8') : source)
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`)
  return read.sheet
}

export const proposedMapping = (sheet: Sheet): Mapping => mappingOf(proposeMapping(sheet, TODAY))

/** Reads and repairs with the proposed mapping, as if a person had agreed to all of it. */
export const repaired = (source: string | Uint8Array, changes: Partial<RepairContext> = {}): Repaired => {
  const sheet = sheetFrom(source)
  return repairRows(sheet, proposedMapping(sheet), context(changes))
}

/** "7 left-out: Looks like a test patient -> Left out" */
export const said = (line: RepairLine): string => {
  const { wrong, happens } = repairText(line, sayFor('en'))
  return `${line.row} ${line.severity}: ${wrong} -> ${happens}`
}

export const numberedIds = (): (() => string) => {
  let last = 0
  return () => `id-${(last += 1)}`
}

/** A clinic's store in memory: enough of it to import into. */
export class MemoryClinic {
  readonly patients = new Map<string, KnownPatient>()
  readonly visits = new Map<string, KnownVisit>()
  readonly codes = new Map<string, { readonly value: string; readonly goodUntil: LocalDate | null }>()
  readonly newId = numberedIds()

  private all(test: (known: KnownPatient) => boolean): readonly KnownPatient[] {
    return [...this.patients.values()].filter(test)
  }

  readonly lookup: ImportLookup = {
    byMrn: (key) => this.all(({ facts }) => facts.mrn !== null && mrnKey(facts.mrn) === key),
    byNameAndBirthDate: (key, date) =>
      this.all(({ facts }) => facts.birthDate === date && nameMatchKey(facts.name) === key),
    byName: (key) => this.all(({ facts }) => nameMatchKey(facts.name) === key),
    visitAt: (patientId, siteId, date) =>
      [...this.visits.values()].find(
        ({ facts }) => facts.patientId === patientId && facts.siteId === siteId && facts.date === date,
      ),
    codeOf: (patientId) => this.codes.get(patientId),
    hasOther: (value, patientId) =>
      [...this.codes].some(([holder, code]) => holder !== patientId && plainCode(code.value) === plainCode(value)),
  }

  plan(visits: readonly ScheduledVisit[], answers: Answers = {}): ImportPlan {
    return planImport({ visits, known: this.lookup, answers, newId: this.newId })
  }

  apply(plan: ImportPlan): void {
    for (const { patientId, facts } of [...plan.patients.add, ...plan.patients.update])
      this.patients.set(patientId, { ...this.patients.get(patientId), patientId, facts })
    for (const { visitId, facts } of [...plan.visits.add, ...plan.visits.update])
      this.visits.set(visitId, { isStatusFromDesk: false, ...this.visits.get(visitId), visitId, facts })
    for (const { patientId, value, goodUntil } of plan.codes)
      this.codes.set(patientId, { value, goodUntil })
  }

  import(visits: readonly ScheduledVisit[], answers: Answers = {}): ImportPlan {
    const plan = this.plan(visits, answers)
    this.apply(plan)
    return plan
  }
}

/** How much a plan would change. */
export const changesIn = ({ patients, visits, codes }: ImportPlan): number =>
  patients.add.length + patients.update.length + visits.add.length + visits.update.length + codes.length
