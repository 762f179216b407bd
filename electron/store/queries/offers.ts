/** What the desk needs to know before it speaks, and the offers as a list for export. */
import type { Clinic } from '../../../shared/clinic/clinic.ts'
import type { OfferContext } from '../../../shared/contract/views.ts'
import type { OfferFacts } from '../../../shared/events/catalogue.ts'
import type { OfferRow } from '../../../shared/export/offers-csv.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import type { LetterKind, LetterSize } from '../../../shared/invitations/letter.ts'
import type { Outcome } from '../../../shared/offers/words.ts'
import { sharesFamilyName } from '../../../shared/patients/name-match.ts'
import { interpreterLanguage, letterLanguage, ownLanguage } from '../../../shared/patients/spoken-language.ts'
import { ageBandOn } from '../../../shared/patients/age.ts'
import { wallClock, type LocalDate, type LocalTime } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'
import { clinicFacts } from './clinic.ts'
import { standingOfCode } from './codes.ts'
import { reOfferFacts } from './re-offer.ts'
import { patientFacts, portalStatusOf, toDayVisit, visitRow, type VisitRow } from './visits.ts'

/** `nowMs` is the clock of the caller; the query itself reads none. */
export const offerContext = (reader: Reader, { visitId, nowMs }: { visitId: string; nowMs: number }): OfferContext | null => {
  const row = visitRow(reader, visitId)
  const facts = row && patientFacts(reader, row.patient_id)
  const clinic = clinicFacts(reader)?.clinic
  if (!row || !facts || !clinic) return null
  const last = reader.get<{ local_date: LocalDate; local_time: LocalTime; outcome: Outcome; name: string | null }>(
    `SELECT o.local_date, o.local_time, o.outcome, s.name
     FROM visit v JOIN offer o USING (visit_id) LEFT JOIN staff s ON s.staff_id = o.staff
     WHERE v.patient_id = ? AND o.stands = 1 ORDER BY o.at DESC LIMIT 1`,
    row.patient_id,
  )
  const codeStanding = standingOfCode(reader, {
    patientId: row.patient_id, mrn: facts.mrn, visitId, today: wallClock(nowMs, clinic.timeZone).date,
  })
  return {
    visit: toDayVisit(row, clinic),
    ageBand: ageBandOn(facts, row.date, clinic.ages),
    portalStatus: portalStatusOf(row),
    interpreterLanguage: interpreterLanguage(facts.language),
    ownLanguage: ownLanguage(facts.language),
    letterLanguage: letterLanguage(facts.language),
    reoffer: reOfferFacts(row, clinic),
    lastOffer: last
      ? { date: last.local_date, time: last.local_time, outcome: last.outcome, by: last.name ?? '' }
      : null,
    code: codeStanding.kind === 'ready' || codeStanding.kind === 'to-make' ? { goodUntil: codeStanding.goodUntil } : null,
    codeStanding,
    addressLines: facts.addressLines,
    sameFamilyName: countNamesakes(reader, row, facts.name.family),
    standing: standingOf(row),
  }
}

const standingOf = ({ offer_id: offerId, outcome, offer_facts: facts, offered_at: at, offered_by: by }: VisitRow): OfferContext['standing'] => {
  if (offerId === null || outcome === null || facts === null) return null
  const { addressee, company, language, interpreter } = JSON.parse(facts) as OfferFacts
  return { offerId, outcome, at: at ?? '', by: by ?? '', made: { addressee, company, language, interpreter } }
}

/** Others on the day's list at this site whose family name shares a name with this one. */
const countNamesakes = (reader: Reader, row: VisitRow, family: string): number =>
  reader
    .all<{ family: string }>(
      `SELECT p.facts ->> '$.name.family' AS family FROM visit v JOIN patient p USING (patient_id)
       WHERE v.site_id = ? AND v.date = ? AND v.status NOT IN ('cancelled', 'no-show') AND v.patient_id <> ?`,
      row.site_id, row.date, row.patient_id,
    )
    .filter((other) => sharesFamilyName(other.family, family)).length

