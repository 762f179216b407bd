import { describe, expect, it } from 'vitest'
import { displayName } from '../../../shared/patients/person-name.ts'
import { reportTable } from '../../../shared/import/repair-line.ts'
import { repairRows, type RepairContext } from '../../../shared/import/repair.ts'
import type { Mapping } from '../../../shared/import/fields.ts'
import {
  context,
  fixtureBytes,
  HILLTOP,
  repaired,
  RIVERSIDE,
  said,
  sheetFrom,
} from '../../support/schedule-import.ts'
import { sayFor } from '../../../shared/words/say.ts'

const HEADER = 'Visit Date,Visit Time,Patient Name,DOB,MRN,Status\n'

/** A small file: each row is `name,dob,mrn,status` at 9:00, 10:00, … on the same day. */
const day = (...rows: readonly string[]): string =>
  HEADER + rows.map((row, index) => `10/14/2025,${String(9 + index)}:00 AM,${row}\n`).join('')

const lines = (source: string | Uint8Array, changes: Partial<RepairContext> = {}) =>
  repaired(source, changes).report.map(said)
const onlyVisit = (source: string, changes: Partial<RepairContext> = {}) => {
  const { visits } = repaired(source, changes)
  if (visits.length !== 1 || !visits[0]) throw new Error(`${visits.length} visits`)
  return visits[0]
}

describe('a whole dirty day', () => {
  it('is reported as the screen shows it', () => {
    expect(lines(fixtureBytes('dirty-day-windows-1252.csv'))).toEqual([
      '20 needs-you: Birth date 02/30/2000 does not exist -> Comes in without it, unless you give the date',
      '9 left-out: Looks like a test patient -> Left out',
      '10 mended: MRN lost its leading zeros: 8812 -> Set to 0008812',
      '15 mended: Same visit twice -> Kept once',
      '16 mended: Birth year 87 -> Read as 1987',
      '17 left-out: Total line: “Subtotal morning: 11” -> Left out',
      '19 mended: Two visits that day -> One visit at 8:10 and 14:00',
      '21 left-out: Total line: “Total visits: 14” -> Left out',
      '22 left-out: Total line: “Page 1 of 1” -> Left out',
      '0 note: No visit date in this file -> Taken as October 14, 2025',
    ])
  })

  it('is counted by rows', () => {
    const { counts, dates } = repaired(fixtureBytes('dirty-day-windows-1252.csv'))
    expect(counts).toEqual({
      rows: 17,
      visits: 11,
      mended: 4,
      leftOut: 4,
      needsYou: 1,
      cancelled: 1,
      noShow: 1,
    })
    expect(dates).toEqual(['2025-10-14'])
  })

  it('takes its day from the title, not from when it was printed', () => {
    expect(repaired(fixtureBytes('dirty-day-windows-1252.csv'), { today: '2025-10-15' }).dates).toEqual([
      '2025-10-14',
    ])
  })

  it('can be saved without a name or a value of a patient', () => {
    const saved = reportTable(repaired(fixtureBytes('dirty-day-windows-1252.csv')).report, [], sayFor('en'))
      .flat()
      .join('\n')
    expect(saved).toContain('MRN lost its leading zeros')
    for (const secret of ['FELDMAN', '8812', '2000', '1987', 'MOUSE']) expect(saved).not.toContain(secret)
  })
})

describe('the saved report', () => {
  it('begins with what a person was asked and what was decided', () => {
    const line = { row: 4, inFile: 'MOUSE, MICKEY', problem: 'test-patient', did: 'left-out', severity: 'left-out' } as const
    expect(reportTable([line], [{ row: 7, wrong: 'More than one person on file fits', happens: 'Left out, as you said' }], sayFor('en'))).toEqual([
      ['Row', 'What was wrong', 'What happened'],
      ['7', 'More than one person on file fits', 'Left out, as you said'],
      ['4', 'Looks like a test patient', 'Left out'],
    ])
  })
})

