import { describe, expect, it } from 'vitest'
import { questionText } from '../../../shared/import/plan-import.ts'
import type { Answers } from '../../../shared/import/repair-line.ts'
import type { ScheduledVisit } from '../../../shared/import/scheduled-visit.ts'
import type { VisitStatus } from '../../../shared/visits/visit.ts'
import { changesIn, HILLTOP, MemoryClinic, repaired, RIVERSIDE } from '../../support/schedule-import.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { sayIt } from '../../../shared/words/to-say.ts'

const say = sayFor('en')

const HEADER = 'Date,Time,Name,DOB,MRN,Status,Phone,MyChart Status\n'
const visitsOf = (...rows: readonly string[]) =>
  repaired(`${HEADER}${rows.map((row) => `10/14/2025,${row}\n`).join('')}`).visits

const ANA = '9:00,"CRUZ, ANA",1/2/1970,4471,Scheduled,206-555-0101,Activated'
const RUTH = '9:10,"ABERNATHY, RUTH",11/30/1944,1187,Scheduled,,'

const only = <Value>(values: Iterable<Value>): Value => {
  const [first, ...others] = values
  if (first === undefined || others.length > 0) throw new Error('not exactly one')
  return first
}

describe('a first import', () => {
  it('adds each patient once and each visit', () => {
    const clinic = new MemoryClinic()
    const plan = clinic.import(visitsOf(ANA, RUTH, '2:00,"CRUZ, ANA",1/2/1970,4471,Scheduled,,'))
    expect(plan.patients.add.map(({ facts }) => facts.name.family)).toEqual(['Cruz', 'Abernathy'])
    expect(plan.visits.add.map(({ facts }) => facts.times)).toEqual([['09:00', '14:00'], ['09:10']])
    expect(plan.visits.add[0]?.facts).toEqual({
      patientId: plan.patients.add[0]?.patientId,
      siteId: 'riverside',
      date: '2025-10-14',
      times: ['09:00', '14:00'],
      status: 'expected',
      arrivedAt: null,
      leavingAt: null,
      departedAt: null,
      origin: 'schedule',
    })
  })
})

describe('a second import', () => {
  it('of the same file changes nothing', () => {
    const clinic = new MemoryClinic()
    const visits = visitsOf(ANA, RUTH)
    clinic.import(visits)
    const again = clinic.plan(visits)
    expect([changesIn(again), again.unchanged, again.questions]).toEqual([0, 2, []])
  })

  it('updates only what differs', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA, RUTH))
    const plan = clinic.plan(
      visitsOf('9:30,"CRUZ, ANA",1/2/1970,4471,Scheduled,206-555-0199,Activated', RUTH),
    )
    expect(plan.patients.update.map(({ changed }) => changed)).toEqual([['phone']])
    expect(plan.visits.update.map(({ changed, facts }) => [changed, facts.times])).toEqual([
      [['times'], ['09:30']],
    ])
    expect([plan.patients.add, plan.visits.add, plan.unchanged]).toEqual([[], [], 1])
  })

  it('counts a visit as changed when only its patient is', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA, RUTH))
    const plan = clinic.plan(visitsOf(ANA.replace('0101', '0199'), RUTH))
    expect([plan.patients.update.length, plan.visits.update.length]).toEqual([1, 0])
    expect([plan.changed, plan.unchanged]).toEqual([1, 1])
  })

  it('counts a visit as changed when it brings a new code', () => {
    const clinic = new MemoryClinic()
    const withCode = (code: string) =>
      repaired(`Date,Time,Name,DOB,MRN,Activation Code\n10/14/2025,9:00,"CRUZ, ANA",1/2/1970,4471,${code}\n`).visits
    clinic.import(withCode('QX7M-KD42-99ZT'))
    const again = clinic.plan(withCode('QX7M-KD42-99ZT'))
    expect([again.changed, again.unchanged]).toEqual([0, 1])
    const renewed = clinic.plan(withCode('ZZ7M-KD42-11AB'))
    expect([renewed.codes.length, renewed.changed, renewed.unchanged]).toEqual([1, 1, 0])
  })

  it('takes nothing away where a column is blank', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA))
    expect(changesIn(clinic.plan(visitsOf(',"CRUZ, ANA",,4471,,,')))).toBe(0)
  })

  it('fills in what was missing, and keeps the fuller name and number', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf('9:00,"Cruz, Concepción Ana",1/2/1970,,Scheduled,,'))
    const plan = clinic.import(visitsOf('9:00,"CRUZ, CONCEPCION",1/2/1970,0004471,Scheduled,,'))
    expect(only(plan.patients.update).facts).toMatchObject({
      name: { family: 'Cruz', given: 'Concepción Ana' },
      mrn: '0004471',
    })
    expect(changesIn(clinic.plan(visitsOf('9:00,"CRUZ, CONCEPCION",1/2/1970,4471,Scheduled,,')))).toBe(0)
  })

  it('does not swing between two ways to split a double family name', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf('9:00,Mateo Villanueva Ortega,1/2/1970,,Scheduled,,'))
    expect(changesIn(clinic.plan(visitsOf('9:00,"VILLANUEVA ORTEGA, MATEO",1/2/1970,,Scheduled,,')))).toBe(0)
  })

  it('changes what the file says about an account, but not against what the desk has seen', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA))
    const lapsed = visitsOf(ANA.replace('Activated', 'Inactivated'))
    expect(only(clinic.plan(lapsed).patients.update)).toMatchObject({
      changed: ['portalStatus'],
      facts: { portalStatus: 'none' },
    })
    const known = only(clinic.patients.values())
    clinic.patients.set(known.patientId, { ...known, isAccountSeen: true })
    expect(changesIn(clinic.plan(lapsed))).toBe(0)
  })
})

