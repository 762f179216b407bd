/** The weeks before the sample day: enough for every chart, the same each time, and nobody of the day itself. */
import { describe, expect, it } from 'vitest'
import { patientFactsSchema } from '../../../shared/events/catalogue.ts'
import { recordedGroupsSchema } from '../../../shared/patient-file/recorded-groups-schema.ts'
import { sampleHistory, TRAINING_DAYS_AGO } from '../../../shared/sample/sample-history.ts'

const history = sampleHistory(['riverside', 'northgate'], (daysAgo) => daysAgo % 7 < 5)

describe('the weeks before the sample day', () => {
  it('are the same each time, and hold only what the log takes', () => {
    expect(sampleHistory(['riverside', 'northgate'], (daysAgo) => daysAgo % 7 < 5)).toEqual(history)
    for (const { facts, groups } of history) {
      expect(patientFactsSchema().safeParse(facts).success).toBe(true)
      expect(recordedGroupsSchema().safeParse(groups).success).toBe(true)
    }
  })

  it('leave the last week to the day itself, and know no account before it was opened', () => {
    expect(Math.min(...history.map(({ visit }) => visit.daysAgo))).toBeGreaterThan(7)
    expect(history.every(({ daysToAccount, visit }) => daysToAccount === null || daysToAccount < visit.daysAgo)).toBe(true)
  })

  it('show a training day and a group that is offered less', () => {
    const rate = (is: (person: (typeof history)[number]) => boolean) => {
      const of = history.filter(is)
      return of.filter(({ visit }) => visit.offer !== null).length / of.length
    }
    expect(rate(({ visit }) => visit.daysAgo < TRAINING_DAYS_AGO) - rate(({ visit }) => visit.daysAgo > TRAINING_DAYS_AGO)).toBeGreaterThan(0.15)
    expect(rate(({ groups }) => groups.payer !== 'medicare') - rate(({ groups }) => groups.payer === 'medicare')).toBeGreaterThan(0.08)
  })
})
