/**
 * Every fact that can be logged. A payload never changes its meaning: a new shape is a new version,
 * and a reader keeps facts it does not know. No activation code, PIN or clinical word is ever part of one.
 */
import { z } from 'zod'
import { BATCH_KINDS, SKIP_REASONS } from '../batches/batch-words.ts'
import { clinicSchema } from '../clinic/clinic.ts'
import { codeRuleSchema } from '../codes/rule-schema.ts'
import { REPRINT_REASONS, VOID_REASONS } from '../codes/rule.ts'
import {
  ADDRESSEE_IDS,
  DEFERRAL_REASON_IDS,
  IDENTITY_CHECK_IDS,
  INTERPRETER_IDS,
  METHOD_IDS,
  MISSED_REASON_IDS,
  OUTCOME_IDS,
  REASON_IDS,
  SETTING_IDS,
  TEACH_BACK_IDS,
  UNABLE_REASON_IDS,
} from '../offers/words.ts'
import { LOOKED_AT } from '../figures/visits-behind.ts'
import { LETTER_LANGUAGES } from '../invitations/letter-languages.ts'
import { COUNTER_PAPERS, LETTER_KINDS, LETTER_SIZES } from '../invitations/letter.ts'
import { letterheadSchema } from '../invitations/letterhead-schema.ts'
import { recordedGroupsSchema } from '../patient-file/recorded-groups-schema.ts'
import { printerNameSchema } from '../printing/print-settings.ts'
import { scriptSchema } from '../script/script.ts'
import { COMPANIES } from '../script/situation.ts'
import { ROLES } from '../staff/roles.ts'
import { staffNameSchema } from '../staff/staff-schema.ts'
import { LANGUAGES } from '../text/languages.ts'
import { localDateSchema, localTimeSchema } from '../time/local-time-schema.ts'
import { PORTAL_STATUSES, VISIT_STATUSES } from '../visits/visit.ts'
import { once } from '../once.ts'

const id = z.string().min(1).max(64)
const text = (longest: number) => z.string().min(1).max(longest)

export const personNameSchema = once(() => z.strictObject({
  family: z.string().max(120),
  given: z.string().max(120),
  middle: z.string().max(120).exactOptional(),
  suffix: z.string().max(20).exactOptional(),
  preferred: z.string().max(60).exactOptional(),
}))

/** What the clinic knows of a patient as far as the offer needs it. Payer, race and reasons for visits have no place here. */
export const patientFactsSchema = once(() => z.strictObject({
  name: personNameSchema(),
  mrn: text(40).nullable(),
  birthDate: localDateSchema.nullable(),
  /** Only where the birth date is not known: whole years on a day, so that a child is still spoken for. */
  age: z.strictObject({ years: z.number().int().min(0).max(130), on: localDateSchema }).exactOptional(),
  phone: text(40).nullable(),
  addressLines: z.array(text(120)).max(4),
  language: text(40).nullable(),
  portalStatus: z.enum(PORTAL_STATUSES),
}))

export const visitFactsSchema = once(() => z.strictObject({
  patientId: id,
  siteId: id,
  date: localDateSchema,
  times: z.array(localTimeSchema).max(20),
  status: z.enum(VISIT_STATUSES),
  arrivedAt: localTimeSchema.nullable(),
  leavingAt: localTimeSchema.nullable(),
  departedAt: localTimeSchema.nullable(),
  origin: z.enum(['schedule', 'walk-in']),
}))

export const offerFactsSchema = once(() => z.strictObject({
  visitId: id,
  patientId: id,
  setting: z.enum(SETTING_IDS),
  outcome: z.enum(OUTCOME_IDS),
  method: z.enum(METHOD_IDS).nullable(),
  reasons: z.array(z.enum(REASON_IDS)).max(14),
  deferralReason: z.enum(DEFERRAL_REASON_IDS).nullable(),
  unableReason: z.enum(UNABLE_REASON_IDS).nullable(),
  addressee: z.enum(ADDRESSEE_IDS),
  company: z.enum(COMPANIES),
  identityCheck: z.enum(IDENTITY_CHECK_IDS).nullable(),
  /** BCP 47 tag of the language the lines were said in. */
  language: text(20),
  interpreter: z.enum(INTERPRETER_IDS),
  /** Null where nobody was asked to show how they will open it. */
  teachBack: z.enum(TEACH_BACK_IDS).nullable(),
  /** Ids of the script's sheets that went along. */
  handouts: z.array(text(60)).max(10),
  script: z.strictObject({ id: text(60), version: z.number().int().positive() }),
  /** Ids of the lines shown, in order. */
  path: z.array(text(60)).max(40),
  seconds: z.number().int().nonnegative().max(86_400),
}))

const fact = <Payload extends z.ZodType>(version: number, payload: () => Payload) => {
  const made = once(payload)
  return {
    version,
    get payload() {
      return made()
    },
  }
}
const v1 = <Payload extends z.ZodType>(payload: () => Payload) => fact(1, payload)
/** Older shapes are brought to this one in `to-newest.ts`. */
const v2 = <Payload extends z.ZodType>(payload: () => Payload) => fact(2, payload)
const v3 = <Payload extends z.ZodType>(payload: () => Payload) => fact(3, payload)