describe('the state of a visit', () => {
  const after = (before: VisitStatus, file: string, isStatusFromDesk: boolean): VisitStatus => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA))
    const visit = only(clinic.visits.values())
    clinic.visits.set(visit.visitId, {
      ...visit,
      isStatusFromDesk,
      facts: { ...visit.facts, status: before },
    })
    clinic.import(visitsOf(ANA.replace('Scheduled', file)))
    return only(clinic.visits.values()).facts.status
  }

  it.each<[VisitStatus, string, boolean, VisitStatus]>([
    ['arrived', 'Scheduled', false, 'arrived'],
    ['departed', 'Checked In', false, 'departed'],
    ['arrived', 'Canceled', false, 'arrived'],
    ['arrived', 'No Show', true, 'arrived'],
    ['expected', 'Checked In', false, 'arrived'],
    ['arrived', 'Completed', true, 'departed'],
    ['expected', 'Canceled', false, 'cancelled'],
    ['cancelled', 'Scheduled', false, 'expected'],
    ['no-show', 'Scheduled', true, 'no-show'],
    ['no-show', 'Arrived', true, 'arrived'],
    ['expected', 'Canceled', true, 'expected'],
  ])('%s, then the file says %s (set at the desk: %s): %s', (before, file, isFromDesk, status) => {
    expect(after(before, file, isFromDesk)).toBe(status)
  })

  it('keeps the time of arrival that the desk wrote down', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA))
    const visit = only(clinic.visits.values())
    clinic.visits.set(visit.visitId, {
      ...visit,
      isStatusFromDesk: true,
      facts: { ...visit.facts, status: 'arrived', arrivedAt: '08:51' },
    })
    const file = 'Date,Time,Name,DOB,MRN,Check-in Time\n10/14/2025,9:00,"CRUZ, ANA",1/2/1970,4471,8:58 AM\n'
    expect(changesIn(clinic.plan(repaired(file).visits))).toBe(0)
  })

  it('keeps a walk-in a walk-in', () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA))
    const visit = only(clinic.visits.values())
    clinic.visits.set(visit.visitId, { ...visit, facts: { ...visit.facts, origin: 'walk-in', times: [] } })
    expect(only(clinic.plan(visitsOf(ANA)).visits.update).facts).toMatchObject({
      origin: 'walk-in',
      times: ['09:00'],
    })
  })
})