describe('birth dates', () => {
  it('asks about a day that does not exist, and takes the answer', () => {
    const file = day('"FELDMAN, HANNAH",02/30/2000,1001,')
    const { report, visits } = repaired(file)
    expect(report[0]?.ask).toEqual({
      key: 'b2',
      kind: 'date',
      suggestion: '2000-02-29',
      choices: [
        { id: '2000-02-29', says: { key: 'import.choice.set-to', values: { date: '2000-02-29' } } },
        { id: 'without', says: { key: 'import.choice.without' } },
      ],
    })
    expect(visits[0]?.patient.birthDate).toBeUndefined()
    expect(onlyVisit(file, { answers: { b2: '2000-02-29' } }).patient.birthDate).toBe('2000-02-29')
    expect(lines(file, { answers: { b2: '2000-02-29' } })).toEqual([
      '2 mended: Birth date 02/30/2000 does not exist -> Set to February 29, 2000',
    ])
    expect(lines(file, { answers: { b2: 'without' } })).toEqual([
      '2 mended: Birth date 02/30/2000 does not exist -> Imported without it',
    ])
  })

  it.each([
    ['10/15/2025', 'Birth date 10/15/2025 is in the future'],
    ['5/5/1899', 'Birth date 5/5/1899 is before 1900'],
    ['soon', 'Birth date “soon” is not a date'],
  ])('asks about %s', (date, wrong) => {
    expect(repaired(day(`"CHEN, MICHAEL",${date},1001,`)).report.map(said)[0]).toContain(
      `needs-you: ${wrong}`,
    )
  })

  it('reads 01/01/1900 as "not known"', () => {
    const file = day('"CHEN, MICHAEL",01/01/1900,1001,')
    expect(onlyVisit(file).patient.birthDate).toBeUndefined()
    expect(lines(file)).toEqual([
      '2 mended: Birth date 01/01/1900 stands for “not known” -> Imported without it',
    ])
  })

  it('says two-digit years once where all are, and by row where one could mean two centuries', () => {
    expect(
      lines(day('"CHEN, MICHAEL",6/1/87,1001,', '"CRUZ, ANA",6/1/44,1002,', '"FOX, CY",6/1/20,1003,')),
    ).toEqual([
      '4 mended: Birth year 20 -> Read as 2020',
      '0 note: Birth years have two digits -> Read so that no one is born in the future',
    ])
  })

  it('lets an age decide between two centuries', () => {
    const file = 'Time,Name,DOB,Age,MRN\n9:00 AM,"FOX, CY",6/1/20,105,1001\n9:10 AM,"FOX, LU",6/1/20,5,1002\n'
    expect(repaired(file).visits.map(({ patient }) => patient.birthDate)).toEqual([
      '1920-06-01',
      '2020-06-01',
    ])
  })

  it('keeps an age where there is no birth date', () => {
    const { visits } = repaired(fixtureBytes('ages-three-names.csv'))
    expect(visits.map(({ patient }) => patient.age)).toEqual([36, 0, 24])
  })
})

describe('MRNs', () => {
  it('restores zeros by the width of the column, or of the MRNs on file', () => {
    expect(onlyVisit(day('"CHEN, MICHAEL",6/1/1987,8812,'), { mrnWidth: 7 }).patient.mrn).toBe('0008812')
    const mixed = day(
      '"CHEN, MICHAEL",6/1/1987,8812,',
      '"CRUZ, ANA",6/1/1944,0001002,',
      '"FOX, CY",6/1/1950,1001003,',
    )
    expect(repaired(mixed).visits.map(({ patient }) => patient.mrn)).toEqual([
      '0008812',
      '0001002',
      '1001003',
    ])
  })

  it('leaves numbers of many widths alone', () => {
    const mixed = day(
      '"CHEN, MICHAEL",6/1/1987,8812,',
      '"CRUZ, ANA",6/1/1944,12,',
      '"FOX, CY",6/1/1950,1001003,',
    )
    expect(repaired(mixed).visits.map(({ patient }) => patient.mrn)).toEqual(['8812', '12', '1001003'])
  })

  it('adds no zeros where no number of the file has any', () => {
    const mixed = day(
      '"CHEN, MICHAEL",6/1/1987,8812,',
      '"CRUZ, ANA",6/1/1944,1001002,',
      '"FOX, CY",6/1/1950,1001003,',
    )
    expect(repaired(mixed).visits.map(({ patient }) => patient.mrn)).toEqual(['8812', '1001002', '1001003'])
  })

  it('unwraps what keeps a spreadsheet from eating zeros', () => {
    const file =
      'Time,Name,DOB,MRN\n9:00 AM,"FOX, CY",6/1/1950,"=""0008812"""\n9:10 AM,"FOX, LU",6/1/1950,\'0008813\n'
    expect(repaired(file).visits.map(({ patient }) => patient.mrn)).toEqual(['0008812', '0008813'])
  })

  it('treats a rounded number as none, and says so', () => {
    const file = day('"CHEN, MICHAEL",6/1/1987,1.23457E+11,')
    expect(onlyVisit(file).patient.mrn).toBeUndefined()
    expect(lines(file)).toEqual([
      '2 note: A spreadsheet cut the MRN short: 1.23457E+11 -> Matched by name and birth date',
    ])
  })

  it('trusts no number that two people share', () => {
    const { visits, report } = repaired(
      day('"CHEN, MICHAEL",6/1/1987,9999,', '"ABERNATHY, RUTH",6/1/1944,9999,'),
    )
    expect(visits.map(({ patient }) => patient.mrn)).toEqual([undefined, undefined])
    expect(report.map(({ problem }) => problem)).toEqual(['mrn-shared', 'mrn-shared'])
  })

  it('says once that a file has none', () => {
    expect(lines('Date,Time,Name,DOB\n10/14/2025,9:00 AM,"FOX, CY",6/1/1950\n')).toEqual([
      '0 note: No MRN in this file -> Matched by name and birth date',
    ])
  })
})

