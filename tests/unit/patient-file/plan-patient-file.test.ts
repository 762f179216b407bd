/** A patient file, row by row: whom it is about, what it changes, what it leaves out. */
import { beforeEach, describe, expect, it } from 'vitest'
import { columnsOf, patientColumnProblems, proposeColumns } from '../../../shared/patient-file/columns.ts'
import { planPatientFile, type PatientFileLookup } from '../../../shared/patient-file/plan-patient-file.ts'
import { NOTHING_RECORDED, type RecordedGroups } from '../../../shared/patient-file/recorded-groups.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { MemoryClinic, sheetFrom, TODAY } from '../../support/schedule-import.ts'

const say = sayFor('en')
let clinic: MemoryClinic
let groups: Map<string, RecordedGroups>
let accounts: Map<string, string>
beforeEach(() => {
  clinic = new MemoryClinic()
  groups = new Map()
  accounts = new Map()
  const add = (patientId: string, family: string, given: string, mrn: string | null, birthDate: string | null) =>
    clinic.patients.set(patientId, {
      patientId,
      facts: { name: { family, given }, mrn, birthDate, phone: null, addressLines: [], language: null, portalStatus: 'none' },
    })
  add('tomasz', 'Kowalczyk', 'Tomasz', '0019480', '1985-06-02')
  add('ngozi', 'Okoro', 'Ngozi', '0020002', '1962-03-07')
})

const known = (): PatientFileLookup => ({ ...clinic.lookup, groupsOf: (id) => groups.get(id), accountOf: (id) => accounts.get(id) })
const proposed = (csv: string) => Object.fromEntries(proposeColumns(sheetFrom(csv), TODAY, say).map(({ index, field }) => [index, field]))
const plan = (csv: string) => {
  const sheet = sheetFrom(csv)
  return planPatientFile(sheet, columnsOf(sheet, proposed(csv)), known(), { today: TODAY, timeZone: 'America/Los_Angeles' })
}
const lines = (csv: string) => plan(csv).lines.map(({ row, problem, field }) => `${row} ${problem}${field === null ? '' : ` ${field}`}`)

describe('its columns', () => {
  it('are known by the names record systems give them', () => {
    const headers = 'MRN,Patient Name,DOB,Legal Sex,Race,Ethnic Group,Payor Name,PCP Name,RUCA,Employment Status,Education Level,Disability Accommodation,MyChart Activation Date'
    expect(Object.values(proposed(`${headers}\n0019480,"Kowalczyk, Tomasz",6/2/1985,M,White,Not Hispanic,Aetna,"Nguyen, Bao",1,Full time,GED,No,10/1/2025`))).toEqual([
      'mrn', 'name:last-first', 'birth-date:month-day', 'sex', 'race', 'ethnicity', 'payer', 'regular-source', 'rural', 'work', 'schooling', 'accommodation',
      'account-opened:month-day',
    ])
    expect(Object.values(proposed('Patient ID,Race and Ethnicity,Gender,Favorite color\n0019480,White,M,blue'))).toEqual(['mrn', 'race-and-ethnicity', 'sex', 'leave-out'])
  })

  it('have to say who is meant, and something of them, once', () => {
    const problems = (choices: Record<string, string>) =>
      patientColumnProblems(columnsOf({ columns: ['a', 'b', 'c'] }, choices), choices).map(({ key }) => key)
    expect(problems({ 0: 'mrn', 1: 'sex' })).toEqual([])
    expect(problems({ 0: 'mrn' })).toEqual(['patient-file.no-column'])
    expect(problems({ 0: 'name:first-last', 1: 'sex' })).toEqual(['rows.no-who-column'])
    expect(problems({ 0: 'mrn', 1: 'sex', 2: 'sex' })).toEqual(['rows.double-column'])
    expect(problems({ 0: 'mrn', 1: 'account-opened:month-day', 2: 'account-opened:day-month' })).toEqual(['rows.double-column'])
  })
})

describe('a patient file', () => {
  it('brings groups and accounts of patients on file, and nobody new', () => {
    const { groups: brought, accounts: opened, lines: left } = plan('MRN,Sex,Payer,Account opened on\n19480,M,Medicaid,10/1/2025\n777,F,Medicare,')
    expect(brought).toEqual([{ patientId: 'tomasz', groups: { ...NOTHING_RECORDED, sex: 'male', payer: 'medicaid' } }])
    expect(opened).toEqual([{ patientId: 'tomasz', openedOn: '2025-10-01' }])
    expect(left).toEqual([{ row: 3, problem: 'not-on-file', field: null }])
  })

  it('keeps what is on file where it says nothing, and changes nothing the second time', () => {
    groups.set('tomasz', { ...NOTHING_RECORDED, sex: 'male', work: 'retired' })
    accounts.set('tomasz', '2025-10-01')
    const csv = 'MRN,Sex,Payer,Account opened on\n19480,Unknown,Medicaid,10/1/2025'
    const first = plan(csv)
    expect(first.groups[0]?.groups).toEqual({ ...NOTHING_RECORDED, sex: 'male', work: 'retired', payer: 'medicaid' })
    expect(first.accounts).toEqual([])
    for (const each of first.groups) groups.set(each.patientId, each.groups)
    expect(plan(csv)).toMatchObject({ groups: [], accounts: [], unchanged: 1, lines: [] })
  })

  it('adds races of several rows; of anything else the first row stands', () => {
    const { groups: brought } = plan('MRN,Race,Sex\n19480,White,M\n19480,Asian,M\n')
    expect(brought[0]?.groups).toMatchObject({ races: ['asian', 'white'], sex: 'male' })
    expect(plan('MRN,Sex\n19480,M\n19480,F').groups[0]?.groups.sex).toBe('male')
    expect(lines('MRN,Sex\n19480,M\n19480,F')).toEqual(['3 says-otherwise'])
  })

  it('says of each cell it does not understand which column it is in, and takes the rest', () => {
    const csv = 'MRN,Sex,Payer,Account opened on\n19480,Q,Medicaid,soon\n20002,F,,10/15/2025'
    expect(lines(csv)).toEqual(['2 word-unknown sex', '2 date-unreadable account-opened', '3 date-ahead account-opened'])
    expect(plan(csv).groups).toHaveLength(2)
    expect(plan(csv).accounts).toEqual([])
  })

  it('never finds people by name alone', () => {
    expect(lines('Patient Name,DOB,Sex\n"Okoro, Ngozi",,F')).toEqual(['2 not-sure-who'])
    expect(plan('Patient Name,DOB,Sex\n"Okoro, Ngozi",3/7/1962,F').groups).toHaveLength(1)
  })
})
