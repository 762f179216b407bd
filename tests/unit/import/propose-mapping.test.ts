import { describe, expect, it } from 'vitest'
import { columnChoices, useKey, useLabel, useOfKey, type Field } from '../../../shared/import/fields.ts'
import { guessByHeader } from '../../../shared/import/header-guess.ts'
import { mappingProblems, proposeMapping } from '../../../shared/import/propose-mapping.ts'
import { fixtureBytes, sheetFrom, TODAY } from '../../support/schedule-import.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { sayIt } from '../../../shared/words/to-say.ts'

const say = sayFor('en')

const proposed = (source: string | Uint8Array) => proposeMapping(sheetFrom(source), TODAY)
const keys = (source: string | Uint8Array) => proposed(source).map(({ use }) => useKey(use))

describe('what a header says', () => {
  it.each<[Field, string]>([
    ['visit-date-time', 'APPT_DTTM|Appt. Date/Time|Scheduled Time|ApptDateTime|APPOINTMENT DATE AND TIME'],
    ['visit-date', 'Appt Date|visit_date|Date of Service|DOS|pc_eventDate|Date'],
    ['visit-time', 'Appt Time|Time|Start Time|pc_startTime|Appt Start Time'],
    ['status', 'Appt Status|APPT_STATUS_C_NAME|Status|pc_apptstatus|Visit Status'],
    ['site', 'Location|LOC_NAME|Department|Facility|svc department|Site'],
    ['mrn', 'MRN|IDENTITY_ID|Patient ID|Acct #|Account No.|Chart|Medical Record Number|pubpid|Pt. ID'],
    ['visit-id', 'PAT_ENC_CSN_ID|CSN|Appointment ID|Encounter Id'],
    ['name', 'Patient Name|PAT_NAME|Name|Patient|Pt Name|Patient (Last, First)'],
    ['family', 'Last Name|LAST|lname|Patient Last Name|Surname|patient lastname'],
    ['given', 'First Name|FIRST|fname|patient_first_name'],
    ['middle', 'MI|Middle Name|Patient Middle Initial'],
    ['birth-date', 'DOB|Birth Date|BIRTHDATE|Date of Birth|patient_dob|Pt DOB|D.O.B.'],
    ['age', 'Age|Age (Years)|Patient Age'],
    ['phone', 'Phone|Home Phone|Patient Cell Phone|patient mobile no|PHONE_HOME'],
    ['address', 'Address|Street|Address Line 1|patient_address'],
    ['zip', 'ZIP|Zip Code|patient_zip_code|Postal Code'],
    ['language', 'Language|Preferred Language|LANGUAGE_C_NAME|Pref Lang'],
    [
      'portal-status',
      'MyChart Status|MYCHART_STATUS_C_NAME|Portal|Patient Portal Status|allow_patient_portal|Portal Active (Y/N)',
    ],
    ['activation-code', 'Activation Code|MyChart Activation Code|Portal Code'],
    ['code-good-until', 'Code Expires|Activation Code Expiration Date'],
    ['arrived-at', 'CHECKIN_DTTM|Check-In Time|Arrival Time'],
    ['left-at', 'CHECKOUT_DTTM|Check Out Time'],
    ['deceased', 'Deceased|DEATHDATE|Deceased (Y/N)|Vital Status'],
    [
      'never',
      'Reason|Visit Rsn|Reason for Visit|Chief Complaint|Diagnosis|DX|ICD-10|Procedure|PRC_NAME|CPT Code|Notes|Appt Note|SSN|Social Security #|Visit Type|Appt Type|REASONDESCRIPTION|Description|Code|Allergies|pc_title',
    ],
    [
      'leave-out',
      'Payer|PAYOR_NAME|Plan Name|Insurance|Race|Ethnicity|Sex|Gender|Email|PROV_NAME_WID|Provider|Referring Provider|Scheduled By|Appt Length|WALK_IN_YN|Guarantor Name|PCP|Emergency Contact Phone|STOP',
    ],
  ])('%s', (field, headers) => {
    expect(headers.split('|').map((header) => `${header}: ${guessByHeader(header).field}`)).toEqual(
      headers.split('|').map((header) => `${header}: ${field}`),
    )
  })

  it('hides the values of clinical and private columns and of codes, and of nothing else', () => {
    for (const header of [
      'Reason',
      'SSN',
      'Payer',
      'Race',
      'Plan Name',
      'Activation Code',
      'Email',
      'Diagnosis',
    ])
      expect([header, guessByHeader(header).isHidden]).toEqual([header, true])
    for (const header of ['DOB', 'Patient Name', 'Provider', 'Whatever'])
      expect(guessByHeader(header).isHidden).toBe(false)
  })
})

