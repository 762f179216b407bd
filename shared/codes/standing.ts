/** Whether there is a code for somebody's next letter. A code is printed once; again only where somebody has said why. */
import { isStillGood } from '../offers/typed-code.ts'
import type { LocalDate, LocalTime } from '../time/local-time.ts'
import { lastDayOf, type CodeRule } from './rule.ts'

/** A code that has been in a letter. */
export type PrintedCode = {
  readonly codeId: string
  readonly state: 'printed' | 'again' | 'void'
  /** The visit for whose letter it may be printed once more. */
  readonly againFor: string | null
  readonly goodUntil: LocalDate | null
  readonly on: LocalDate
  readonly at: LocalTime
  readonly by: string | null
  /** Whether the code itself is still here; of one that was typed, or made and handed over, only its hash is. */
  readonly isKept: boolean
}

export type CodeStanding =
  | { readonly kind: 'ready'; readonly from: 'portal' | 'made'; readonly goodUntil: LocalDate | null }
  /** Made at the moment its letter is printed. */
  | { readonly kind: 'to-make'; readonly goodUntil: LocalDate }
  | (Pick<PrintedCode, 'codeId' | 'goodUntil' | 'on' | 'at' | 'by'> & {
      readonly kind: 'spent'
      readonly from: 'portal' | 'made'
      readonly canPrintAgain: boolean
    })
  | { readonly kind: 'run-out'; readonly goodUntil: LocalDate }
  /** `no-mrn`: a portal could not tell whose code it is. */
  | { readonly kind: 'none'; readonly why: 'no-code' | 'no-mrn' }

/** Whether the clinic makes its codes itself: then none is typed at the desk. */
export const isMadeHere = (standing: CodeStanding): boolean => {
  if (standing.kind === 'ready' || standing.kind === 'spent') return standing.from === 'made'
  return standing.kind === 'to-make' || (standing.kind === 'none' && standing.why === 'no-mrn')
}

export type CodeFacts = {
  readonly rule: CodeRule
  readonly hasMrn: boolean
  /** The portal's code for this patient, as it lies in the records. */
  readonly onFile: { readonly goodUntil: LocalDate | null } | null
  /** That code as it was printed; null where it has been in no letter. */
  readonly ownPrint: PrintedCode | null
  /** The newest code this patient was given on paper: of those made here, where codes are made here. */
  readonly lastPrint: PrintedCode | null
  readonly visitId: string
  /** The clinic's wall. */
  readonly today: LocalDate
}

/** Whether a letter with it may still be out there. */
const isOut = (print: PrintedCode | null, today: LocalDate): print is PrintedCode =>
  print !== null && print.state !== 'void' && isStillGood(print, today)

export const mayPrintAgain = ({ state, againFor }: Pick<PrintedCode, 'state' | 'againFor'>, visitId: string): boolean =>
  state === 'again' && againFor === visitId

const spent = ({ codeId, goodUntil, on, at, by }: PrintedCode, from: 'portal' | 'made', canPrintAgain: boolean): CodeStanding => ({
  kind: 'spent', from, codeId, goodUntil, on, at, by, canPrintAgain,
})

const standingOfMade = ({ rule, hasMrn, lastPrint, visitId, today }: CodeFacts): CodeStanding => {
  if (isOut(lastPrint, today))
    return lastPrint.isKept && mayPrintAgain(lastPrint, visitId)
      ? { kind: 'ready', from: 'made', goodUntil: lastPrint.goodUntil }
      : spent(lastPrint, 'made', lastPrint.isKept)
  return hasMrn ? { kind: 'to-make', goodUntil: lastDayOf(rule, today) } : { kind: 'none', why: 'no-mrn' }
}

const standingOfPortals = ({ onFile, ownPrint, lastPrint, visitId, today }: CodeFacts): CodeStanding => {
  const ready = onFile && ({ kind: 'ready', from: 'portal', goodUntil: onFile.goodUntil } as const)
  if (ready && ownPrint === null && isStillGood(ready, today)) return ready
  const print = ownPrint ?? lastPrint
  if (isOut(print, today)) {
    if (!mayPrintAgain(print, visitId)) return spent(print, 'portal', true)
    // One that was typed is typed again.
    return ready && ownPrint !== null ? ready : { kind: 'none', why: 'no-code' }
  }
  const goodUntil = onFile?.goodUntil ?? null
  return goodUntil !== null && !isStillGood({ goodUntil }, today) ? { kind: 'run-out', goodUntil } : { kind: 'none', why: 'no-code' }
}

export const codeStanding = (facts: CodeFacts): CodeStanding =>
  facts.rule.source === 'made' ? standingOfMade(facts) : standingOfPortals(facts)
