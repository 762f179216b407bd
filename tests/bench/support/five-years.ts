/**
 * Five years of an invented clinic with twenty sites: a million offers, the same ones in every run. The rows are put into the
 * read tables as the projectors would; the facts before them are left out, since no figure is read from those.
 */
import { PATIENTS_IN_BLOCK } from '../../../electron/store/figures/patient-blocks.ts'
import type { Store } from '../../../electron/store/store.ts'
import type { Clinic } from '../../../shared/clinic/clinic.ts'
import type { OfferFacts } from '../../../shared/events/catalogue.ts'
import { bytesFor, columnsIn, rowsIn } from '../../../shared/figures/columns.ts'
import { VISIT_COLUMNS } from '../../../shared/figures/visit-columns.ts'
import { nextHybridTime } from '../../../shared/events/hybrid-clock.ts'
import { displayName } from '../../../shared/patients/person-name.ts'
import { nameMatchKey } from '../../../shared/patients/name-match.ts'
import { REASON_IDS, type Method, type Outcome } from '../../../shared/offers/words.ts'
import { NOTHING_RECORDED, PAYERS, RACES, SCHOOLING, WORK, type RecordedGroups } from '../../../shared/patient-file/recorded-groups.ts'
import { addDays, timeOf, type LocalDate } from '../../../shared/time/local-time.ts'
import { ALDER_BROOK, tookTheSheet } from '../../support/alder-brook.ts'
import { createRandom, type Random } from '../../support/random.ts'
import { TODAY } from '../../support/test-store.ts'
import { inventPeople } from './people.ts'
import { newClinic, openRecords, type Profile } from './profiles.ts'

const YEARS = 5
export const SITES = Array.from({ length: 20 }, (_, at) => ({ siteId: `0199e2f0-0000-7000-8000-${String(at).padStart(12, '0')}`, name: `Site ${at + 1}` }))
const CLINIC: Clinic = { ...ALDER_BROOK, sites: SITES }
/** Every weekday, all sites together. */
const VISITS_A_DAY = 1_672
const PATIENTS = 400_000
const STAFF = Array.from({ length: 60 }, (_, at) => `desk-${at}`)

const LANGUAGES = ['English', 'English', 'English', 'English', 'English', 'English', 'Spanish', 'Spanish', 'Vietnamese', 'Arabic', 'Russian', null] as const
const OUTCOMES: readonly (readonly [Outcome, Method | null])[] = [
  ['took-invitation', 'code-letter'], ['took-invitation', 'qr-sheet'], ['took-invitation', 'qr-sheet'], ['activated-now', 'on-the-spot'],
  ['undecided-informed', 'qr-sheet'], ['declined-informed', 'qr-sheet'], ['declined-refused-information', null],
]

const groupsOf = (random: Random): RecordedGroups => ({
  ...NOTHING_RECORDED,
  sex: random.pick(['female', 'female', 'male', 'male', null]),
  races: random.chance(0.1) ? [] : random.chance(0.04) ? ['white', random.pick(['black', 'asian'] as const)] : [random.pick([...RACES, 'white', 'white', 'white', 'black'] as const)],
  isHispanic: random.pick([true, false, false, false, null]),
  payer: random.pick([...PAYERS, 'medicaid', 'commercial', null] as const),
  hasRegularSource: random.pick([true, true, false, null]),
  isRural: random.pick([true, false, false]),
  needsAccommodation: random.pick([true, false, false, false, false]),
  schooling: random.pick([...SCHOOLING, null]),
  work: random.pick([...WORK, null]),
})

const offerFacts = (visitId: string, patientId: string, random: Random): OfferFacts => {
  const [outcome, method] = random.pick(OUTCOMES)
  return {
    ...tookTheSheet(visitId), patientId, outcome, method,
    reasons: outcome === 'took-invitation' || random.chance(0.15) ? [] : [random.pick(REASON_IDS)],
    setting: random.pick(['check-in', 'check-in', 'discharge']),
    script: { id: 'check-in', version: 1 },
  }
}

type Person = { readonly patientId: string; readonly groups: RecordedGroups | null; account: LocalDate | null }

const addPatients = ({ database }: Store, random: Random): readonly Person[] => {
  const patient = database.prepare(`INSERT INTO patient (patient_id, display_name, match_name, mrn_key, birth_date, portal_status, facts) VALUES (?, ?, ?, ?, ?, 'none', ?)`)
  const recorded = database.prepare('INSERT INTO patient_groups (patient_id, groups) VALUES (?, ?)')
  return inventPeople(PATIENTS).map((invented, at) => {
    const patientId = `patient-${String(at).padStart(7, '0')}`
    const facts = { ...invented, language: random.pick(LANGUAGES), portalStatus: 'none' }
    patient.run(patientId, displayName(facts.name), nameMatchKey(facts.name), facts.mrn, facts.birthDate, JSON.stringify(facts))
    const groups = random.chance(0.9) ? groupsOf(random) : null
    if (groups) recorded.run(patientId, JSON.stringify(groups))
    return { patientId, groups, account: null }
  })
}

/** How likely somebody is to be asked: less where the founding study found less. */
const isAsked = ({ groups }: Person, random: Random): boolean => random.chance(0.8 - (groups?.payer === 'medicaid' ? 0.1 : 0) - (groups?.sex === 'male' ? 0.05 : 0))