describe('rows that are one visit, or none', () => {
  const abernathy = '"ABERNATHY, RUTH",11/30/1944,1187,'

  it('keeps the same visit once', () => {
    const file = `${HEADER}10/14/2025,9:00 AM,${abernathy}\n10/14/2025,9:00 AM,${abernathy}\n`
    expect(onlyVisit(file)).toMatchObject({ rowNumbers: [2, 3], times: ['09:00'] })
    expect(lines(file)).toEqual(['3 mended: Same visit twice -> Kept once'])
  })

  it('makes two appointments of a day one visit, also when one row has no MRN', () => {
    const file = day(abernathy, '"Abernathy, Ruth",11/30/1944,,')
    expect(onlyVisit(file)).toMatchObject({ times: ['09:00', '10:00'], patient: { mrn: '1187' } })
    expect(lines(file)).toContain('3 mended: Two visits that day -> One visit at 9:00 and 10:00')
  })

  it('keeps twins apart who share a birth date, a time and the first name', () => {
    const file =
      'Date,Time,Name,DOB\n10/14/2025,9:00 AM,"VELA, JOSÉ LUIS",5/5/2010\n10/14/2025,9:00 AM,"VELA, JOSÉ MARÍA",5/5/2010\n'
    expect(repaired(file).visits).toHaveLength(2)
  })

  it('keeps visits at two sites or on two days apart', () => {
    const file =
      'Date,Time,Name,DOB,Site\n10/14/2025,9:00 AM,"FOX, CY",6/1/1950,Riverside\n10/14/2025,1:00 PM,"FOX, CY",6/1/1950,Hilltop\n10/15/2025,9:00 AM,"FOX, CY",6/1/1950,Hilltop\n'
    const { visits, dates } = repaired(file, { sites: [RIVERSIDE, HILLTOP] })
    expect(visits.map(({ siteId, date }) => `${siteId} ${date}`)).toEqual([
      'riverside 2025-10-14',
      'hilltop 2025-10-14',
      'hilltop 2025-10-15',
    ])
    expect(dates).toEqual(['2025-10-14', '2025-10-15'])
  })

  it('lets an appointment that stands win over a cancelled one', () => {
    expect(onlyVisit(day(`${abernathy}Canceled`, `${abernathy}Scheduled`))).toMatchObject({
      status: 'expected',
      times: ['10:00'],
    })
  })

  it('brings cancelled and no-show rows in as such', () => {
    const { visits, counts, report } = repaired(
      day(`${abernathy}Canceled Late [3]`, '"CHEN, MICHAEL",6/1/1987,1001,NO-SHOW'),
    )
    expect(visits.map(({ status }) => status)).toEqual(['cancelled', 'no-show'])
    expect(counts).toMatchObject({ cancelled: 1, noShow: 1, visits: 2 })
    expect(report).toEqual([])
  })

  it.each([
    '"TEST,PATIENT"',
    '"ZZTEST, AMY"',
    '"MOUSE, MICKEY"',
    '"DUCK, DONALD"',
    'Test Patient',
    '"TEST, MARY"',
    '"PATIENT, TEST 2"',
  ])('leaves the test patient %s out, and keeps them where somebody says so', (name) => {
    const file = day(`${name},1/1/2000,1,`)
    expect(repaired(file).visits).toEqual([])
    expect(lines(file)).toEqual(['2 left-out: Looks like a test patient -> Left out'])
    expect(repaired(file, { answers: { k2: 'keep' } }).visits).toHaveLength(1)
  })

  it.each(['"TESTA, MARIA"', '"DUCKWORTH, DONALD"', '"PATIENTE, LU"', '"SAMPLE, GRACE"', '"MOUSE, ELLEN"'])(
    'does not take %s for one',
    (name) => {
      expect(repaired(day(`${name},1/1/2000,1,`)).visits).toHaveLength(1)
    },
  )

  it('leaves out who has died, by a column or by the name', () => {
    const file =
      'Time,Name,DOB,Deceased\n9:00 AM,"FOX, CY",6/1/1950,Y\n9:10 AM,"FOX, LU",6/1/1950,N\n9:20 AM,"FOX, BO (DECEASED)",6/1/1950,\n9:30 AM,"FOX, AL",6/1/1950,10/1/2025\n'
    const { visits, report } = repaired(file)
    expect(visits.map(({ patient }) => displayName(patient.name))).toEqual(['Lu Fox'])
    expect(report.filter(({ problem }) => problem === 'deceased').map(({ row }) => row)).toEqual([2, 4, 5])
  })

  it('leaves out totals, page footers, blank lines and the header again', () => {
    const file = `${day(abernathy)}\n,,,,,\n${HEADER}Total,,1,,,\nPage 1 of 2\n10/14/2025,11:00 AM,"CHEN, MICHAEL",6/1/1987,1001,\n"Records: 2",,,,,\n`
    const { visits, counts, report } = repaired(file)
    expect(visits).toHaveLength(2)
    expect(counts).toMatchObject({ rows: 6, leftOut: 4 })
    expect(report.map(({ problem }) => problem)).toEqual([
      'header-again',
      'total-line',
      'total-line',
      'total-line',
    ])
  })

  it('takes nobody for a total whose name begins like one', () => {
    const file = 'Patient Name,Date,Time,DOB,MRN\n"TOTAL, BOB",10/14/2025,9:00 AM,5/5/1970,1\n'
    expect(repaired(file).visits).toHaveLength(1)
  })

  it('says of a row without a name that it is left out', () => {
    expect(lines(day(',1/1/2000,1001,'))).toEqual(['2 left-out: No name -> Left out'])
  })
})

