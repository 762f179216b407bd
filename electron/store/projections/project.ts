/** From a fact to the read tables. A projector reads the fact and the tables, never a clock: replaying gives the same rows. */
import type { EventType } from '../../../shared/events/catalogue.ts'
import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'
import { projectClinic } from './clinic.ts'
import { projectCode } from './code.ts'
import { projectDay } from './day.ts'
import { projectFigureChange, projectMonthReport } from './figure-change.ts'
import { projectImport } from './import.ts'
import { projectInvitation } from './invitation.ts'
import { projectLetterLanguage } from './letter-language.ts'
import { projectLetterhead } from './letterhead.ts'
import { projectOffer } from './offer.ts'
import { projectPatient } from './patient.ts'
import { projectPatientFile } from './patient-file.ts'
import { projectScript } from './script.ts'
import { projectStaff } from './staff.ts'
import { projectVisit } from './visit.ts'

type Projectors = { readonly [Type in EventType]: ((writer: Writer, event: StoredEvent<Type>) => void) | null }

const PROJECTORS: Projectors = {
  'clinic-set-up': projectClinic,
  'clinic-changed': projectClinic,
  'staff-added': projectStaff.added,
  'staff-changed': projectStaff.changed,
  'staff-language-chosen': projectStaff.languageChosen,
  'script-published': projectScript,
  'staff-pin-set': projectStaff.pinSet,
  'sign-in-accepted': projectStaff.signedIn,
  'sign-in-refused': projectStaff.refused,
  'signed-out': null,
  'patient-recorded': projectPatient,
  'visit-recorded': projectVisit.recorded,
  'visit-status-changed': projectVisit.statusChanged,
  'visit-missed': projectVisit.missed,
  'code-rule-chosen': projectCode.ruleChosen,
  'code-printed': projectCode.printed,
  'code-released': projectCode.released,
  'code-voided': projectCode.voided,
  'codes-handed-over': projectCode.handedOver,
  'codes-imported': null,
  'offer-made': projectOffer.made,
  'offer-corrected': projectOffer.corrected,
  'offer-withdrawn': projectOffer.withdrawn,
  'invitation-issued': projectInvitation.issued,
  'invitation-printed': projectInvitation.printed,
  'invitation-not-printed': projectInvitation.notPrinted,
  'letter-language-accepted': projectLetterLanguage.accepted,
  'letter-language-withdrawn': projectLetterLanguage.withdrawn,
  // What there is to print is kept beside the log: see the migration.
  'batch-started': null,
  'batch-ended': null,
  'letterhead-changed': projectLetterhead,
  'counter-sheets-printed': null,
  'day-closed': projectDay.closed,
  'day-reopened': projectDay.reopened,
  'schedule-imported': projectImport.imported,
  'patient-groups-recorded': projectPatientFile.groups,
  'account-opened': projectPatientFile.account,
  'patient-file-imported': projectPatientFile.imported,
  'import-mapping-remembered': projectImport.mappingRemembered,
  'offers-exported': null,
  'figure-change-marked': projectFigureChange.marked,
  'figure-change-withdrawn': projectFigureChange.withdrawn,
  'month-reported': projectMonthReport,
  'visits-looked-at': null,
}

export const project = (writer: Writer, event: StoredEvent): void => {
  const projector = PROJECTORS[event.type] as ((writer: Writer, event: StoredEvent) => void) | null
  projector?.(writer, event)
}
