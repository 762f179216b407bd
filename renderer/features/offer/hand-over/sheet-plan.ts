/** What the hand-over will do with this patient's draft: which sheet, which code, which printer, in words. */
import type { LetterLanguageState, OfferContext, PrinterShown } from '../../../../shared/contract/views.ts'
import { mayCarryCode as takesCode, paperOf, STANDARD_FORM, type LetterForm } from '../../../../shared/invitations/letter.ts'
import type { Paper } from '../../../../shared/invitations/papers.ts'
import type { Outlet } from '../../../../shared/printing/printing-choice.ts'
import { proposedLanguage, proposedPaper, sheetLanguage } from '../../../../shared/offers/letter-wish.ts'
import {
  mayCarryCode,
  sheetFor,
  type Sheet,
  type SheetWish,
} from '../../../../shared/offers/offer-flow.ts'
import type { Told } from '../../../../shared/script/walk.ts'
import { isStillGood } from '../../../../shared/offers/typed-code.ts'
import { monthDay } from '../../../../shared/time/display.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import type { LocalDate } from '../../../../shared/time/local-time.ts'
import type { Say } from '../../../../shared/words/say.ts'
import type { HandOut } from '../printing/hand-out.ts'
import type { Draft } from '../talk/draft-store.ts'

export type SheetPlan = {
  readonly wish: SheetWish
  readonly sheet: Sheet
  /** The kind it will be once the identity is checked: what there is to look at meanwhile. */
  readonly plannedKind: Sheet['kind']
  readonly mayCarryCode: boolean
  /** "Letter with a code, good until October 24" */
  readonly words: string
  readonly form: LetterForm
  readonly printer: PrinterShown | null
  /** What goes along. */
  readonly handouts: HandOut['handouts']
}

const codeOf = (
  context: OfferContext,
  draft: Draft,
  today: LocalDate,
): { readonly goodUntil: LocalDate | null } | null => {
  const code = draft.typedCode ?? context.code
  return code !== null && isStillGood(code, today) ? code : null
}

const sheetWords = (kind: Sheet['kind'], { paper }: LetterForm, goodUntil: LocalDate | null, say: Say): string => {
  if (kind === 'generic') return say(paper === 'letter' ? 'hand-over.sheet-generic' : `hand-over.paper.${paper}`)
  return goodUntil === null
    ? say('hand-over.sheet-personal')
    : say('hand-over.sheet-personal-until', { date: monthDay(goodUntil, say.language) })
}

export const sheetPlan = (
  told: Told,
  context: OfferContext,
  draft: Draft,
  today: LocalDate,
  outlet: (paper: Paper) => Outlet<PrinterShown>,
  language: Language,
  letters: readonly LetterLanguageState[],
  say: Say,
): SheetPlan => {
  const code = codeOf(context, draft, today)
  const wished: LetterForm = {
    ...STANDARD_FORM,
    paper: proposedPaper(told, { ageBand: context.ageBand, addressee: draft.addressee, hasCode: code !== null }),
    language: proposedLanguage(context.letterLanguage, letters),
    ...draft.letter,
  }
  const { printer, pageSize } = outlet(paperOf(wished))
  const form = { ...wished, pageSize }
  const mayHaveCode = mayCarryCode(told) && takesCode(form.paper)
  const wish = { hasCode: code !== null, wantsCode: draft.wantsCode && mayHaveCode, identityCheck: draft.identityCheck }
  const sheet = sheetFor(told, wish)
  const plannedKind = sheet.asksIdentity && draft.identityCheck !== 'not-checked' ? 'personal' : 'generic'
  return {
    wish,
    sheet,
    plannedKind,
    mayCarryCode: mayHaveCode,
    words: sheetWords(plannedKind, form, code?.goodUntil ?? null, say),
    form,
    printer,
    handouts: told.handouts.length === 0 ? null : { ids: [...told.handouts], language: sheetLanguage(form.language, language) },
  }
}

/** What to issue. The typed code goes along only with a letter that carries one. */
export const sheetHandOut = ({ sheet, form, handouts }: SheetPlan, draft: Draft, channel: HandOut['channel']): HandOut => ({
  form,
  kind: sheet.kind,
  handouts,
  code: sheet.kind === 'personal' ? draft.typedCode : null,
  channel,
})
