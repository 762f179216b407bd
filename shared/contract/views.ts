/** What calls answer with: plain data cut to what a screen shows. */
import type { CodeProblem } from '../codes/code-file.ts'
import type { CodeRule } from '../codes/rule.ts'
import type { CodeStanding } from '../codes/standing.ts'
import type { Ask } from '../import/repair-line.ts'
import type { HandoutStanding } from '../invitations/handout.ts'
import type { LetterLanguage } from '../invitations/letter-languages.ts'
import type { Letterhead } from '../invitations/letterhead.ts'
import type { AgeBand, OfferInput } from '../offers/offer-input.ts'
import type { ReOfferFacts } from '../offers/re-offer.ts'
import type { Outcome } from '../offers/words.ts'
import type { PatientFileLine } from '../patient-file/plan-patient-file.ts'
import type { Script, ScriptText } from '../script/script.ts'
import type { Language } from '../text/languages.ts'
import type { LocalDate, LocalTime } from '../time/local-time.ts'
import type { DayVisit } from '../visits/day-view.ts'
import type { PortalStatus } from '../visits/visit.ts'

export type PersonFound = {
  readonly patientId: string
  readonly name: string
  readonly birthYear: number | null
  readonly mrnEnding: string | null
  readonly lastSeen: LocalDate | null
  /** Today's visit at this site, where there is one. */
  readonly visitId: string | null
}

export type SearchFound = {
  /** Today's visits at this site that match, in the order of the day. */
  readonly today: readonly DayVisit[]
  readonly others: readonly PersonFound[]
}

export type OfferContext = {
  readonly visit: DayVisit
  readonly ageBand: AgeBand
  readonly portalStatus: PortalStatus
  /** Language to get an interpreter for; null for English or where none is recorded. */
  readonly interpreterLanguage: string | null
  /** Their language where staff have the lines in it; null where an interpreter is needed. */
  readonly ownLanguage: Language | null
  /** The language of theirs that there is a letter in; null where there is none, or none is recorded. */
  readonly letterLanguage: LetterLanguage | null
  /** The last offer at an earlier visit, or an earlier one of today. */
  readonly lastOffer: { readonly date: LocalDate; readonly time: LocalTime; readonly outcome: Outcome; readonly by: string } | null
  /** What decides whether to ask at this visit, see `reOffer`; who is in the room is added there. */
  readonly reoffer: ReOfferFacts
  /** Whether there is a code for the next letter; the code itself stays in the store until it is printed. */
  readonly code: { readonly goodUntil: LocalDate | null } | null
  /** The same with the reason where there is none. */
  readonly codeStanding: CodeStanding
  readonly addressLines: readonly string[]
  /** Others on today's list with the same family name: ask for the birth date. */
  readonly sameFamilyName: number
  /** A draft can be corrected: the offer that stands. */
  readonly standing: {
    readonly offerId: string
    readonly outcome: Outcome
    readonly at: LocalTime
    readonly by: string
    /** With whom and how it was made: a correction of the answer changes none of it. */
    readonly made: Pick<OfferInput, 'addressee' | 'company' | 'language' | 'interpreter'>
  } | null
}

export type OfferLogged = { readonly offerId: string; readonly at: LocalTime }

export type PrinterShown = {
  readonly name: string
  readonly description: string
  readonly isDefault: boolean
  readonly state: 'ready' | 'busy' | 'stopped' | 'unknown'
}

export type TestPageState = {
  readonly printer: string
  readonly state: 'sent' | 'printing' | 'printed' | 'not-printed'
  /** One sentence why it did not print. */
  readonly problem: string | null
}

export type InvitationPreview = {
  readonly pdf: Uint8Array
  /** What was checked before it is shown, in words. */
  readonly checks: readonly { readonly isOk: boolean; readonly words: string }[]
  readonly code: { readonly value: string; readonly goodUntil: LocalDate | null } | null
  /** In which language each page is. */
  readonly pageLanguages: readonly LetterLanguage[]
}

/** How a sheet that goes along comes out. */
export type HandoutShown = {
  readonly id: string
  /** As staff call it. */
  readonly names: ScriptText
  readonly language: LetterLanguage
  readonly standing: HandoutStanding
  /** By name, where the standing is `accepted` and a name is known. */
  readonly acceptedBy: string | null
  /** It was wished for in another language. */
  readonly isUntranslated: boolean
}

/** `source`: the words the others were translated from. A draft is printed only once a manager answers for it. */
export type LetterLanguageState = {
  readonly language: LetterLanguage
  readonly templateVersion: number
  readonly state:
    | { readonly is: 'source' | 'draft' }
    | { readonly is: 'reviewed'; readonly by: string; readonly role: string; readonly on: LocalDate }
    | { readonly is: 'accepted'; readonly by: string | null; readonly on: LocalDate }
}

export type LetterheadShown = Pick<Letterhead, 'languages'> & {
  readonly logo: { readonly png: Uint8Array; readonly width: number; readonly height: number } | null
}

/** A letter that nobody gets, to see how words stand on it. */
export type LetterDraftShown = {
  readonly language: LetterLanguage
  /** Of the words that are on it. */
  readonly templateVersion: number
  /** Null where a letter of the clinic's own words cannot be printed. */
  readonly pdf: Uint8Array | null
  /** Of the letter. The sheets of the script stand after it, but for papers that lie on the counter. */
  readonly pages: number
  readonly pageLanguages: readonly LetterLanguage[]
  /** Sheets that are in English, since nobody has translated the clinic's own words: as staff call them. */
  readonly untranslated: readonly ScriptText[]
  /** Letters of the clinic's own words that no font has. */
  readonly unprintable: readonly string[]
  /** The phone hours where the clinic wrote none for this language; `language` says in which they are. */
  readonly usualHours: { readonly text: string; readonly language: LetterLanguage }
}

