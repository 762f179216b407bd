/** Profiles with a history: the files a workstation of Alder Brook has after months of work, made by the real store. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeKeyFile } from '../../../electron/records/key-file.ts'
import { hashPin } from '../../../electron/session/pin.ts'
import { openStore, type Store } from '../../../electron/store/store.ts'
import type { Clinic } from '../../../shared/clinic/clinic.ts'
import type { SampleClinic, SampleOffer } from '../../../shared/sample/sample-clinic.ts'
import { timeOf } from '../../../shared/time/local-time.ts'
import { ALDER_BROOK, DANA, RIVERSIDE, SOFIA } from '../../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, TEST_KEY } from '../../support/test-store.ts'
import { inventPeople } from './people.ts'

/** Sofia's, who is first in the sign-in list. */
export const PIN = '271828'
export const VISITS_A_DAY = 60

export type Profile = {
  readonly folder: string
  /** Removes every file of it. */
  remove(): void
}

export const emptyProfile = (): Profile => {
  const folder = mkdtempSync(join(tmpdir(), 'everyoffer-bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const databaseOf = (profile: Profile): string => join(profile.folder, 'records', 'clinic.db')

/** The store of a profile, in this process: no app may have it open. The clock stands at the moment of the mocks. */
export const openRecords = (profile: Profile, mayCreate = false): Store => {
  let turn = 0
  return openStore({
    file: databaseOf(profile),
    keyHex: TEST_KEY,
    mayCreate,
    nativeBinding: process.env['EVERYOFFER_SQLITE_BINDING'] || undefined,
    workstation: 'bench',
    clock: { nowMs: () => ELEVEN_EIGHTEEN },
    ids: { next: () => `${mayCreate ? 'made' : 'added'}-${String((turn += 1)).padStart(9, '0')}` },
  })
}

type People = ReturnType<typeof inventPeople>
type Sample = SampleClinic['day']

/** One visit each in the days before: six of seven with an offer, as the log of a clinic that asks. */
const historyOf = (people: People): Sample['known'] =>
  people.map((patient, turn) => ({
    patient,
    earlier: {
      daysAgo: 1 + Math.floor(turn / VISITS_A_DAY) % 3_600,
      siteId: RIVERSIDE,
      visit: { times: ['09:30'], status: 'departed', arrivedAt: '09:22', leavingAt: null, departedAt: '10:15' },
      offer: turn % 7 === 0 ? null : { by: 'sofia', at: '09:24', facts: tookTheSheet },
    },
  }))

const tookTheSheet: SampleOffer['facts'] = {
  setting: 'check-in', outcome: 'took-invitation', method: 'qr-sheet', reasons: [], deferralReason: null,
  unableReason: null, addressee: 'representative', company: 'alone', identityCheck: null, language: 'en', interpreter: 'none', teachBack: null,
  handouts: [], seconds: 18,
}

/** Half the day is over: 20 are settled, 10 wait, 30 are still to come. */
const todayOf = (people: People): Sample['visits'] =>
  people.map((patient, turn) => {
    const minutes = 480 + turn * 6
    const hasCome = turn < 30
    return {
      // Grown-ups: a child's offer asks for the parent first.
      patient: { ...patient, birthDate: '1970-05-17', portalStatus: 'none' },
      visit: {
        times: [timeOf(minutes)],
        status: turn < 20 ? 'departed' : hasCome ? 'arrived' : 'expected',
        arrivedAt: hasCome ? timeOf(minutes - 6) : null,
        leavingAt: null,
        departedAt: turn < 20 ? timeOf(minutes + 40) : null,
      },
      offer: turn < 20 ? { by: 'sofia', at: timeOf(minutes - 4), facts: tookTheSheet } : null,
      earlier: null,
    }
  })

/**
 * A profile of a clinic that is set up, with its records open; whoever signs in does so with PIN. The key lies open (as the
 * sample clinic's does without a key store), so that a start asks for no passphrase.
 */
export const newClinic = async (clinic: Clinic, siteId: string): Promise<{ readonly profile: Profile; readonly store: Store }> => {
  const profile = emptyProfile()
  mkdirSync(join(profile.folder, 'records'))
  await writeKeyFile(join(profile.folder, 'records', 'clinic.key'), TEST_KEY, { kind: 'open' })
  writeFileSync(join(profile.folder, 'workstation.json'), JSON.stringify({
    id: '0199e2f0-0000-7000-8000-000000000002', records: 'clinic', settings: { siteId }, clinicCard: ALDER_BROOK,
  }))
  const pinHash = await hashPin(PIN)
  const store = openRecords(profile, true)
  store.run('setUpClinic', {
    clinic,
    isSample: false,
    people: [
      { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', pinHash },
      { staffId: DANA, name: 'Dana Mercer', role: 'manager', pinHash },
    ],
  })
  return { profile, store }
}

/** A profile of a clinic with `visits` visits stored, the last 60 of them today, by as many people. */
export const profileWith = async (visits: number): Promise<Profile> => {
  const { profile, store } = await newClinic(ALDER_BROOK, RIVERSIDE)
  const people = inventPeople(visits)
  store.run('loadSampleDay', {
    sample: {
      clinic: ALDER_BROOK,
      staff: [{ key: 'sofia', name: 'Sofia Reyes', role: 'desk', pin: PIN }, { key: 'dana', name: 'Dana Mercer', role: 'manager', pin: PIN }],
      day: {
        siteId: RIVERSIDE,
        asOf: '11:18',
        visits: todayOf(people.slice(0, VISITS_A_DAY)),
        known: historyOf(people.slice(VISITS_A_DAY)),
      },
    },
    staffIds: { sofia: SOFIA, dana: DANA },
    script: { id: 'check-in', version: 1 },
  })
  store.close()
  return profile
}

/** Visits of grown-ups without an offer, newest first. */
export const visitsToOffer = (store: Store, count: number): readonly string[] =>
  store.database
    .prepare<[number], { visit_id: string }>(
      `SELECT visit_id FROM visit JOIN patient USING (patient_id)
       WHERE NOT EXISTS (SELECT 1 FROM offer WHERE offer.visit_id = visit.visit_id AND stands = 1) AND status = 'departed' AND birth_date < '2007-01-01' ORDER BY date DESC LIMIT ?`,
    )
    .all(count)
    .map((row) => row.visit_id)
