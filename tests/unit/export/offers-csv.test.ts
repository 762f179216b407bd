import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { OfferFacts } from '../../../shared/events/catalogue.ts'
import { offersCsv, type OfferRow } from '../../../shared/export/offers-csv.ts'
import { tookTheSheet } from '../../support/alder-brook.ts'

const row = (facts: Partial<OfferFacts> = {}, change: Partial<OfferRow> = {}): OfferRow => ({
  offerId: 'offer-1',
  date: '2025-10-14',
  time: '11:18',
  site: 'Riverside',
  staff: 'Sofia Reyes',
  patient: 'Tomasz Kowalczyk',
  mrn: '0019480',
  birthDate: '1985-06-02',
  facts: { ...tookTheSheet('visit-1'), patientId: 'patient-1', ...facts },
  corrects: '',
  stands: true,
  invitation: { template: 'invitation', version: 1, sha256: 'ab'.repeat(32), state: 'not-printed' },
  ...change,
})

const read = (...rows: readonly OfferRow[]): Record<string, string>[] => parse(offersCsv(rows), { bom: true, columns: true })

describe('the log of offers as a file', () => {
  it('has one row an offer, in plain words', () => {
    expect(read(row())).toEqual([
      {
        'Offer': 'offer-1', 'Date': '2025-10-14', 'Time': '11:18', 'Site': 'Riverside', 'Staff': 'Sofia Reyes',
        'Patient': 'Tomasz Kowalczyk', 'MRN': '0019480', 'Birth date': '1985-06-02',
        'Where': 'At check-in', 'Spoken to': 'The patient', 'With': 'Nobody', 'Language': 'en',
        'Interpreter': 'Nobody, it was not needed',
        'Outcome': 'Took invitation', 'Outcome code': 'took-invitation', 'Method': 'Sheet without a code', 'Reasons': '',
        'Put off because': '', 'Could not ask because': '', 'Identity checked by': '', 'Shown back': '', 'Handouts': '',
        'Seconds': '14', 'Script': 'portal-offer v1', 'Invitation': 'invitation v1', 'Invitation state': 'not printed',
        'Invitation SHA-256': 'ab'.repeat(32), 'Corrects': '', 'Stands': 'yes',
      },
    ])
  })

  it('says who was with the patient, who interpreted, what was shown back and which sheets went along', () => {
    const facts = {
      company: 'helper', language: 'es', interpreter: 'video', teachBack: 'with-help', handouts: ['privacy', 'step-by-step'],
    } as const
    expect(read(row({ ...facts, handouts: [...facts.handouts] }))).toMatchObject([
      {
        'With': 'Family or a helper', 'Language': 'es', 'Interpreter': 'Interpreter by video',
        'Shown back': 'Did it with help', 'Handouts': 'privacy; step-by-step',
      },
    ])
  })

  it('keeps a corrected offer, and says that it does not stand', () => {
    const rows = read(row({}, { stands: false }), row({}, { offerId: 'offer-2', corrects: 'offer-1', invitation: null }))
    expect(rows.map((each) => [each['Offer'], each['Corrects'], each['Stands'], each['Invitation']])).toEqual([
      ['offer-1', '', 'no', 'invitation v1'],
      ['offer-2', 'offer-1', 'yes', ''],
    ])
  })
})