describe('dates and times of visits', () => {
  it('leaves out what is more than a year away, unless somebody keeps it', () => {
    const file =
      'Date,Time,Name,DOB,MRN\n10/14/2019,9:00,"FOX, CY",6/1/1950,1\n10/14/2027,9:00,"FOX, LU",6/1/1950,2\n10/20/2025,9:00,"FOX, AL",6/1/1950,3\n'
    expect(lines(file)).toEqual([
      '2 left-out: The visit was more than a year ago: October 14, 2019 -> Left out',
      '3 left-out: The visit is more than a year away: October 14, 2027 -> Left out',
    ])
    expect(repaired(file, { answers: { k2: 'keep' } }).dates).toEqual(['2019-10-14', '2025-10-20'])
  })

  it('fills a date that cannot be read where the file is of one day, and asks where it is not', () => {
    const one =
      'Date,Time,Name,DOB,MRN\n10/14/2025,9:00,"FOX, CY",6/1/1950,1\n13/45/2025,9:00,"FOX, LU",6/1/1950,2\n,9:00,"FOX, AL",6/1/1950,3\n'
    expect(lines(one)).toEqual([
      '3 mended: Visit date “13/45/2025” is not a date -> Taken as October 14, 2025',
      '4 mended: No visit date -> Taken as October 14, 2025',
    ])
    const two = `${one}10/15/2025,9:00,"FOX, BO",6/1/1950,4\n`
    const { report, visits } = repaired(two)
    expect(report.map(said)[0]).toBe(
      '3 needs-you: Visit date “13/45/2025” is not a date -> Left out until you say more',
    )
    expect(visits).toHaveLength(2)
    expect(repaired(two, { answers: { v3: '2025-10-15', v4: 'leave-out' } }).visits).toHaveLength(3)
  })

  it.each([
    ['8:00 AM', '08:00'],
    ['8:00a', '08:00'],
    ['8 am', '08:00'],
    ['12:05 PM', '12:05'],
    ['12:05 am', '00:05'],
    ['1:30:00 PM', '13:30'],
    ['13:30', '13:30'],
    ['0800', '08:00'],
    ['1330', '13:30'],
  ])('reads the time %s', (text, time) => {
    expect(onlyVisit(`Date,Appt Time,Name,DOB\n10/14/2025,${text},"FOX, CY",6/1/1950\n`).times).toEqual([
      time,
    ])
  })

  it('brings a visit with an unreadable time in without one', () => {
    const file = 'Date,Appt Time,Name,DOB,MRN\n10/14/2025,25:99,"FOX, CY",6/1/1950,1\n'
    expect(onlyVisit(file).times).toEqual([])
    expect(lines(file)).toEqual(['2 note: Visit time “25:99” is not a time -> Imported without it'])
  })

  it('reads 1 to 6 as afternoon where no time says AM or PM', () => {
    const { visits, report } = repaired(fixtureBytes('names-and-times-only.csv'))
    expect(visits.map(({ times }) => times[0])).toEqual(['08:00', '09:30', '13:15'])
    expect(report.map(({ problem }) => problem)).toContain('clock-open')
  })

  it('leaves a 24-hour clock alone', () => {
    const file =
      'Date,Time,Name,DOB\n10/14/2025,5:30,"FOX, CY",6/1/1950\n10/14/2025,8:00,"FOX, LU",6/1/1951\n10/14/2025,13:30,"FOX, AL",6/1/1952\n'
    expect(repaired(file).visits.map(({ times }) => times[0])).toEqual(['05:30', '08:00', '13:30'])
  })

  it('changes moments of another zone to the clinic’s clock', () => {
    const file = 'Start,Name,DOB,MRN\n2025-10-15T03:26:50Z,"FOX, CY",6/1/1950,1\n'
    expect(onlyVisit(file)).toMatchObject({ date: '2025-10-14', times: ['20:26'] })
    expect(lines(file)).toEqual(['0 note: Times are in another time zone -> Changed to the clinic’s time'])
  })

  it('reads the day first where the column shows it', () => {
    const { visits } = repaired(fixtureBytes('semicolons-windows-1252.csv'))
    expect(visits.map(({ date, patient }) => `${date} ${patient.birthDate ?? ''}`)).toEqual([
      '2025-10-14 1955-12-31',
      '2025-10-14 1960-01-02',
    ])
  })
})