describe('a proposal', () => {
  it('asks about a bare "Portal", shows first values, and hides what is never read', () => {
    const columns = proposed(fixtureBytes('dirty-day-windows-1252.csv'))
    expect(columns.map(({ name, use, sample }) => [name, useLabel(use, say), sample])).toEqual([
      ['Appt Time', 'Visit time', '8:00 AM'],
      ['Patient Name', 'Name: last, first', 'PAPADIMITRIOU-LANG, THEODORA'],
      ['DOB', 'Birth date: month/day/year', '3/14/1951'],
      ['Acct #', 'MRN', '0002207'],
      ['Status', 'Visit status', 'Checked In'],
      ['Portal', 'Has an account', 'Y'],
      ['Plan Name', 'Leave out', null],
      ['Visit Rsn', 'Never imported', null],
    ])
    expect(
      columns.flatMap(({ name, question }) => (question === null ? [] : [[name, sayIt(say, question)]])),
    ).toEqual([
      [
        'Portal',
        'Y and N look like “Has an account”. If you leave it out, everyone is asked.',
      ],
    ])
  })

  it('takes the better named of two columns for one field', () => {
    const [, patId, , identity] = keys(fixtureBytes('epic-like.csv'))
    expect([patId, identity]).toEqual(['leave-out', 'mrn'])
  })

  it('reads a file without a header by its values, and asks about the number', () => {
    expect(keys(fixtureBytes('no-header.csv'))).toEqual([
      'visit-date:month-day',
      'visit-time',
      'name:last-first',
      'birth-date:month-day',
      'mrn',
      'phone',
      'status',
    ])
    const asked = proposed(fixtureBytes('no-header.csv')).filter(({ question }) => question !== null)
    expect(asked.map(({ name }) => name)).toEqual(['Column 5'])
  })

  it('reads headers it does not know by their values, and asks about each', () => {
    const file = 'Uhrzeit;Wer;Geboren am\n8:00;Müller, Jürgen;31.12.1955\n9:00;Meier, Eva;1.2.1960\n'
    expect(keys(file)).toEqual(['visit-time', 'name:last-first', 'birth-date:day-month'])
    expect(proposed(file).every(({ question }) => question !== null)).toBe(true)
  })

  it('asks which of two columns of words is the last name', () => {
    const file = 'A,B,C\nKowalczyk,Tomasz,1/2/1970\nVolkova,Irina,3/4/1971\nDemir,Yusuf,5/6/1972\n'
    const columns = proposed(file)
    expect(columns.slice(0, 2).map(({ use }) => use.field)).toEqual(['family', 'given'])
    expect(columns[0]?.question).toEqual({ key: 'import.question.which-name' })
  })

  it('sees a date with its time, whatever the header calls it', () => {
    expect(keys('Date,Name,DOB\n10/14/2025 8:00 AM,"Fox, Cy",6/1/1950\n')[0]).toBe(
      'visit-date-time:month-day',
    )
    expect(keys('Start,Name,DOB\n8:00 AM,"Fox, Cy",6/1/1950\n')[0]).toBe('visit-time')
  })

  it('finds the order of dates by numbers above 12, in another column where its own do not say', () => {
    expect(keys('Date,Name,DOB\n14/10/2025,"Fox, Cy",6/1/1950\n')).toEqual([
      'visit-date:day-month',
      'name:last-first',
      'birth-date:day-month',
    ])
    expect(keys('Date,Name,DOB\n10/11/2025,"Fox, Cy",6/1/1950\n')[2]).toBe('birth-date:month-day')
    const mixed = 'Date,Name,DOB\n14/10/2025,"Fox, Cy",6/1/1950\n15/10/2025,"Fox, Lu",6/25/1950\n'
    expect(keys(mixed).filter((key) => key.includes('date'))).toEqual([
      'visit-date:day-month',
      'birth-date:month-day',
    ])
  })

  it('finds the order of names by commas, initials and the header', () => {
    const order = (header: string, ...names: readonly string[]) =>
      keys(`Time,${header}\n${names.map((name) => `8:00,${name}\n`).join('')}`)[1]
    expect(order('Patient Name', '"Fox, Cy"', 'Lu Fox')).toBe('name:last-first')
    expect(order('Patient Name', 'Cy Fox', 'Lu A Fox')).toBe('name:first-last')
    expect(order('Patient Name', 'FOX CY B', 'FOX LU A')).toBe('name:last-first')
    expect(order('Patient Name Last First', 'FOX CY', 'FOX LU')).toBe('name:last-first')
  })
})

describe('a mapping', () => {
  it('needs a name and each field once', () => {
    const columns = ['A', 'B', 'C']
    expect(
      mappingProblems([{ field: 'mrn' }, { field: 'visit-time' }, { field: 'leave-out' }], columns, say),
    ).toEqual(['Choose the column with the patient’s name.'])
    expect(mappingProblems([{ field: 'name' }, { field: 'mrn' }, { field: 'mrn' }], columns, say)).toEqual([
      '“B” and “C” are both “MRN”. Keep one.',
    ])
    expect(mappingProblems([{ field: 'family' }, { field: 'phone' }, { field: 'phone' }], columns, say)).toEqual(
      [],
    )
  })

  it('is written in keys that mean the same again; "never" is no choice', () => {
    for (const { key, label } of columnChoices(say)) {
      const use = useOfKey(key)
      expect(use && [useKey(use), useLabel(use, say)]).toEqual([key, label])
      expect(key.length).toBeLessThanOrEqual(40)
    }
    expect(columnChoices(say).map(({ key }) => key)).not.toContain('never')
    expect(useOfKey('something-newer')).toBeUndefined()
  })
})
