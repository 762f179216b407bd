/** What an import would find and change. */
import type { PatientFacts, VisitFacts } from '../../../shared/events/catalogue.ts'
import type { KnownPatient, PatientLookup } from '../../../shared/import/match-patient.ts'
import { chosenColumns } from '../../../shared/import/fields.ts'
import { planImport, type ImportLookup, type ImportPlan } from '../../../shared/import/plan-import.ts'
import { repairRows, type Repaired } from '../../../shared/import/repair.ts'
import { inReportOrder, type Answers } from '../../../shared/import/repair-line.ts'
import type { Sheet } from '../../../shared/import/sheet.ts'
import type { LocalDate, LocalTime } from '../../../shared/time/local-time.ts'
import type { VisitStatus } from '../../../shared/visits/visit.ts'
import type { Reader } from '../handle.ts'
import { clinicFacts } from './clinic.ts'
import { codesOnFile } from './codes-on-file.ts'

/** What a person chose for a sheet that is kept here. `mapping` holds a column choice by column index. */
export type ImportRequest = {
  readonly importId: string
  readonly mapping: Readonly<Record<string, string>>
  readonly siteId: string
  readonly answers: Answers
  readonly today: LocalDate
}

type OpenSheet = { readonly importId: string; readonly sheet: Sheet }

/** The sheet that was kept last for each open file of records. */
const openSheets = new WeakMap<Reader, OpenSheet>()

/**
 * Keeps the one sheet an import is about, until the next: sending 10,000 rows from thread to thread with each question
 * takes longer than answering some of them. `importId` stands for it from then on.
 */
export const keepSheet = (reader: Reader, open: OpenSheet): null => {
  openSheets.set(reader, open)
  return null
}

/** Null where another sheet is kept, or none: the records were opened anew since. */
export const keptSheet = (reader: Reader, importId: string): Sheet | null => {
  const open = openSheets.get(reader)
  return open?.importId === importId ? open.sheet : null
}

export const rememberedMapping = (reader: Reader, { shape }: { shape: string }): Readonly<Record<string, string>> | null => {
  const row = reader.get<{ mapping: string }>('SELECT mapping FROM import_mapping WHERE shape = ?', shape)
  return row ? (JSON.parse(row.mapping) as Record<string, string>) : null
}

type KnownRow = { patient_id: string; facts: string; is_account_seen: number }
const KNOWN = `SELECT p.patient_id, p.facts,
  EXISTS (SELECT 1 FROM visit v JOIN offer o USING (visit_id) WHERE v.patient_id = p.patient_id AND o.stands = 1
    AND o.outcome IN ('activated-now', 'already-active'))
    OR EXISTS (SELECT 1 FROM account a WHERE a.patient_id = p.patient_id) AS is_account_seen FROM patient p`

const toKnown = (row: KnownRow): KnownPatient => ({
  patientId: row.patient_id,
  facts: JSON.parse(row.facts) as PatientFacts,
  isAccountSeen: row.is_account_seen === 1,
})

/** People by a name's key, each key asked for once: a schedule brings the same names again and again. */
const namesakesIn = (reader: Reader): ((key: string) => readonly KnownPatient[]) => {
  const found = new Map<string, readonly KnownPatient[]>()
  return (key) => {
    const known = found.get(key) ?? reader.all<KnownRow>(`${KNOWN} WHERE p.match_name = ?`, key).map(toKnown)
    found.set(key, known)
    return known
  }
}

/** The people on file, as the rules that tell who is who ask for them. */
export const patientLookupIn = (reader: Reader, byName = namesakesIn(reader)): PatientLookup => ({
  byMrn: (key) => reader.all<KnownRow>(`${KNOWN} WHERE p.mrn_key = ?`, key).map(toKnown),
  byNameAndBirthDate: (key, date) => byName(key).filter(({ facts }) => facts.birthDate === date),
  byName,
})

/** With the visits and codes on file. */
const lookupIn = (reader: Reader): ImportLookup => ({
  ...patientLookupIn(reader),
  ...codesOnFile(reader),
  visitAt: (patientId, siteId, date) => {
    const row = reader.get<{
      visit_id: string; times: string; status: VisitStatus; is_status_from_desk: number; arrived_at: LocalTime | null
      leaving_at: LocalTime | null; departed_at: LocalTime | null; origin: VisitFacts['origin']
    }>('SELECT * FROM visit WHERE site_id = ? AND date = ? AND patient_id = ?', siteId, date, patientId)
    return row && {
      visitId: row.visit_id,
      isStatusFromDesk: row.is_status_from_desk === 1,
      facts: {
        patientId, siteId, date, times: JSON.parse(row.times) as LocalTime[], status: row.status,
        arrivedAt: row.arrived_at, leavingAt: row.leaving_at, departedAt: row.departed_at, origin: row.origin,
      },
    }
  },
})

