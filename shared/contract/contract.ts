/**
 * Every call the window may make: name -> who may make it, what goes in, what comes back.
 * The router parses by this list and the bridge is typed by it; a call that is not here does not exist.
 */
import { z } from 'zod'
import type { BatchPreview, BatchShown } from '../batches/batch.ts'
import { BATCH_KINDS } from '../batches/batch-words.ts'
import { clinicSchema } from '../clinic/clinic.ts'
import { codeRuleSchema } from '../codes/rule-schema.ts'
import { REPRINT_REASONS, VOID_REASONS } from '../codes/rule.ts'
import { personNameSchema } from '../events/catalogue.ts'
import { LETTER_LANGUAGES } from '../invitations/letter-languages.ts'
import { COUNTER_PAPERS, LETTER_KINDS, LETTER_SIZES, MOST_COPIES, PAGE_SIZES } from '../invitations/letter.ts'
import { ownWordsSchema } from '../invitations/letterhead-schema.ts'
import { LOGO_LIMITS } from '../invitations/logo.ts'
import { MISSED_REASON_IDS } from '../offers/words.ts'
import { offerInputSchema } from '../offers/offer-input.ts'
import { once } from '../once.ts'
import { printerNameSchema, printOptionsSchema } from '../printing/print-settings.ts'
import type { PrinterAbilities } from '../printing/printing-choice.ts'
import { settingsSchema } from '../settings.ts'
import { ROLES, type StaffMember } from '../staff/roles.ts'
import { newPinSchema, pinSchema, staffNameSchema } from '../staff/staff-schema.ts'
import { LANGUAGES } from '../text/languages.ts'
import { localDateSchema } from '../time/local-time-schema.ts'
import type { LocalDate } from '../time/local-time.ts'
import { VISIT_STATUSES } from '../visits/visit.ts'
import type { DayLeftOpen, DayView } from '../visits/day-view.ts'
import { scriptSchema, type Script } from '../script/script.ts'
import type { AppState } from './app-state.ts'
import { call, id, managers, nothing, type Call } from './call.ts'
import { FIGURE_CALLS } from './figure-calls.ts'
import type {
  CodeFileDone, CodeFileReport, CodesDesk, ColumnFileShown, CounterPrinted, HandoutShown, ImportDone, ImportPreview,
  ImportProgress, ImportReport, InvitationPreview, InvitationState, LetterDraftShown, LetterLanguageState,
  LetterheadShown, OfferContext, OfferLogged, PatientFileDesk, PatientFileDone, PatientFileReport, PersonFound,
  PrinterShown, QrShown, ScriptDesk, SearchFound, SheetShown, TestPageState,
} from './views.ts'

const newStaff = once(() => z.strictObject({ name: staffNameSchema, role: z.enum(ROLES), pin: newPinSchema }))
const passphrase = once(() => z.string().min(12).max(200))
const offerId = once(() => z.strictObject({ offerId: z.uuid() }))
const dayOfSite = once(() => z.strictObject({ siteId: id, date: localDateSchema }))
/** Text by a key, `most` entries at most. */
const table = (key: z.ZodString, value: z.ZodString, most: number) =>
  z
    .record(key, value)
    .refine((entries) => Object.keys(entries).length <= most)
    .meta({ maxProperties: most })
/** Answers by the key of their question: ten times what one report shows. */
const answers = once(() => table(z.string().max(80), z.string().max(64), 5_000))
/** Column index -> key of a column choice; a schedule has at most 200 columns. */
const mapping = once(() => table(z.string().max(8), z.string().max(40), 200))

const toPrinter = once(() => z.strictObject({ to: z.literal('printer'), printer: printerNameSchema }))
const toPdf = once(() => z.strictObject({ to: z.literal('pdf') }))

/** A code as the clinic's portal issued it; it is printed and then forgotten. */
const activationCode = once(() => z.strictObject({ value: z.string().trim().min(4).max(40), goodUntil: localDateSchema.nullable() }))