describe('exports of record systems', () => {
  it('reads Epic’s words, ids and times', () => {
    const { visits, report } = repaired(fixtureBytes('epic-like.csv'))
    expect(
      visits.map(({ status, arrivedAt, departedAt, times }) => [status, arrivedAt, departedAt, times[0]]),
    ).toEqual([
      ['arrived', '07:51', undefined, '08:00'],
      ['expected', undefined, undefined, '13:20'],
      ['cancelled', undefined, undefined, '14:00'],
      ['departed', '07:20', '08:05', '07:30'],
    ])
    expect(visits.map(({ patient }) => patient.portalStatus)).toEqual(['active', 'pending', 'none', 'active'])
    expect(report.map(said)).toContain(
      '3 note: Status “*Unknown status [7]” is not known -> Taken as expected',
    )
  })

  it('reads OpenEMR’s signs', () => {
    const { visits, report } = repaired(fixtureBytes('openemr.csv'))
    expect(visits.map(({ status }) => status)).toEqual(['arrived', 'expected'])
    expect(visits[0]?.patient).toMatchObject({
      addressLines: ['18 Alder St', 'Seattle, WA 98101'],
      language: 'en',
    })
    expect(report).toEqual([])
  })

  it('reads athena’s columns and a phone with an extension', () => {
    const [first] = repaired(fixtureBytes('athena-like.csv')).visits
    expect(first?.patient).toMatchObject({
      mrn: '4471',
      phone: '206-555-0110 ext. 12',
      portalStatus: 'active',
    })
  })

  it('reads DrChrono’s columns', () => {
    const { visits } = repaired(fixtureBytes('drchrono-like.csv'))
    expect(visits.map(({ status, times, externalId }) => [status, times[0], externalId])).toEqual([
      ['expected', '09:30', '7101'],
      ['cancelled', '15:00', '7102'],
    ])
  })
})