/** Digits most of the newest MRNs on file have: what lost zeros are filled up to. */
const usualMrnWidth = (reader: Reader): number | undefined =>
  reader.get<{ width: number }>(
    `SELECT length(mrn) AS width FROM
       (SELECT facts ->> '$.mrn' AS mrn FROM patient WHERE mrn_key IS NOT NULL ORDER BY row DESC LIMIT 300)
     WHERE mrn NOT GLOB '*[^0-9]*' GROUP BY width HAVING count(*) > 20 ORDER BY count(*) DESC LIMIT 1`,
  )?.width

const repair = (reader: Reader, sheet: Sheet, { mapping, siteId, answers, today }: ImportRequest): Repaired => {
  const clinic = clinicFacts(reader)?.clinic
  if (!clinic) throw new Error('the clinic is not set up')
  const mrnWidth = usualMrnWidth(reader)
  return repairRows(sheet, chosenColumns(sheet, mapping), {
    today,
    timeZone: clinic.timeZone,
    sites: clinic.sites,
    defaultSiteId: siteId,
    answers,
    ...(mrnWidth === undefined ? {} : { mrnWidth }),
  })
}

const PREVIEWED_ROWS = 40

/** The visits of the first rows, to show how the chosen columns are read. Null where the sheet is not kept. */
export const previewImport = (reader: Reader, request: ImportRequest): Repaired['visits'] | null => {
  const sheet = keptSheet(reader, request.importId)
  return sheet && repair(reader, { ...sheet, rows: sheet.rows.slice(0, PREVIEWED_ROWS) }, request).visits
}

export type PreparedImport = { readonly sheet: Sheet; readonly repaired: Repaired; readonly plan: ImportPlan }

/** What was prepared last for each open file of records, and from what. */
const lastPrepared = new WeakMap<Reader, { readonly from: string; readonly prepared: PreparedImport }>()

/** All that a plan follows from: the sheet, what was chosen for it, and the records up to their last fact. */
const sourceOf = (reader: Reader, { importId, mapping, siteId, answers, today }: ImportRequest): string => {
  const records = reader.get<{ last: number | null }>('SELECT max(seq) AS last FROM event')
  return JSON.stringify([importId, mapping, siteId, answers, today, records?.last])
}

/**
 * Repairs the sheet and works out what it would change. Reads only: who and what is new has an id of the plan's own.
 * A commit mostly follows a check of the same choices, and then takes over what that check has worked out.
 * Null where the sheet is not kept.
 */
export const prepareImport = (reader: Reader, request: ImportRequest): PreparedImport | null => {
  const sheet = keptSheet(reader, request.importId)
  if (sheet === null) return null
  const from = sourceOf(reader, request)
  const last = lastPrepared.get(reader)
  if (last?.from === from) return last.prepared
  let made = 0
  const newId = () => `new-${(made += 1)}`
  const repaired = repair(reader, sheet, request)
  const plan = planImport({ visits: repaired.visits, known: lookupIn(reader), answers: request.answers, newId })
  const prepared = { sheet, repaired, plan }
  lastPrepared.set(reader, { from, prepared })
  return prepared
}

/** After a commit, or once a file is left, nobody asks for its sheet and its plan again. */
export const forgetImport = (reader: Reader): void => {
  openSheets.delete(reader)
  lastPrepared.delete(reader)
}

export type ImportCheck = Omit<Repaired, 'visits'> & {
  readonly questions: ImportPlan['questions']
  readonly answered: ImportPlan['answered']
  readonly toAdd: number
  readonly toUpdate: number
  readonly unchanged: number
}

/** The same as a commit would do, without doing it. Null where the sheet is not kept. */
export const checkImport = (reader: Reader, request: ImportRequest): ImportCheck | null => {
  const prepared = prepareImport(reader, request)
  if (prepared === null) return null
  const { repaired, plan } = prepared
  const { visits: _visits, ...rest } = repaired
  return {
    ...rest,
    report: inReportOrder([...rest.report, ...plan.codeLines]),
    questions: plan.questions,
    answered: plan.answered,
    toAdd: plan.visits.add.length,
    toUpdate: plan.changed,
    unchanged: plan.unchanged,
  }
}