/** Which paper: what it says, how large, in which language, on what size of sheet. */
const form = once(() =>
  z.strictObject({
    paper: z.enum(LETTER_KINDS),
    size: z.enum(LETTER_SIZES),
    language: z.enum(LETTER_LANGUAGES),
    pageSize: z.enum(PAGE_SIZES),
  }),
)

/** Sheets of the script, by id. In a language of the script, or in another one with a letter. */
const sheets = once(() => z.strictObject({ ids: z.array(id).min(1).max(10), language: z.enum(LETTER_LANGUAGES) }))
/** Those that go along; null where none does. */
const handouts = once(() => sheets().nullable())

export const CONTRACT = {
  // The app itself
  'app.state': call<AppState>()('anyone', nothing),
  'app.about': call<{ readonly version: string; readonly licence: string }>()('anyone', nothing),
  'app.retryStore': call<null>()('anyone', nothing),
  'app.printBlankSheet': call<{ readonly saved: boolean }>()('anyone', nothing),
  'setup.create': call<null>()(
    'anyone',
    /** `siteId`: where this workstation is. */
    () => z.strictObject({ clinic: clinicSchema(), siteId: id, manager: newStaff().omit({ role: true }), passphrase: passphrase().nullable() }),
  ),
  'setup.openSample': call<null>()('anyone', nothing),
  'setup.leaveSample': call<null>()('anyone', nothing),
  'setup.unlock': call<null>()('anyone', () => z.strictObject({ passphrase: z.string().min(1).max(200) })),

  // Who is here
  'session.signIn': call<null>()('anyone', () => z.strictObject({ staffId: id, pin: pinSchema })),
  'session.lock': call<null>()('signed-in', () => z.strictObject({ why: z.enum(['locked', 'idle']) })),
  'session.signOut': call<null>()('anyone', nothing),
  'staff.list': call<readonly StaffMember[]>()(managers, nothing),
  'staff.add': call<{ readonly staffId: string }>()(managers, newStaff),
  'staff.change': call<null>()(
    managers,
    () => z.strictObject({ staffId: id, name: staffNameSchema, role: z.enum(ROLES), isActive: z.boolean() }),
  ),
  'staff.setPin': call<null>()(managers, () => z.strictObject({ staffId: id, pin: newPinSchema })),
  /** The language of one's own screens. */
  'staff.chooseLanguage': call<null>()('signed-in', () => z.strictObject({ language: z.enum(LANGUAGES) })),
  /** Follows the chain of every fact in the log; reads all of it, so it takes its time. */
  'log.verify': call<{ readonly facts: number; readonly isWhole: boolean }>()(managers, nothing),
  'clinic.change': call<null>()(managers, clinicSchema),
  'settings.change': call<null>()('anyone', () => settingsSchema().partial()),

  // The day
  'day.view': call<DayView>()('signed-in', dayOfSite),
  /** Days of the last two weeks that were never closed and still have visits to settle, newest first. */
  'day.leftOpen': call<readonly DayLeftOpen[]>()('signed-in', () => z.strictObject({ siteId: id })),
  'day.close': call<null>()('signed-in', dayOfSite),
  'day.reopen': call<null>()('signed-in', dayOfSite),
  'patients.search': call<SearchFound>()('signed-in', () => z.strictObject({ text: z.string().max(80), siteId: id })),
  'patients.matching': call<readonly PersonFound[]>()(
    'signed-in',
    () => z.strictObject({ name: z.string().max(120), birthDate: localDateSchema.nullable() }),
  ),
  /** `visitId` and `patientId` are made by the window so that a repeated call adds nothing twice. */
  'visits.addWalkIn': call<{ readonly visitId: string }>()(
    'signed-in',
    () => z.strictObject({
      visitId: z.uuid(),
      siteId: id,
      patient: z.union([
        z.strictObject({ knownId: id }),
        z.strictObject({
          newId: z.uuid(),
          name: personNameSchema(),
          birthDate: localDateSchema.nullable(),
          mrn: z.string().trim().min(1).max(40).nullable(),
        }),
      ]),
    }),
  ),
  'visits.setStatus': call<null>()(
    'signed-in',
    () => z.strictObject({ visitId: id, status: z.enum(VISIT_STATUSES) }),
  ),
  'visits.markMissed': call<null>()(
    'signed-in',
    () => z.strictObject({ visitId: id, reason: z.enum(MISSED_REASON_IDS), letterWillBePosted: z.boolean() }),
  ),

  // The offer
  /** The script in use: the clinic's newest, else the one the app came with. */
  'script.current': call<Script>()('signed-in', nothing),
  'offers.context': call<OfferContext>()('signed-in', () => z.strictObject({ visitId: id })),
  /** `offerId` is made by the window: the same call twice logs one offer. Answers after the commit. */
  'offers.log': call<OfferLogged>()('signed-in', () => offerId().extend({ offer: offerInputSchema() })),
  'offers.correct': call<OfferLogged>()(
    'signed-in',
    () => offerId().extend({ corrects: z.uuid(), offer: offerInputSchema() }),
  ),
  'offers.withdraw': call<OfferLogged>()(
    'signed-in',
    () => z.strictObject({ visitId: id, withdraws: z.uuid(), why: z.enum(['wrong-patient', 'by-mistake']) }),
  ),
  'offers.exportCsv': call<{ readonly rows: number; readonly savedAs: string | null }>()(
    'signed-in',
    () => z.strictObject({ siteId: id, from: localDateSchema, to: localDateSchema }),
  ),

  // The invitation
  'printers.list': call<readonly PrinterShown[]>()('signed-in', nothing),
  /** Null where the printer does not say. */
  'printers.abilities': call<PrinterAbilities | null>()('signed-in', () => z.strictObject({ printer: printerNameSchema })),
  /** What comes of it comes with the topic `printing`. Nothing of it is logged. */
  'printers.printTestPage': call<TestPageState>()(
    'signed-in',
    () => z.strictObject({ printer: printerNameSchema, options: printOptionsSchema() }),
  ),
  /** How the last test page stands; null before the first. */
  'printers.testPage': call<TestPageState | null>()('signed-in', nothing),
  'invitations.preview': call<InvitationPreview>()(
    'signed-in',
    () => z.strictObject({ visitId: id, form: form(), kind: z.enum(['generic', 'personal']), code: activationCode().nullable(), handouts: handouts() }),
  ),
  /** How sheets come out that are to go along. */
  'invitations.handouts': call<readonly HandoutShown[]>()('signed-in', sheets),
  /** Renders, logs what was issued, and sends it on its way; the printer's own answer comes with the topic `printing`. */
  'invitations.issue': call<InvitationState>()(
    'signed-in',
    () => z.strictObject({
      invitationId: z.uuid(),
      visitId: id,
      offerId: id.nullable(),
      form: form(),
      kind: z.enum(['generic', 'personal']),
      code: activationCode().nullable(),
      handouts: handouts(),
      channel: z.discriminatedUnion('to', [toPrinter(), toPdf(), z.strictObject({ to: z.literal('screen') })]),
    }),
  ),
  'invitations.state': call<InvitationState>()('signed-in', () => z.strictObject({ invitationId: id })),
  /**
   * The same letter again on another way: byte for byte while it is kept, else drawn again from the visit. No second
   * offer comes of it. `code`: for one that is not kept any more; `withoutCode`: the letter that is safe for anyone.
   */
  'invitations.retry': call<InvitationState>()(
    'signed-in',
    () => z.strictObject({
      invitationId: id,
      channel: z.discriminatedUnion('to', [toPrinter(), toPdf()]),
      code: activationCode().nullable(),
      withoutCode: z.boolean(),
    }),
  ),
  'invitations.qr': call<QrShown>()('signed-in', nothing),
  /** Every language there is a letter in, and whether it may be printed. */
  'letters.languages': call<readonly LetterLanguageState[]>()('signed-in', nothing),
  /** Answers for words nobody has reviewed, in the version the manager has looked at. */
  'letters.accept': call<null>()(managers, () => z.strictObject({ language: z.enum(LETTER_LANGUAGES), templateVersion: z.number().int().positive() })),
  'letters.withdraw': call<null>()(managers, () => z.strictObject({ language: z.enum(LETTER_LANGUAGES) })),
  'letters.letterhead': call<LetterheadShown>()(managers, nothing),
  /** A letter to an invented person, with words that are still being written. Nothing is kept by it. */
  'letters.preview': call<LetterDraftShown>()(managers, () => z.strictObject({ form: form(), own: ownWordsSchema() })),
  /** From now on every letter of this language has them. Refused where a rule is broken or a letter cannot be printed. */
  'letters.keepWords': call<null>()(managers, () => z.strictObject({ language: z.enum(LETTER_LANGUAGES), own: ownWordsSchema() })),
  /** A picture as the window drew it anew; null takes the logo off every letter. */
  'letters.setLogo': call<null>()(
    managers,
    () => z.strictObject({ png: z.instanceof(Uint8Array).refine(({ length }) => length <= LOGO_LIMITS.keptBytes).nullable() }),
  ),
  /** Answers when the printer has said how it went. A PDF has one page, whatever `copies` says. */
  'letters.printCounter': call<CounterPrinted>()(
    managers,
    () => z.strictObject({
      paper: z.enum(COUNTER_PAPERS),
      language: z.enum(LETTER_LANGUAGES),
      pageSize: z.enum(PAGE_SIZES),
      copies: z.number().int().min(1).max(MOST_COPIES),
      channel: z.discriminatedUnion('to', [toPrinter(), toPdf()]),
    }),
  ),

  // Batches of letters
  'batches.preview': call<BatchPreview>()('signed-in', () => z.strictObject({ kind: z.enum(BATCH_KINDS), siteId: id })),
  /** Null where the person closed the dialog for the file. `batchId` is made by the window: the same call twice starts one. */
  'batches.start': call<{ readonly letters: number } | null>()('signed-in', () =>
    z.strictObject({
      batchId: z.uuid(),
      kind: z.enum(BATCH_KINDS),
      siteId: id,
      withCodes: z.boolean(),
      to: z.discriminatedUnion('to', [toPrinter(), toPdf()]),
    }),
  ),
  /** The newest first; how they go on comes with the topic `batches`. */
  'batches.list': call<readonly BatchShown[]>()('signed-in', nothing),
  'batches.pause': call<null>()('signed-in', () => z.strictObject({ batchId: id })),
  /** `inDoubt`: what became of the letters that were at the printer when the app ended; null where none were. */
  'batches.resume': call<null>()('signed-in', () =>
    z.strictObject({ batchId: id, inDoubt: z.enum(['came-out', 'print-again']).nullable() }),
  ),
  'batches.cancel': call<null>()('signed-in', () => z.strictObject({ batchId: id })),
  'batches.saveList': call<{ readonly savedAs: string | null }>()('signed-in', () => z.strictObject({ batchId: id })),

  // Codes
  /** Lets a code that was printed into one more letter of this visit. */
  'codes.release': call<null>()('signed-in', () => z.strictObject({ codeId: id, visitId: id, reason: z.enum(REPRINT_REASONS) })),
  'codes.void': call<null>()('signed-in', () => z.strictObject({ codeId: id, reason: z.enum(VOID_REASONS) })),
  /** A letter that was found: its code as it is read from the paper. Answers when it was printed. */
  'codes.voidFound': call<{ readonly on: LocalDate }>()(
    managers,
    () => z.strictObject({ text: z.string().trim().min(4).max(60), reason: z.enum(VOID_REASONS) }),
  ),
  'codes.desk': call<CodesDesk>()(managers, nothing),
  'codes.chooseRule': call<null>()(managers, codeRuleSchema),
  /** The codes that wait for the portal as a file; they are forgotten here once it is saved. */
  'codes.saveFile': call<{ readonly codes: number; readonly savedAs: string | null }>()(managers, nothing),
  /** Null where the person closed the dialog. */
  'codes.openFile': call<ColumnFileShown | null>()(managers, nothing),
  'codes.checkFile': call<CodeFileReport>()(managers, () => z.strictObject({ importId: id, mapping: mapping() })),
  'codes.commitFile': call<CodeFileDone>()(managers, () => z.strictObject({ importId: id, mapping: mapping() })),
  'codes.closeFile': call<null>()(managers, nothing),

  // What the figures go by: groups of patients and their accounts. No value of a group ever crosses to a window.
  'patientFile.desk': call<PatientFileDesk>()(managers, nothing),
  /** Null where the person closed the dialog. */
  'patientFile.open': call<ColumnFileShown | null>()(managers, nothing),
  'patientFile.check': call<PatientFileReport>()(managers, () => z.strictObject({ importId: id, mapping: mapping() })),
  'patientFile.commit': call<PatientFileDone>()(managers, () => z.strictObject({ importId: id, mapping: mapping() })),
  'patientFile.close': call<null>()(managers, nothing),

  ...FIGURE_CALLS,

  // Bringing in a schedule
  'import.chooseFile': call<SheetShown | null>()('signed-in', nothing),
  'import.dropFile': call<SheetShown>()(
    'signed-in',
    () => z.strictObject({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
  ),
  /** The first rows under a mapping, without checking the whole file. */
  'import.preview': call<ImportPreview>()('signed-in', () => z.strictObject({ importId: id, mapping: mapping(), siteId: id })),
  'import.check': call<ImportReport>()(
    'signed-in',
    () => z.strictObject({ importId: id, mapping: mapping(), siteId: id, answers: answers() }),
  ),
  'import.commit': call<ImportDone>()(
    'signed-in',
    () => z.strictObject({ importId: id, mapping: mapping(), siteId: id, answers: answers(), remember: z.boolean() }),
  ),
  'import.progress': call<ImportProgress>()('signed-in', nothing),
  'import.cancel': call<null>()('signed-in', nothing),
  // The screen is open, and a file will be chosen.
  'import.prepare': call<null>()('signed-in', nothing),
  'import.saveReport': call<{ readonly savedAs: string | null }>()(
    'signed-in',
    () => z.strictObject({ importId: id, mapping: mapping(), siteId: id, answers: answers() }),
  ),

  // The script, as its manager writes it
  'script.desk': call<ScriptDesk>()(managers, nothing),
  'script.version': call<Script>()(managers, () => z.strictObject({ version: z.number().int().positive() })),
  /** Kept while it is typed: texts may be empty, and rules may be broken. */
  'script.keepDraft': call<null>()(managers, () => z.strictObject({ script: scriptSchema() })),
  'script.dropDraft': call<null>()(managers, nothing),
  /** Refused unless the whole check has nothing to say. Every offer from now on says the new version. */
  'script.publish': call<{ readonly version: number }>()(managers, () => z.strictObject({ script: scriptSchema() })),
  'script.exportFile': call<{ readonly savedAs: string | null }>()(managers, () => z.strictObject({ script: scriptSchema() })),
  /** Null where the person closed the dialog. Nothing is kept by it: the window takes it in as a change. */
  'script.importFile': call<Script | null>()(managers, nothing),
} as const satisfies Record<string, Call<z.ZodType, unknown>>

export type CallName = keyof typeof CONTRACT
export type CallInput<Name extends CallName> = z.infer<(typeof CONTRACT)[Name]['input']>
export type CallOutput<Name extends CallName> = NonNullable<(typeof CONTRACT)[Name]['output']> extends never
  ? null
  : Exclude<(typeof CONTRACT)[Name]['output'], undefined>