describe('sites', () => {
  const file =
    'Date,Time,Name,DOB,MRN,Location\n10/14/2025,9:00,"FOX, CY",6/1/1950,1,RIVERSIDE CLINIC [12]\n10/14/2025,9:10,"FOX, LU",6/1/1950,2,Lakeview\n10/14/2025,9:20,"FOX, AL",6/1/1950,3,Lakeview\n'
  const sites = [RIVERSIDE, HILLTOP]

  it('asks once about a place it does not know', () => {
    const { visits, report } = repaired(file, { sites })
    expect(visits.map(({ siteId }) => siteId)).toEqual(['riverside', 'riverside', 'riverside'])
    expect(report.map(said)).toEqual([
      '3 needs-you: “Lakeview” is not one of your sites -> Put under Riverside, unless you choose another',
    ])
    expect(report[0]?.ask?.choices.map(({ id }) => id)).toEqual(['riverside', 'hilltop', 'leave-out'])
  })
  it('puts all its rows where somebody says', () => {
    expect(repaired(file, { sites, answers: { s3: 'hilltop' } }).visits.map(({ siteId }) => siteId)).toEqual([
      'riverside',
      'hilltop',
      'hilltop',
    ])
    expect(repaired(file, { sites, answers: { s3: 'leave-out' } }).visits).toHaveLength(1)
  })
  it('does not ask a clinic with one site', () => {
    expect(repaired(file).report).toEqual([])
  })
})

describe('what spreadsheets and people do to cells', () => {
  it('keeps a formula as text, and says so', () => {
    const file = day(`"=cmd|' /C calc'!A0",6/1/1950,1001,`)
    expect(displayName(onlyVisit(file).patient.name)).toContain('=cmd')
    expect(lines(file)).toEqual(['2 mended: A cell starts like a formula -> Kept as text'])
  })

  it('takes no formula from a phone, a dash or a status sign', () => {
    const file =
      'Time,Name,DOB,MRN,Phone,Status\n9:00,"FOX, CY",6/1/1950,1,+1 206 555 0143,- None\n9:10,"FOX, LU",6/1/1950,2,-,-\n'
    expect(repaired(file).report.map(({ problem }) => problem)).toEqual(['no-visit-date-column'])
  })

  it('joins a name that its comma split', () => {
    const file = 'Date,Time,Patient Name,DOB,MRN\n10/14/2025,9:00 AM,FELDMAN, HANNAH,2/3/2000,1001\n'
    expect(onlyVisit(file).patient).toMatchObject({
      name: { family: 'Feldman', given: 'Hannah' },
      birthDate: '2000-02-03',
    })
    expect(lines(file)).toEqual(['2 mended: The name was split at its comma -> Joined again'])
  })

  it('reads a name with quotes that were not doubled', () => {
    const file =
      'Date,Time,Patient Name,DOB,MRN\n10/14/2025,9:00 AM,"Robert "Bobby" Tallchief",2/3/2000,1001\n'
    expect(displayName(onlyVisit(file).patient.name)).toBe('Robert “Bobby” Tallchief')
  })

  it('gives New England its zeros back', () => {
    const file =
      'Date,Time,Name,DOB,MRN,Address,City,State,Zip\n10/14/2025,9:00,"FOX, CY",6/1/1950,1,1 Elm St,Boston,MA,2139\n'
    expect(onlyVisit(file).patient.addressLines).toEqual(['1 Elm St', 'Boston, MA 02139'])
    expect(lines(file)).toEqual(['2 mended: ZIP code lost its zero: 2139 -> Set to 02139'])
  })

  it('reads languages to tags and leaves out what is none', () => {
    const read = (language: string) =>
      onlyVisit(`Time,Name,DOB,Language\n9:00,"FOX, CY",6/1/1950,${language}\n`).patient.language
    const words = [
      'ENG',
      'en-US',
      'Spanish; Castilian',
      'Chinese - Mandarin',
      'Sign',
      'Declined',
      'Other',
      'zh-hant',
    ]
    expect(words.map(read)).toEqual(['en', 'en-US', 'es', 'zh', 'ase', undefined, undefined, 'zh-Hant'])
  })

  it('reads a code with its last day, and never shows it in the report', () => {
    const file =
      'Date,Time,Name,DOB,MRN,Activation Code,Activation Code Expires\n10/14/2025,9:00,"FOX, CY",6/1/1950,1,K7QX-93HM,1/12/2026\n'
    expect(onlyVisit(file).code).toEqual({ value: 'K7QX-93HM', goodUntil: '2026-01-12' })
    expect(JSON.stringify(repaired(file).report)).not.toContain('K7QX')
  })

  it('reads nothing of a column that is never imported', () => {
    const sheet = sheetFrom('Date,Time,Name,DOB,MRN,Reason\n10/14/2025,9:00,"FOX, CY",6/1/1950,1,=SECRET\n')
    const mapping: Mapping = (
      ['visit-date', 'visit-time', 'name', 'birth-date', 'mrn', 'never'] as const
    ).map((field) => ({ field }))
    expect(JSON.stringify(repairRows(sheet, mapping, context()))).not.toContain('SECRET')
  })
})
