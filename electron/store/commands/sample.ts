/** Fills a new file with the invented day of the sample clinic, as facts like any others. */
import { CODE_ALPHABET } from '../../../shared/codes/alphabet.ts'
import type { PatientFacts } from '../../../shared/events/catalogue.ts'
import type { SampleClinic, SampleEarlierVisit, SampleOffer, SampleVisit } from '../../../shared/sample/sample-clinic.ts'
import { addDays, type LocalDate } from '../../../shared/time/local-time.ts'
import { wallNow, type CommandContext } from '../command-context.ts'

type SampleDay = {
  readonly sample: SampleClinic
  /** Staff ids by the sample's own short keys. */
  readonly staffIds: Readonly<Record<string, string>>
  readonly script: { readonly id: string; readonly version: number }
}

/** Invented codes in the form the portal would issue, good for ten days. */
const inventedCode = (turn: number): string =>
  Array.from({ length: 12 }, (_, place) => CODE_ALPHABET[(turn * 7 + place * place * 5 + place * 11) % 31]).join('')

export const loadSampleDay = (context: CommandContext, { sample, staffIds, script }: SampleDay): null => {
  const { date: today } = wallNow(context)
  const manager = staffIds[sample.staff.find((person) => person.role === 'manager')?.key ?? ''] ?? null

  const recordPatient = (facts: PatientFacts): string => {
    const patientId = context.ids.next()
    context.append({ type: 'patient-recorded', subject: patientId, payload: { patientId, facts, importId: null } }, manager)
    return patientId
  }

  const recordVisit = (
    patientId: string,
    siteId: string,
    date: LocalDate,
    visit: SampleVisit['visit'],
    offer: SampleOffer | null,
  ): void => {
    const visitId = context.ids.next()
    const origin = visit.times.length > 0 ? 'schedule' : 'walk-in'
    const facts = { ...visit, patientId, siteId, date, origin } as const
    context.append({ type: 'visit-recorded', subject: visitId, payload: { visitId, facts, importId: null } }, manager)
    if (!offer) return
    context.append(
      {
        type: 'offer-made',
        subject: visitId,
        payload: {
          offerId: context.ids.next(),
          facts: { ...offer.facts, visitId, patientId, script, path: [] },
          localDate: date,
          localTime: offer.at,
        },
      },
      staffIds[offer.by] ?? null,
    )
  }

  /** Visits and offers of the days before, by site and date. */
  const earlierDays = new Map<string, { siteId: string; date: LocalDate; needed: number; offered: number }>()
  const recordEarlier = (patientId: string, { siteId, daysAgo, visit, offer }: SampleEarlierVisit): void => {
    const date = addDays(today, -daysAgo)
    recordVisit(patientId, siteId, date, visit, offer)
    const day = earlierDays.get(`${siteId} ${date}`) ?? { siteId, date, needed: 0, offered: 0 }
    earlierDays.set(`${siteId} ${date}`, { ...day, needed: day.needed + 1, offered: day.offered + Number(offer !== null) })
  }

  for (const { patient, earlier } of sample.day.known) recordEarlier(recordPatient(patient), earlier)
  sample.day.visits.forEach(({ patient, visit, offer, earlier }, turn) => {
    const patientId = recordPatient(patient)
    if (earlier) recordEarlier(patientId, earlier)
    recordVisit(patientId, sample.day.siteId, today, visit, offer)
    if (offer === null && patient.portalStatus !== 'active')
      context.writer.run(
        'INSERT INTO activation_code (patient_id, value, good_until) VALUES (?, ?, ?)',
        patientId, inventedCode(turn), addDays(today, 10),
      )
  })
  for (const { siteId, date, needed, offered } of earlierDays.values())
    context.append({ type: 'day-closed', subject: siteId, payload: { siteId, date, needed, offered, missed: needed - offered } }, manager)
  return null
}
