/** Fills a new file with the invented day of the sample clinic, as facts like any others. */
import { CODE_ALPHABET } from '../../../shared/codes/alphabet.ts'
import type { OfferFacts, PatientFacts } from '../../../shared/events/catalogue.ts'
import type { SampleClinic, SampleEarlierVisit, SampleOffer, SampleVisit } from '../../../shared/sample/sample-clinic.ts'
import { sampleHistory, TRAINING_DAYS_AGO } from '../../../shared/sample/sample-history.ts'
import { addDays, type LocalDate } from '../../../shared/time/local-time.ts'
import { wallNow, type CommandContext } from '../command-context.ts'

type SampleDay = {
  readonly sample: SampleClinic
  /** Staff ids by the sample's own short keys. */
  readonly staffIds: Readonly<Record<string, string>>
  readonly script: { readonly id: string; readonly version: number }
}

/** What an offer of the weeks before was like besides how it ended. */
const OFFER_AT_THE_DESK = {
  setting: 'check-in', deferralReason: null, unableReason: null, addressee: 'patient', company: 'alone', identityCheck: null, language: 'en',
  interpreter: 'none', teachBack: null, handouts: [], path: [], seconds: 24,
} satisfies Partial<OfferFacts>

/** Invented codes in the form the portal would issue, good for ten days. */
const inventedCode = (turn: number): string =>
  Array.from({ length: 12 }, (_, place) => CODE_ALPHABET[(turn * 7 + place * place * 5 + place * 11) % 31]).join('')

type History = SampleDay & { readonly today: LocalDate; readonly manager: string | null }

/** The weeks before, for the figures; every one of their days is closed. */
const recordHistory = ({ ids, append }: CommandContext, { sample, staffIds, script, today, manager }: History): void => {
  const siteIds = sample.clinic.sites.map(({ siteId }) => siteId)
  const dateOf = (daysAgo: number): LocalDate => addDays(today, -daysAgo)
  const isWorkday = (daysAgo: number): boolean => ![0, 6].includes(new Date(`${dateOf(daysAgo)}T00:00:00Z`).getUTCDay())
  const desk = staffIds[sample.staff.find((person) => person.role === 'desk')?.key ?? ''] ?? manager
  const importId = ids.next()
  const days = new Map<string, { siteId: string; date: LocalDate; needed: number; offered: number }>()
  const people = sampleHistory(siteIds, isWorkday)
  for (const { facts, groups, visit, daysToAccount } of people) {
    const [patientId, visitId] = [ids.next(), ids.next()]
    const { siteId, arrivedAt, offer } = visit
    const date = dateOf(visit.daysAgo)
    append({ type: 'patient-recorded', subject: patientId, payload: { patientId, facts, importId: null } }, manager)
    append({ type: 'patient-groups-recorded', subject: patientId, payload: { patientId, groups, importId } }, manager)
    const times = { times: [arrivedAt], arrivedAt, leavingAt: null, departedAt: null }
    append({ type: 'visit-recorded', subject: visitId, payload: { visitId, importId: null, facts: { ...times, patientId, siteId, date, status: 'departed', origin: 'schedule' } } }, manager)
    const day = days.get(`${siteId} ${date}`) ?? { siteId, date, needed: 0, offered: 0 }
    days.set(`${siteId} ${date}`, { ...day, needed: day.needed + 1, offered: day.offered + Number(offer !== null) })
    if (offer === null) {
      append({ type: 'visit-missed', subject: visitId, payload: { visitId, reason: 'desk-was-full', letterWillBePosted: false } }, desk)
      continue
    }
    const payload = { offerId: ids.next(), localDate: date, localTime: arrivedAt, facts: { ...OFFER_AT_THE_DESK, ...offer, visitId, patientId, script } }
    append({ type: 'offer-made', subject: visitId, payload }, desk)
    if (daysToAccount !== null) append({ type: 'account-opened', subject: patientId, payload: { patientId, openedOn: addDays(date, daysToAccount), importId } }, manager)
  }
  for (const { siteId, date, needed, offered } of days.values())
    append({ type: 'day-closed', subject: siteId, payload: { siteId, date, needed, offered, missed: needed - offered } }, manager)
  const counts = { groups: people.length, accounts: people.filter((each) => each.daysToAccount !== null).length, unchanged: 0, leftOut: 0 }
  append({ type: 'patient-file-imported', subject: importId, payload: { importId, fileSha256: '0'.repeat(64), accountsUntil: addDays(today, -1), ...counts } }, manager)
  append({ type: 'figure-change-marked', subject: 'clinic', payload: { changeId: ids.next(), date: dateOf(TRAINING_DAYS_AGO), label: 'Training day', siteId: null } }, manager)
}

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
  recordHistory(context, { sample, staffIds, script, today, manager })
  for (const { siteId, date, needed, offered } of earlierDays.values())
    context.append({ type: 'day-closed', subject: siteId, payload: { siteId, date, needed, offered, missed: needed - offered } }, manager)
  return null
}
