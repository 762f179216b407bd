/**
 * The invitation letter before it is drawn: what it says about whom, and what must hold for it to be printed.
 */
import { isPortalAddress } from '../clinic/portal-address.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { Handout } from './handout.ts'
import type { LetterLanguage } from './letter-languages.ts'
import type { Logo } from './logo.ts'
import type { Paper } from './papers.ts'

export type Addressee = { readonly name: string; readonly addressLines: readonly string[] }

/** As the clinic's portal issued it. `goodUntil` is null where the portal does not say. */
export type ActivationCode = { readonly value: string; readonly goodUntil: LocalDate | null }

export type LetterPortal = {
  readonly name: string
  readonly url: string
  readonly helpPhone: string
  readonly helpHours: string
}

/** What the sheet is and for whom it is worded; how large its letters are is another question. */
export type LetterKind = Exclude<Paper, 'large-print'>
export const LETTER_KINDS = ['letter', 'decliner', 'representative', 'teen', 'half-sheet', 'card'] as const satisfies readonly LetterKind[]
export const LETTER_SIZES = ['standard', 'large'] as const
export type LetterSize = (typeof LETTER_SIZES)[number]
export const PAGE_SIZES = ['letter', 'a4'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** Sheets that lie open on a counter: they name nobody, and there is no room for large letters on them. */
export const COUNTER_PAPERS = ['half-sheet', 'card'] as const satisfies readonly LetterKind[]
export type CounterPaper = (typeof COUNTER_PAPERS)[number]
export const isNameless = (paper: LetterKind): paper is CounterPaper => paper === 'half-sheet' || paper === 'card'
/** Pages of one print: more would keep a printer that others wait for. */
export const MOST_COPIES = 100
/** Sheets that may carry the patient's code. Others are for somebody else, or for a day far off. */
export const mayCarryCode = (paper: LetterKind): paper is 'letter' | 'teen' => paper === 'letter' || paper === 'teen'

/** What a printer is chosen by. */
export const paperOf = ({ paper, size }: Pick<Letter, 'paper' | 'size'>): Paper =>
  size === 'large' && !isNameless(paper) ? 'large-print' : paper

type Letter = {
  /** A letter of the sample clinic says so: it must never reach a patient. */
  readonly isSample: boolean
  readonly paper: LetterKind
  readonly size: LetterSize
  readonly pageSize: PageSize
  readonly language: LetterLanguage
  readonly clinic: { readonly name: string; readonly addressLines: readonly string[] }
  readonly portal: LetterPortal
  /** Wall clock of the site, `YYYY-MM-DDTHH:mm`: printed in the footer, and the date inside the PDF. */
  readonly printedAt: string
  /** The clinic's own paragraphs in this language: one after what the portal is, one after everything else. An empty one is left out. */
  readonly ownWords?: readonly string[]
  /** The hours of the help phone as the clinic wrote them in this language. */
  readonly ownHours?: string
  /** Stands beside the clinic's name, which says the same. */
  readonly logo?: Logo
  /** Pages alike, of a sheet that names nobody; one where it does not say. */
  readonly copies?: number
  /** What goes along, in this order. */
  readonly handouts?: readonly Handout[]
}

/** Which paper: what it says, how large, on what size of sheet, in which language. */
export type LetterForm = Pick<Letter, 'paper' | 'size' | 'pageSize' | 'language'>
/** The plainest of all, where nobody has chosen. */
export const STANDARD_FORM = { paper: 'letter', size: 'standard', pageSize: 'letter', language: 'en' } as const satisfies LetterForm

/** A generic letter is safe for anyone to find; a personal one carries a code, so it names whom it is for. */
export type LetterModel =
  | (Letter & { readonly kind: 'generic'; readonly addressee?: Addressee })
  | (Letter & {
      readonly kind: 'personal'
      readonly paper: 'letter' | 'teen'
      readonly addressee: Addressee
      readonly code: ActivationCode
    })

export type LetterProblem = {
  readonly code:
    | 'portal-address'
    | 'portal-address-too-long'
    | 'text-too-long'
    | 'text-missing'
    | 'bad-date'
    | 'unprintable'
    | 'no-room'
  readonly message: string
}

/** Characters each part may have: what still fits one page, whatever the letters. */
export const LETTER_LIMITS = {
  clinicName: 80,
  clinicLine: 80,
  clinicLines: 3,
  portalName: 60,
  helpPhone: 40,
  helpHours: 60,
  ownWords: 400,
  code: 40,
  /**
   * Bytes a QR code of version 6 holds at error level M (ISO/IEC 18004, table 7): the densest one that still
   * fits its place on the page with modules of 0.8 mm.
   */
  portalAddress: 106,
} as const

/**
 * What the square opens: the portal's own address and nothing else, the same for every patient.
 * Throws TypeError on an address that `letterProblems` refuses.
 */
export const qrTarget = (portal: Pick<LetterPortal, 'url'>): string => {
  const { href, origin, pathname } = new URL(portal.url)
  return pathname === '/' ? origin : href
}

/** The address as people type it: `my.alderbrook.example`. Always the same host and path as the square's. */
export const shownAddress = (portal: Pick<LetterPortal, 'url'>): string =>
  qrTarget(portal)
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '')

