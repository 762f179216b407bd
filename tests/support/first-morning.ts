/** A morning at Alder Brook as the first release logged it: each fact in its version 1. */
import { ALDER_BROOK, DANA, RIVERSIDE, SOFIA, tookTheSheet } from './alder-brook.ts'

const TODAY = '2025-10-14'

/** A fact as an earlier version of the app wrote it. */
export type OlderFact = {
  readonly type: string
  readonly version: number
  readonly subject: string
  readonly staff: string | null
  readonly payload: object
}

const { reofferAfterDays: _rest, ...CLINIC_V1 } = ALDER_BROOK
const VISIT = 'visit-0019480'
export const PATIENT = 'patient-0019480'

/** An offer's facts before anybody asked who else was there, who interpreted, or how the patient will open it at home. */
const offerV1 = (change: object = {}) => {
  const { company: _company, interpreter: _interpreter, teachBack: _teachBack, handouts: _handouts, ...facts } = tookTheSheet(VISIT)
  return { patientId: PATIENT, ...facts, script: { id: 'check-in', version: 1 }, ...change }
}

const bySofia = (type: string, subject: string, payload: object): OlderFact => ({ type, version: 1, subject, staff: SOFIA, payload })
const at = (localTime: string) => ({ localDate: TODAY, localTime })

export const OFFER_V1 = bySofia('offer-made', VISIT, { offerId: 'offer-1', facts: offerV1(), ...at('11:19') })

/** Alder Brook is set up, Tomasz Kowalczyk walks in, takes the sheet, and the answer is corrected to a no with the sheet. */
export const FIRST_MORNING: readonly OlderFact[] = [
  { ...bySofia('clinic-set-up', 'clinic', { clinic: CLINIC_V1, isSample: false }), staff: null },
  { ...bySofia('staff-added', DANA, { staffId: DANA, name: 'Dana Mercer', role: 'manager' }), staff: null },
  { ...bySofia('staff-added', SOFIA, { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk' }), staff: DANA },
  bySofia('patient-recorded', PATIENT, {
    patientId: PATIENT,
    importId: null,
    facts: {
      name: { given: 'Tomasz', family: 'Kowalczyk' }, mrn: '0019480', birthDate: '1985-06-02', phone: null, addressLines: [],
      language: 'Spanish', portalStatus: 'unknown',
    },
  }),
  bySofia('visit-recorded', VISIT, {
    visitId: VISIT,
    importId: null,
    facts: {
      patientId: PATIENT, siteId: RIVERSIDE, date: TODAY, times: [], status: 'arrived', arrivedAt: '11:18', leavingAt: null,
      departedAt: null, origin: 'walk-in',
    },
  }),
  OFFER_V1,
  bySofia('invitation-issued', VISIT, {
    invitationId: 'invitation-1', visitId: VISIT, offerId: 'offer-1', kind: 'generic', template: 'invitation', templateVersion: 1,
    language: 'en', sha256: 'ab'.repeat(32), channel: 'printer', printer: 'Front desk 2',
  }),
  bySofia('invitation-printed', VISIT, { invitationId: 'invitation-1', visitId: VISIT }),
  bySofia('offer-corrected', VISIT, {
    offerId: 'offer-2', corrects: 'offer-1', facts: offerV1({ outcome: 'declined-informed', reasons: ['privacy'] }), ...at('11:25'),
  }),
]