const addDay = ({ database }: Store, people: readonly Person[], random: Random, date: LocalDate): number => {
  const visit = database.prepare(
    `INSERT INTO visit (visit_id, patient_id, site_id, date, times, status, is_status_from_desk, arrived_at, departed_at, origin, letter_will_be_posted)
     VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, 'schedule', 0)`,
  )
  const offer = database.prepare(
    `INSERT INTO offer (visit_id, at, offer_id, local_date, local_time, staff, outcome, facts, stands) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  )
  const seen = new Set<Person>()
  let offers = 0
  for (let turn = 0; turn < VISITS_A_DAY; turn += 1) {
    const person = random.pick(people)
    if (seen.has(person)) continue
    seen.add(person)
    const visitId = `visit-${date}-${String(turn).padStart(4, '0')}`
    const minutes = 480 + random.int(540)
    // Today half of them are still here, and nobody has asked them yet.
    const isHere = date === TODAY && Math.floor(turn / SITES.length) % 2 === 0
    const [status, departedAt] = isHere ? ['arrived', null] : ['departed', timeOf(minutes + 40)]
    visit.run(visitId, person.patientId, SITES[turn % SITES.length]?.siteId, date, JSON.stringify([timeOf(minutes)]), status, timeOf(minutes), departedAt)
    if (isHere || (person.account !== null && person.account < date) || !isAsked(person, random)) continue
    const facts = offerFacts(visitId, person.patientId, random)
    offer.run(visitId, nextHybridTime(undefined, Date.parse(`${date}T16:00:00Z`) + turn * 1000), `offer-${visitId}`, date, timeOf(minutes + 5), random.pick(STAFF), facts.outcome, JSON.stringify(facts))
    offers += 1
    if (facts.outcome === 'activated-now') person.account = date
    else if (facts.outcome === 'took-invitation' && random.chance(0.3)) person.account = addDays(date, 1 + random.int(40))
  }
  const closed = database.prepare(`INSERT INTO day_close (site_id, date, at, is_closed, needed, offered, missed) VALUES (?, ?, ?, 1, 0, 0, 0)`)
  for (const { siteId } of SITES) if (random.chance(0.97)) closed.run(siteId, date, nextHybridTime(undefined, Date.parse(`${date}T23:59:00Z`)))
  return offers
}

const isWeekday = (date: LocalDate): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

const addHistory = (store: Store): number => {
  const { database } = store
  const random = createRandom(1_000_000)
  // Sorted once at the end instead of a million times.
  const indexes = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('visit', 'patient') AND sql IS NOT NULL`).all() as { name: string; sql: string }[]
  let offers = 0
  database.transaction(() => {
    for (const { name } of indexes) database.exec(`DROP INDEX ${name}`)
    const people = addPatients(store, random)
    for (let date = addDays(TODAY, -365 * YEARS - 1); date <= TODAY; date = addDays(date, 1)) if (isWeekday(date)) offers += addDay(store, people, random, date)
    const account = database.prepare('INSERT INTO account (patient_id, opened_on) VALUES (?, ?)')
    for (const { patientId, account: openedOn } of people) if (openedOn !== null && openedOn < TODAY) account.run(patientId, openedOn)
    database.prepare('INSERT INTO account_list (import_id, until) VALUES (?, ?)').run('list', addDays(TODAY, -1))
    for (const { sql } of indexes) database.exec(sql)
  })()
  return offers
}

export type FiveYears = { readonly profile: Profile; readonly offers: number; readonly keptInMs: number }

/** Its days are kept already, as after some quiet hours. */
export const fiveYearsProfile = async (): Promise<FiveYears> => {
  const { profile, store } = await newClinic(CLINIC, SITES[0]?.siteId ?? '')
  store.database.pragma('synchronous=OFF')
  store.database.pragma('cache_size=-1000000')
  const offers = addHistory(store)
  const start = performance.now()
  while (!store.run('keepAllFigureDays', {}));
  const keptInMs = performance.now() - start
  store.close()
  return { profile, offers, keptInMs }
}

const TIMES = 10

/** Ten times as many of all that is kept: the same visits again, by other patients. */
export const timesTen = (profile: Profile): void => {
  const store = openRecords(profile)
  const { database } = store
  const { patients } = database.prepare('SELECT max(block) + 1 AS patients FROM figure_patients').get() as { patients: number }
  const days = database.prepare('SELECT date, columns FROM figure_day').all() as { date: LocalDate; columns: Uint8Array }[]
  database.transaction(() => {
    for (let turn = 1; turn < TIMES; turn += 1)
      database.prepare('INSERT INTO figure_patients (block, seq, columns) SELECT block + ? * ?, seq, columns FROM figure_patients WHERE block < ?').run(turn, patients, patients)
    const put = database.prepare('UPDATE figure_day SET columns = ?, seq = seq + 1 WHERE date = ?')
    for (const { date, columns } of days) put.run(againAndAgain(columns, patients * PATIENTS_IN_BLOCK), date)
  })()
  store.close()
}

const againAndAgain = (columns: Uint8Array, patients: number): Uint8Array => {
  const length = rowsIn(VISIT_COLUMNS, columns)
  const one = columnsIn(VISIT_COLUMNS, new Uint8Array(columns), length)
  const bytes = new Uint8Array(bytesFor(VISIT_COLUMNS, length * TIMES))
  const all = columnsIn(VISIT_COLUMNS, bytes, length * TIMES)
  for (let turn = 0; turn < TIMES; turn += 1) {
    for (const name of Object.keys(VISIT_COLUMNS) as (keyof typeof VISIT_COLUMNS)[]) all[name].set(one[name], turn * length)
    all.patient.set(one.patient.map((patient) => patient + turn * patients), turn * length)
  }
  return bytes
}