/** Whom an invitation of this visit is for. Its code is asked for apart, see `codeForLetter`. */
export const invitationFacts = (
  reader: Reader,
  { visitId }: { visitId: string },
): {
  clinic: Clinic
  name: string
  addressLines: readonly string[]
} | null => {
  const row = visitRow(reader, visitId)
  const facts = row && patientFacts(reader, row.patient_id)
  const clinic = clinicFacts(reader)?.clinic
  if (!row || !facts || !clinic) return null
  return { clinic, name: row.display_name, addressLines: facts.addressLines }
}

export type InvitationSent = {
  readonly visitId: string
  readonly offerId: string | null
  readonly kind: 'generic' | 'personal'
  readonly paper: LetterKind | null
  readonly size: LetterSize
  readonly language: LetterLanguage
  readonly handouts: readonly string[]
  /** The language the lines of its offer were said in. */
  readonly saidIn: string | null
  readonly printer: string | null
  readonly state: 'sent' | 'printed' | 'not-printed' | 'saved' | 'shown'
  /** Code of the failure. */
  readonly problem: string | null
}

/** What was wanted of an invitation and how it stands: all that is needed to draw it again but its code. */
export const invitationSent = (reader: Reader, { invitationId }: { invitationId: string }): InvitationSent | null => {
  const row = reader.get<Omit<InvitationSent, 'handouts'> & { handouts: string }>(
    `SELECT i.visit_id AS visitId, i.offer_id AS offerId, i.kind, i.paper, i.size, i.language, i.handouts, i.printer, i.state, i.problem,
       (SELECT o.facts ->> '$.language' FROM offer o WHERE o.visit_id = i.visit_id AND o.offer_id = i.offer_id) AS saidIn
     FROM invitation i WHERE i.invitation_id = ?`,
    invitationId,
  )
  return row ? { ...row, handouts: JSON.parse(row.handouts) as string[] } : null
}

/** Every offer to the visits of the period with its corrections, oldest first: the evidence, not a summary. */
export const offersBetween = (
  reader: Reader,
  { siteId, from, to }: { siteId: string; from: LocalDate; to: LocalDate },
): readonly OfferRow[] => {
  const sites = new Map(clinicFacts(reader)?.clinic.sites.map((site) => [site.siteId, site.name]))
  return reader
    .all<{
      offer_id: string; local_date: string; local_time: string; site_id: string; staff: string | null; patient: string
      mrn: string | null; birth_date: string | null; facts: string; corrects: string | null; stands: number
      template: string | null; template_version: number | null; sha256: string | null; state: string | null
    }>(
      `SELECT o.offer_id, o.local_date, o.local_time, v.site_id, s.name AS staff, p.display_name AS patient,
         p.facts ->> '$.mrn' AS mrn, p.birth_date, o.facts, o.corrects, o.stands,
         i.template, i.template_version, i.state,
         -- What is outside of the records must not tell the code, as the hash of an older letter could.
         CASE i.kind WHEN 'personal' THEN '' ELSE i.sha256 END AS sha256
       FROM visit v JOIN offer o USING (visit_id) JOIN patient p USING (patient_id)
       LEFT JOIN staff s ON s.staff_id = o.staff
       LEFT JOIN invitation i ON i.invitation_id =
         (SELECT invitation_id FROM invitation WHERE offer_id = o.offer_id ORDER BY at DESC LIMIT 1)
       WHERE v.site_id = ? AND v.date BETWEEN ? AND ? ORDER BY o.at, o.offer_id`,
      siteId, from, to,
    )
    .map((row) => ({
      offerId: row.offer_id,
      date: row.local_date,
      time: row.local_time,
      site: sites.get(row.site_id) ?? '',
      staff: row.staff ?? '',
      patient: row.patient,
      mrn: row.mrn ?? '',
      birthDate: row.birth_date ?? '',
      facts: JSON.parse(row.facts) as OfferFacts,
      corrects: row.corrects ?? '',
      stands: row.stands === 1,
      invitation:
        row.sha256 === null
          ? null
          : { template: row.template ?? '', version: row.template_version ?? 0, sha256: row.sha256, state: row.state ?? '' },
    }))
}