export const CATALOGUE = {
  'clinic-set-up': v2(() => z.strictObject({ clinic: clinicSchema(), isSample: z.boolean() })),
  'clinic-changed': v2(() => z.strictObject({ clinic: clinicSchema() })),
  'staff-added': v1(() => z.strictObject({ staffId: id, name: staffNameSchema, role: z.enum(ROLES) })),
  'staff-changed': v1(
    () => z.strictObject({ staffId: id, name: staffNameSchema, role: z.enum(ROLES), isActive: z.boolean() }),
  ),
  'staff-pin-set': v1(() => z.strictObject({ staffId: id })),
  'sign-in-accepted': v1(() => z.strictObject({ staffId: id })),
  /** `atMs` is the wall clock: a lock-out must not hang on a clock that once ran ahead. */
  'sign-in-refused': v1(() => z.strictObject({ staffId: id, atMs: z.number().int().nonnegative() })),
  'signed-out': v1(() => z.strictObject({ staffId: id, why: z.enum(['locked', 'left', 'idle']) })),
  'staff-language-chosen': v1(() => z.strictObject({ staffId: id, language: z.enum(LANGUAGES) })),
  'script-published': v1(() => z.strictObject({ script: scriptSchema() })),
  'patient-recorded': v1(
    () => z.strictObject({ patientId: id, facts: patientFactsSchema(), importId: id.nullable() }),
  ),
  'visit-recorded': v1(() => z.strictObject({ visitId: id, facts: visitFactsSchema(), importId: id.nullable() })),
  'visit-status-changed': v1(
    () => z.strictObject({ visitId: id, status: z.enum(VISIT_STATUSES), localTime: localTimeSchema }),
  ),
  'offer-made': v2(
    () => z.strictObject({ offerId: id, facts: offerFactsSchema(), localDate: localDateSchema, localTime: localTimeSchema }),
  ),
  'offer-corrected': v2(
    () => z.strictObject({
      offerId: id,
      corrects: id,
      facts: offerFactsSchema(),
      localDate: localDateSchema,
      localTime: localTimeSchema,
    }),
  ),
  'offer-withdrawn': v1(() => z.strictObject({ withdraws: id, visitId: id, why: z.enum(['wrong-patient', 'by-mistake']) })),
  'invitation-issued': v3(
    () => z.strictObject({
      invitationId: id,
      visitId: id,
      offerId: id.nullable(),
      kind: z.enum(['generic', 'personal']),
      template: text(60),
      templateVersion: z.number().int().positive(),
      language: text(20),
      /** Null where a screen showed the way in and nothing was printed. */
      paper: z.enum(LETTER_KINDS).nullable(),
      size: z.enum(LETTER_SIZES),
      /** The batch it was made in; null for one made for this visit alone. Its `sha256` is then that of the whole file. */
      batchId: id.nullable(),
      /** The manager who accepted a translation that nobody has reviewed; null for words that were. */
      acceptedBy: id.nullable(),
      /** Sheets of the script that went along, by id. */
      handouts: z.array(text(60)).max(10),
      /** Of the document; keyed where there is a code in it, see `electron/store/code-hash.ts`. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      channel: z.enum(['printer', 'pdf', 'screen']),
      printer: printerNameSchema.nullable(),
    }),
  ),
  'invitation-printed': v1(() => z.strictObject({ invitationId: id, visitId: id })),
  'invitation-not-printed': v1(() => z.strictObject({ invitationId: id, visitId: id, problem: text(40) })),
  /** The words of a letter nobody has reviewed may be printed: whoever answers for that is who did this. */
  'letter-language-accepted': v1(() => z.strictObject({ language: z.enum(LETTER_LANGUAGES), templateVersion: z.number().int().positive() })),
  'letter-language-withdrawn': v1(() => z.strictObject({ language: z.enum(LETTER_LANGUAGES) })),
  /** Which letters were to be made; each that was made is an invitation of its own. */
  'batch-started': v1(
    () => z.strictObject({
      batchId: id,
      kind: z.enum(BATCH_KINDS),
      siteId: id,
      from: localDateSchema,
      to: localDateSchema,
      letters: z.number().int().nonnegative(),
      skipped: z.record(z.enum(SKIP_REASONS), z.number().int().nonnegative()),
      channel: z.enum(['printer', 'pdf']),
      printer: printerNameSchema.nullable(),
    }),
  ),
  'batch-ended': v1(() => z.strictObject({ batchId: id, how: z.enum(['done', 'cancelled']), out: z.number().int().nonnegative() })),
  'code-rule-chosen': v1(codeRuleSchema),
  /** Once for each letter: a code that is printed again keeps its `codeId`. */
  'code-printed': v1(
    () => z.strictObject({
      codeId: id,
      patientId: id,
      visitId: id,
      invitationId: id,
      /** `portal`: from a schedule or a code file; `typed`: at the desk; `made`: here. */
      from: z.enum(['portal', 'typed', 'made']),
      /** Keyed, see `electron/store/code-hash.ts`: tells whether a code is this one, and never what it is. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      goodUntil: localDateSchema.nullable(),
    }),
  ),
  /** It may be printed once more, in a letter of this visit. */
  'code-released': v1(() => z.strictObject({ codeId: id, visitId: id, reason: z.enum(REPRINT_REASONS) })),
  'code-voided': v1(() => z.strictObject({ codeId: id, reason: z.enum(VOID_REASONS) })),
  /** Codes made here went into a file for the portal, and are kept here no longer. */
  'codes-handed-over': v1(() => z.strictObject({ uploadId: id, codeIds: z.array(id).max(10_000) })),
  'codes-imported': v1(
    () => z.strictObject({
      importId: id,
      fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
      added: z.number().int().nonnegative(),
      replaced: z.number().int().nonnegative(),
      unchanged: z.number().int().nonnegative(),
      leftOut: z.number().int().nonnegative(),
    }),
  ),
  'letterhead-changed': v1(letterheadSchema),
  'counter-sheets-printed': v1(
    () => z.strictObject({
      paper: z.enum(COUNTER_PAPERS),
      language: z.enum(LETTER_LANGUAGES),
      templateVersion: z.number().int().positive(),
      /** Pages: a half sheet has two on each, a card ten. */
      copies: z.number().int().positive(),
      acceptedBy: id.nullable(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      channel: z.enum(['printer', 'pdf']),
      printer: printerNameSchema.nullable(),
    }),
  ),
  'visit-missed': v1(
    () => z.strictObject({ visitId: id, reason: z.enum(MISSED_REASON_IDS), letterWillBePosted: z.boolean() }),
  ),
  'day-closed': v1(
    () => z.strictObject({
      siteId: id,
      date: localDateSchema,
      needed: z.number().int().nonnegative(),
      offered: z.number().int().nonnegative(),
      missed: z.number().int().nonnegative(),
    }),
  ),
  'day-reopened': v1(() => z.strictObject({ siteId: id, date: localDateSchema })),
  'schedule-imported': v1(
    () => z.strictObject({
      importId: id,
      siteId: id,
      fileName: text(255),
      fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
      dates: z.array(localDateSchema).max(1000),
      visitsAdded: z.number().int().nonnegative(),
      visitsUpdated: z.number().int().nonnegative(),
      unchanged: z.number().int().nonnegative(),
      mended: z.number().int().nonnegative(),
      leftOut: z.number().int().nonnegative(),
      localTime: localTimeSchema,
    }),
  ),
  /** By what the clinic sees whom it offers less: for its figures, and for no desk. */
  'patient-groups-recorded': v1(() => z.strictObject({ patientId: id, groups: recordedGroupsSchema(), importId: id })),
  /** By the portal's own list. */
  'account-opened': v1(() => z.strictObject({ patientId: id, openedOn: localDateSchema, importId: id })),
  'patient-file-imported': v1(
    () => z.strictObject({
      importId: id,
      fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** The day up to which accounts are known; null where the file had none. */
      accountsUntil: localDateSchema.nullable(),
      groups: z.number().int().nonnegative(),
      accounts: z.number().int().nonnegative(),
      unchanged: z.number().int().nonnegative(),
      leftOut: z.number().int().nonnegative(),
    }),
  ),
  'import-mapping-remembered': v1(() => z.strictObject({ shape: text(64), mapping: z.record(z.string(), z.string()) })),
  'offers-exported': v1(
    () => z.strictObject({ siteId: id, from: localDateSchema, to: localDateSchema, rows: z.number().int().nonnegative() }),
  ),
  'figure-change-marked': v1(
    () => z.strictObject({ changeId: id, date: localDateSchema, label: text(60), siteId: id.nullable() }),
  ),
  /** A report of a month was saved, and this is what it said first: corrections that come later are told against it. */
  'month-reported': v1(
    () => z.strictObject({
      month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
      siteId: id.nullable(),
      needed: z.number().int().nonnegative(),
      offered: z.number().int().nonnegative(),
      localDate: localDateSchema,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  'figure-change-withdrawn': v1(() => z.strictObject({ changeId: id })),
  /** Somebody looked up who is behind a figure. */
  'visits-looked-at': v1(
    () => z.strictObject({
      siteId: id.nullable(), from: localDateSchema, to: localDateSchema, of: z.enum(LOOKED_AT), rows: z.number().int().nonnegative(),
    }),
  ),
} as const

export type EventType = keyof typeof CATALOGUE
export type EventPayloads = { [Type in EventType]: z.infer<(typeof CATALOGUE)[Type]['payload']> }

export type PatientFacts = z.infer<ReturnType<typeof patientFactsSchema>>
export type VisitFacts = z.infer<ReturnType<typeof visitFactsSchema>>
export type OfferFacts = z.infer<ReturnType<typeof offerFactsSchema>>

export const isEventType = (type: string): type is EventType => Object.hasOwn(CATALOGUE, type)