describe('questions', () => {
  const bare = () => visitsOf('1:00 PM,"CRUZ, ANA",,,Scheduled,,')
  const clinicWithAna = () => {
    const clinic = new MemoryClinic()
    clinic.import(visitsOf(ANA.replace('9:00', '9:00 AM')))
    return clinic
  }

  it('hold a visit back until they are answered', () => {
    const clinic = clinicWithAna()
    const plan = clinic.plan(bare())
    expect(changesIn(plan)).toBe(0)
    const question = only(plan.questions)
    expect(question).toMatchObject({ row: 2, name: 'Ana Cruz', question: 'name-only', ask: { key: 'p2' } })
    expect(question.ask.choices.map(({ says }) => sayIt(say, says))).toEqual([
      'Ana Cruz · born 1970 · MRN ends 4471',
      'Someone else',
      'Leave it out',
    ])
    expect(questionText(question, say).wrong).toBe('Same name on file, no birth date to tell')
  })

  it('take "the same", "someone else" and "leave it out"', () => {
    const { patientId } = only(clinicWithAna().patients.values())
    const same = clinicWithAna().plan(bare(), { p2: `same:${patientId}` })
    expect([same.patients.add.length, only(same.visits.update).facts.times]).toEqual([0, ['13:00']])
    const other = clinicWithAna().plan(bare(), { p2: 'new' })
    expect([other.patients.add.length, other.visits.add.length]).toEqual([1, 1])
    const none = clinicWithAna().plan(bare(), { p2: 'leave-out' })
    expect([changesIn(none), none.questions]).toEqual([0, []])
  })

  it('are in the report with what was said to them, and without a value of a patient', () => {
    const { patientId } = only(clinicWithAna().patients.values())
    const told = (answers: Answers): string => {
      const { questions, answered } = clinicWithAna().plan(bare(), answers)
      const question = only([...questions, ...answered])
      const { wrong, happens } = questionText(question, say)
      return `${question.row} ${wrong}: ${happens}`
    }
    const asked = '2 Same name on file, no birth date to tell'
    expect(told({})).toBe(`${asked}: Left out until you choose`)
    expect(told({ p2: `same:${patientId}` })).toBe(`${asked}: Taken as the person on file, as you said`)
    expect(told({ p2: 'new' })).toBe(`${asked}: Taken as someone else, as you said`)
    expect(told({ p2: 'leave-out' })).toBe(`${asked}: Left out, as you said`)
    expect(told({ p2: 'same:nobody' })).toBe(`${asked}: Left out until you choose`)
  })

  it('stay open when the answer names somebody who does not fit', () => {
    expect(clinicWithAna().plan(bare(), { p2: 'same:nobody' }).questions).toHaveLength(1)
  })

  it('are not asked again once the visit itself is on file', () => {
    const clinic = clinicWithAna()
    clinic.import(bare(), { p2: 'new' })
    const again = clinic.plan(bare())
    expect([changesIn(again), again.questions, again.unchanged]).toEqual([0, [], 1])
  })

  it('are not asked about a row that repeats a visit on file: same name, day and time', () => {
    const repeated = visitsOf('9:00 AM,"CRUZ, ANA",,,Checked In,,')
    const clinic = clinicWithAna()
    clinic.import(bare(), { p2: 'new' })
    const plan = clinic.plan(repeated)
    expect([plan.questions, plan.patients.add, only(plan.visits.update).changed]).toEqual([
      [],
      [],
      ['status'],
    ])
  })

  it('name people of the same file by their row, so that an answer still holds in the next plan', () => {
    const rows = visitsOf('9:00 AM,"CRUZ, ANA",1/2/1970,,Scheduled,,', '1:00 PM,"CRUZ, ANA",,,Scheduled,,')
    const question = only(new MemoryClinic().plan(rows).questions)
    expect(question.ask.choices[0]?.id).toBe('row:2')
    const plan = new MemoryClinic().plan(rows, { [question.ask.key]: 'row:2' })
    expect(plan.patients.add).toHaveLength(1)
    expect(only(plan.visits.add).facts.times).toEqual(['09:00', '13:00'])
    expect(questionText(only(plan.answered), say).happens).toBe('Taken as the person in row 2, as you said')
  })

  it('are asked when an MRN now has somebody else', () => {
    const clinic = clinicWithAna()
    const reused = visitsOf('9:00 AM,"ABERNATHY, RUTH",11/30/1944,4471,Scheduled,,')
    expect(only(clinic.plan(reused).questions).question).toBe('mrn-reused')
    clinic.import(reused, { p2: 'new' })
    expect(changesIn(clinic.plan(reused))).toBe(0)
  })
})

