/** The log of offers as a file for a spreadsheet: one row an offer, corrections included, every coded word in plain words. */
import type { OfferFacts } from '../events/catalogue.ts'
import {
  ADDRESSEES, COMPANY, DEFERRAL_REASONS, IDENTITY_CHECKS, INTERPRETERS, METHODS, OUTCOMES, REASONS, SETTINGS, TEACH_BACKS,
  UNABLE_REASONS, wordsOf,
} from '../offers/words.ts'
import { csvDocument } from './spreadsheet-safe.ts'

export type OfferRow = {
  readonly offerId: string
  readonly date: string
  readonly time: string
  readonly site: string
  readonly staff: string
  readonly patient: string
  readonly mrn: string
  readonly birthDate: string
  readonly facts: OfferFacts
  readonly corrects: string
  /** False where a later row corrects it or it was taken back. */
  readonly stands: boolean
  readonly invitation: {
    readonly template: string
    readonly version: number
    readonly sha256: string
    readonly state: string
  } | null
}

const COLUMNS: readonly (readonly [heading: string, cell: (row: OfferRow) => string])[] = [
  ['Offer', (row) => row.offerId],
  ['Date', (row) => row.date],
  ['Time', (row) => row.time],
  ['Site', (row) => row.site],
  ['Staff', (row) => row.staff],
  ['Patient', (row) => row.patient],
  ['MRN', (row) => row.mrn],
  ['Birth date', (row) => row.birthDate],
  ['Where', ({ facts }) => wordsOf(SETTINGS, facts.setting)],
  ['Spoken to', ({ facts }) => wordsOf(ADDRESSEES, facts.addressee)],
  ['With', ({ facts }) => wordsOf(COMPANY, facts.company)],
  ['Language', ({ facts }) => facts.language],
  ['Interpreter', ({ facts }) => wordsOf(INTERPRETERS, facts.interpreter)],
  ['Outcome', ({ facts }) => wordsOf(OUTCOMES, facts.outcome)],
  ['Outcome code', ({ facts }) => facts.outcome],
  ['Method', ({ facts }) => (facts.method === null ? '' : wordsOf(METHODS, facts.method))],
  ['Reasons', ({ facts }) => facts.reasons.map((reason) => wordsOf(REASONS, reason)).join('; ')],
  ['Put off because', ({ facts }) => (facts.deferralReason === null ? '' : wordsOf(DEFERRAL_REASONS, facts.deferralReason))],
  ['Could not ask because', ({ facts }) => (facts.unableReason === null ? '' : wordsOf(UNABLE_REASONS, facts.unableReason))],
  ['Identity checked by', ({ facts }) => (facts.identityCheck === null ? '' : wordsOf(IDENTITY_CHECKS, facts.identityCheck))],
  ['Shown back', ({ facts }) => (facts.teachBack === null ? '' : wordsOf(TEACH_BACKS, facts.teachBack))],
  // By id: a name may change from script to script, and the script stands beside it.
  ['Handouts', ({ facts }) => facts.handouts.join('; ')],
  ['Seconds', ({ facts }) => String(facts.seconds)],
  ['Script', ({ facts }) => `${facts.script.id} v${facts.script.version}`],
  ['Invitation', ({ invitation }) => (invitation ? `${invitation.template} v${invitation.version}` : '')],
  ['Invitation state', ({ invitation }) => invitation?.state.replace('-', ' ') ?? ''],
  ['Invitation SHA-256', ({ invitation }) => invitation?.sha256 ?? ''],
  ['Corrects', (row) => row.corrects],
  ['Stands', (row) => (row.stands ? 'yes' : 'no')],
]

/** RFC 4180 text with a heading row. Cells that a spreadsheet would run as a formula are made harmless. */
export const offersCsv = (rows: readonly OfferRow[]): string =>
  csvDocument([COLUMNS.map(([heading]) => heading), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))])