/** `left`: the person closed the dialog, and nothing is logged. */
export type CounterPrinted = { readonly is: 'printed' | 'saved' | 'left' }

export type InvitationState = {
  readonly invitationId: string
  readonly visitId: string
  /** `sent`: the printer has it; `printing`: its turn has come; `printed`: it says it is done; `saved`/`shown`: PDF or screen; `left`: the person closed the dialog. */
  readonly state: 'sent' | 'printing' | 'printed' | 'not-printed' | 'saved' | 'shown' | 'left'
  readonly printer: string | null
  /** One sentence why it did not print. */
  readonly problem: string | null
}

export type QrShown = {
  /** Side in modules, quiet zone included. */
  readonly size: number
  /** SVG path data, one unit a module. */
  readonly path: string
  /** What the phone must say: the portal's address without https://. */
  readonly address: string
}

export type ColumnShown = {
  readonly index: number
  readonly name: string
  /** The first value that is not empty; null where the column is never read. */
  readonly sample: string | null
  /** Key of a column choice (see shared/import/fields.ts). */
  readonly field: string
  /** Why a person has to choose; null where the guess is safe. */
  readonly question: string | null
}

export type SheetShown = {
  readonly importId: string
  readonly fileName: string
  readonly rowCount: number
  readonly delimiter: string
  readonly encoding: string
  readonly titleLines: number
  readonly hasHeader: boolean
  readonly columns: readonly ColumnShown[]
  /** Whether the columns were chosen before for a file of this shape. */
  readonly isRemembered: boolean
}

export type AskShown = Omit<Ask, 'choices'> & { readonly choices: readonly { readonly id: string; readonly words: string }[] }

export type ImportLine = {
  readonly row: number
  readonly inFile: string
  readonly problem: string
  readonly done: string
  readonly severity: 'mended' | 'left-out' | 'needs-you' | 'note'
  /** What a person can answer; null where nothing is asked. The answer goes back under `ask.key`. */
  readonly ask: AskShown | null
}

export type ImportPreview = {
  readonly rows: readonly { readonly time: string; readonly name: string; readonly born: string; readonly mrn: string }[]
  readonly questions: readonly { readonly index: number; readonly words: string }[]
}

export type ImportReport = {
  readonly importId: string
  readonly visits: number
  readonly mended: number
  readonly leftOut: number
  readonly needsYou: number
  readonly cancelled: number
  readonly noShow: number
  readonly toAdd: number
  readonly toUpdate: number
  readonly unchanged: number
  readonly dates: readonly LocalDate[]
  /** At most 500 lines; `moreLines` says how many the saved report has beyond these. */
  readonly lines: readonly ImportLine[]
  readonly moreLines: number
}

export type ImportDone = { readonly added: number; readonly updated: number; readonly unchanged: number; readonly dates: readonly LocalDate[] }

export type ImportProgress = {
  readonly phase: 'idle' | 'reading' | 'checking' | 'saving'
  readonly done: number
  readonly total: number
}

export type ScriptVersion = {
  readonly version: number
  /** When and by whom it was published; null for the one the app came with. */
  readonly at: { readonly date: LocalDate; readonly time: LocalTime } | null
  readonly by: string | null
}

export type ScriptDesk = {
  readonly inUse: Script
  /** Newest first; the one the app came with is the last. */
  readonly versions: readonly ScriptVersion[]
  /** What was being written when the desk was left; null where nothing was. */
  readonly draft: Script | null
}

export type CodesDesk = {
  readonly rule: CodeRule
  /** Codes made here that the portal has not been told. */
  readonly waiting: number
  /** The last file for the portal; null before the first. */
  readonly lastFile: { readonly date: LocalDate; readonly time: LocalTime; readonly by: string | null; readonly codes: number } | null
}

/** A file whose columns somebody says: codes, or what is known of patients. */
export type ColumnFileShown = {
  readonly importId: string
  readonly fileName: string
  readonly rowCount: number
  /** `field`: key of a column choice; no value of a column is shown. */
  readonly columns: readonly { readonly index: number; readonly name: string; readonly field: string }[]
}

export type CodeFileDone = { readonly added: number; readonly replaced: number; readonly unchanged: number; readonly leftOut: number }

export type PatientFileDone = { readonly groups: number; readonly accounts: number; readonly unchanged: number; readonly leftOut: number }

export type PatientFileReport = PatientFileDone & {
  /** At most 500; `moreLines` says how many there are beyond these. */
  readonly lines: readonly PatientFileLine[]
  readonly moreLines: number
}

export type PatientFileDesk = {
  /** Patients on file, and how many of them have something recorded by which they are told apart. */
  readonly patients: number
  readonly withGroups: number
  readonly accounts: number
  /** Up to which day accounts are known; null where no list was brought in. */
  readonly accountsUntil: LocalDate | null
}

export type CodeFileReport = CodeFileDone & {
  /** At most 500; `moreLines` says how many there are beyond these. */
  readonly lines: readonly { readonly row: number; readonly problem: CodeProblem }[]
  readonly moreLines: number
}