describe('codes', () => {
  const file = (code: string) =>
    repaired(
      `Date,Time,Name,DOB,MRN,Activation Code,Activation Code Expires\n10/14/2025,9:00,"CRUZ, ANA",1/2/1970,4471,${code},1/12/2026\n`,
    ).visits

  it('are planned beside the facts, never in them, and once', () => {
    const clinic = new MemoryClinic()
    const plan = clinic.import(file('K7QX-93HM'))
    expect(plan.codes).toMatchObject([{ value: 'K7QX-93HM', goodUntil: '2026-01-12' }])
    expect(JSON.stringify([plan.patients, plan.visits])).not.toContain('K7QX')
    expect(clinic.plan(file('K7QX-93HM')).codes).toEqual([])
    expect(clinic.plan(file('M2WT-44PA')).codes).toHaveLength(1)
  })

  const RUTHS = (code: string, ana: string) =>
    repaired(
      `Date,Time,Name,DOB,MRN,Activation Code\n10/14/2025,9:00,"CRUZ, ANA",1/2/1970,4471,${ana}\n10/14/2025,9:10,"ABERNATHY, RUTH",11/30/1944,1187,${code}\n`,
    ).visits

  it('that two people of the file share are nobody’s, and the report says so of both rows', () => {
    const plan = new MemoryClinic().plan(RUTHS('K7QX 93HM', 'K7QX-93HM'))
    expect(plan.codes).toEqual([])
    expect(plan.codeLines.map(({ row, problem }) => `${row} ${problem}`)).toEqual(['2 code-shared', '3 code-shared'])
    expect(plan.visits.add).toHaveLength(2)
  })

  it('that somebody else has on file stay with them', () => {
    const clinic = new MemoryClinic()
    clinic.import(file('K7QX-93HM'))
    const plan = clinic.plan(RUTHS('K7QX93HM', ''))
    expect(plan.codes).toEqual([])
    expect(plan.codeLines).toMatchObject([{ row: 3, problem: 'code-of-other', did: 'without-it' }])
  })

  it('that two visits of one person repeat are one code', () => {
    const twice = repaired(
      'Date,Time,Name,DOB,MRN,Activation Code\n10/14/2025,9:00,"CRUZ, ANA",1/2/1970,4471,K7QX-93HM\n10/15/2025,9:00,"CRUZ, ANA",1/2/1970,4471,K7QX-93HM\n',
    ).visits
    const plan = new MemoryClinic().plan(twice)
    expect([plan.codes.length, plan.codeLines]).toEqual([1, []])
  })
})

describe('order', () => {
  it('of the rows makes no difference, whoever has the better identifiers', () => {
    const rows = visitsOf(
      '9:00 AM,"CRUZ, ANA",,4471,Scheduled,,',
      '9:20 AM,"CRUZ, ANA",1/2/1970,4471,Scheduled,206-555-0101,',
      '9:40 AM,"ABERNATHY, RUTH",11/30/1944,,Scheduled,,',
      '10:00 AM,"ABERNATHY, RUTH",11/30/1944,1187,Scheduled,,',
      '10:20 AM,"ABERNATHY, RUTH",,,Scheduled,,',
    )
    const summary = (visits: readonly ScheduledVisit[]) => {
      const { patients, visits: planned, questions } = new MemoryClinic().plan(visits)
      return {
        people: patients.add.map(({ facts }) => facts),
        visits: planned.add.map(({ facts }) => facts.times),
        questions: questions.map(({ question, row }) => `${row} ${question}`),
      }
    }
    expect(summary([...rows].reverse())).toEqual(summary(rows))
    expect(summary(rows)).toMatchObject({
      visits: [
        ['09:00', '09:20'],
        ['09:40', '10:00'],
      ],
      questions: ['6 name-only'],
    })
  })

  it('keeps one patient’s visits at two sites apart', () => {
    const file =
      'Date,Time,Name,DOB,Site\n10/14/2025,9:00,"FOX, CY",6/1/1950,Riverside\n10/14/2025,13:00,"FOX, CY",6/1/1950,Hilltop\n'
    const plan = new MemoryClinic().plan(repaired(file, { sites: [RIVERSIDE, HILLTOP] }).visits)
    expect([plan.patients.add.length, plan.visits.add.map(({ facts }) => facts.siteId).sort()]).toEqual([
      1,
      ['hilltop', 'riverside'],
    ])
  })
})
