/** The words of record systems for groups of patients. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUP_FIELDS, readGroup, type GroupField } from '../../../shared/patient-file/read-groups.ts'
import { recordedGroupsSchema } from '../../../shared/patient-file/recorded-groups-schema.ts'
import { NOTHING_RECORDED } from '../../../shared/patient-file/recorded-groups.ts'

describe('a cell', () => {
  it.each<[GroupField, string, object | null]>([
    ['sex', 'F', { sex: 'female' }],
    ['sex', 'Male', { sex: 'male' }],
    ['sex', 'Non-binary', { sex: 'other' }],
    ['sex', 'Unknown', {}],
    ['sex', 'Q', null],
    ['race', 'Black or African American', { races: ['black'] }],
    ['race', 'White; Asian', { races: ['asian', 'white'] }],
    ['race', 'White and Asian', { races: ['asian', 'white'] }],
    ['race', 'Native Hawaiian or Other Pacific Islander', { races: ['pacific-islander'] }],
    ['race', 'Native Hawaiian and Other Pacific Islander', { races: ['pacific-islander'] }],
    ['race', 'American Indian or Alaska Native', { races: ['american-indian'] }],
    ['race', 'American Indian and Alaska Native', { races: ['american-indian'] }],
    ['race', 'Asian Indian', { races: ['asian'] }],
    ['race', 'Non-Hispanic White', { races: ['white'] }],
    ['race', 'Middle Eastern or North African', { races: ['middle-eastern'] }],
    ['race', '2106-3', { races: ['white'] }],
    ['race', 'Some Other Race', { races: ['other'] }],
    ['race', 'Two or more races', null],
    ['race', 'Patient declined', {}],
    ['race', 'Declined to specify', {}],
    ['race', 'ASKU', {}],
    ['ethnicity', 'Hispanic or Latino', { isHispanic: true }],
    ['ethnicity', 'Not Hispanic or Latino', { isHispanic: false }],
    ['ethnicity', 'Non-Hispanic', { isHispanic: false }],
    ['ethnicity', 'Mexican', { isHispanic: true }],
    ['ethnicity', 'N', { isHispanic: false }],
    ['ethnicity', '2186-5', { isHispanic: false }],
    ['race-and-ethnicity', 'Hispanic or Latino, White', { races: ['hispanic', 'white'], isHispanic: true }],
    ['race-and-ethnicity', 'Black or African American', { races: ['black'], isHispanic: false }],
    ['payer', 'Medicaid HMO', { payer: 'medicaid' }],
    ['payer', 'Aetna Medicare Advantage', { payer: 'medicare' }],
    ['payer', 'Medicare/Medicaid Dual', { payer: 'medicare-and-medicaid' }],
    ['payer', 'BCBS of VA', { payer: 'commercial' }],
    ['payer', 'Self-pay', { payer: 'self-pay' }],
    ['payer', 'TRICARE', { payer: 'military' }],
    ['payer', 'Apple Health', { payer: 'medicaid' }],
    ['payer', 'Zyx 12', null],
    ['regular-source', 'Nguyen, Bao MD', { hasRegularSource: true }],
    ['regular-source', 'None', { hasRegularSource: false }],
    ['regular-source', 'No PCP', { hasRegularSource: false }],
    ['rural', '7', { isRural: true }],
    ['rural', '1', { isRural: false }],
    ['rural', '99', null],
    ['rural', 'Nonmetro', { isRural: true }],
    ['rural', 'Urban', { isRural: false }],
    ['rural', 'Y', { isRural: true }],
    ['accommodation', 'ASL interpreter', { needsAccommodation: true }],
    ['accommodation', 'No', { needsAccommodation: false }],
    ['schooling', 'Some high school', { schooling: 'below-high-school' }],
    ['schooling', 'High school graduate or GED', { schooling: 'high-school' }],
    ['schooling', '8th grade', { schooling: 'below-high-school' }],
    ['schooling', '12th grade', { schooling: 'high-school' }],
    ['schooling', 'Associate degree', { schooling: 'some-college' }],
    ['schooling', 'Bachelor’s degree', { schooling: 'college' }],
    ['work', 'Full time', { work: 'working' }],
    ['work', 'Unemployed', { work: 'not-working' }],
    ['work', 'Not employed', { work: 'not-working' }],
    ['work', 'Retired', { work: 'retired' }],
  ])('%s “%s”', (field, text, brought) => {
    expect(readGroup(field, text)).toEqual(brought)
  })

  it('of any text brings only what the log takes, or nothing', () => {
    fc.assert(fc.property(fc.constantFrom(...GROUP_FIELDS), fc.string({ maxLength: 40 }), (field, text) => {
      const brought = readGroup(field, text)
      if (brought !== null) expect(recordedGroupsSchema().safeParse({ ...NOTHING_RECORDED, ...brought }).success).toBe(true)
    }))
  })
})