/**
 * `K7QF9M2TX4HD` as `K7QF-9M2T-X4HD`; a code that came with its own separators is left as its portal wrote it.
 */
export const groupCode = (code: string): string => {
  if (!/^[\p{L}\p{N}]+$/u.test(code) || code.length < 8) return code
  return code.match(/.{1,4}/gu)?.join('-') ?? code
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const isDateTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) && !Number.isNaN(Date.parse(text))

const portalProblems = (portal: LetterPortal): LetterProblem[] => {
  if (!isPortalAddress(portal.url))
    return [
      {
        code: 'portal-address',
        message: 'The portal address must start with https:// and be a plain web address.',
      },
    ]
  if (qrTarget(portal).length <= LETTER_LIMITS.portalAddress) return []
  return [
    {
      code: 'portal-address-too-long',
      message: `The portal address has more than ${LETTER_LIMITS.portalAddress} characters. The square would be too fine to scan.`,
    },
  ]
}

const partsOf = (model: LetterModel): readonly (readonly [name: string, text: string, longest: number])[] => [
  ['clinic’s name', model.clinic.name, LETTER_LIMITS.clinicName],
  ...model.clinic.addressLines.map((line) => ['clinic’s address', line, LETTER_LIMITS.clinicLine] as const),
  ['portal’s name', model.portal.name, LETTER_LIMITS.portalName],
  ['help phone', model.portal.helpPhone, LETTER_LIMITS.helpPhone],
  ['help hours', model.portal.helpHours, LETTER_LIMITS.helpHours],
  ...(model.ownHours === undefined ? [] : [['help hours', model.ownHours, LETTER_LIMITS.helpHours] as const]),
  ...(model.ownWords ?? []).filter((words) => words !== '').map((words) => ['clinic’s own words', words, LETTER_LIMITS.ownWords] as const),
  ...(model.kind === 'personal' ? [['code', model.code.value, LETTER_LIMITS.code] as const] : []),
]

const textProblems = (model: LetterModel): LetterProblem[] => {
  const problems = partsOf(model).flatMap(([name, text, longest]): LetterProblem[] => {
    if (text.trim() === '') return [{ code: 'text-missing', message: `The ${name} is missing.` }]
    if (text.length > longest)
      return [{ code: 'text-too-long', message: `The ${name} has more than ${longest} characters.` }]
    return []
  })
  if (model.clinic.addressLines.length > LETTER_LIMITS.clinicLines)
    problems.push({ code: 'text-too-long', message: 'The clinic’s address has more than 3 lines.' })
  return problems
}

const dateProblems = (model: LetterModel): LetterProblem[] => {
  const goodUntil = model.kind === 'personal' ? model.code.goodUntil : null
  const isGood = isDateTime(model.printedAt) && (goodUntil === null || isDate(goodUntil))
  return isGood ? [] : [{ code: 'bad-date', message: 'A date on the letter is not a date.' }]
}

/** Everything that keeps `model` from being printed; empty where it can be. */
export const letterProblems = (model: LetterModel): readonly LetterProblem[] => [
  ...portalProblems(model.portal),
  ...textProblems(model),
  ...dateProblems(model),
]
