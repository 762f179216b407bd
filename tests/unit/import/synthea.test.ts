import { describe, expect, it } from 'vitest'
import { MemoryClinic, changesIn, repaired } from '../../support/schedule-import.ts'
import { syntheaFolder, syntheaSchedule } from '../../support/synthea-schedule.ts'

describe.runIf(syntheaFolder !== null)('Synthea’s patients and encounters, joined', () => {
  const TODAY = '2025-10-14'

  it('come in whole when they lie within a year', () => {
    const { csv, encounters, dead } = syntheaSchedule(TODAY)
    const { visits, report, counts } = repaired(csv)
    expect(encounters).toBe(2590)
    expect(counts.rows).toBe(encounters)
    const merged = report.filter(({ did }) => did === 'kept-once' || did === 'made-one').length
    const deceased = report.filter(({ problem }) => problem === 'deceased').length
    expect(counts.visits + merged + deceased).toBe(encounters)
    expect(visits.some(({ patient }) => dead.has((patient.mrn ?? '').toLowerCase()))).toBe(false)
    expect(report.filter(({ severity }) => severity === 'needs-you')).toEqual([])
    const first = visits.find(({ patient }) => patient.mrn === '593AAA05-D864-1DF7-5B96-155FBDB19F28')
    expect(first?.patient).toMatchObject({
      name: { family: 'Vela532', given: 'Jorge Luis88' },
      birthDate: '2021-08-22',
      addressLines: ['568 Hills Branch Unit 86', 'Visalia, California 93291'],
    })
  })

  it('plan one patient each, and nothing the second time', () => {
    const { visits } = repaired(syntheaSchedule(TODAY).csv)
    const clinic = new MemoryClinic()
    const plan = clinic.import(visits)
    expect(plan.questions).toEqual([])
    expect(plan.patients.add).toHaveLength(new Set(visits.map(({ patient }) => patient.mrn)).size)
    expect(plan.visits.add).toHaveLength(visits.length)
    expect(changesIn(clinic.plan(visits))).toBe(0)
  })

  it('are left out with a reason when they lie years back', () => {
    const { csv, encounters } = syntheaSchedule()
    const { counts, report } = repaired(csv)
    const reasons = new Set(
      report.filter(({ severity }) => severity === 'left-out').map(({ problem }) => problem),
    )
    const merged = report.filter(({ did }) => did === 'kept-once' || did === 'made-one').length
    expect(counts.leftOut + counts.visits + merged).toBe(encounters)
    expect([...reasons].sort()).toEqual(['deceased', 'visit-date-past'])
  })
})
