import { STANDARD_FORM } from '../../../../shared/invitations/letter.ts'
import type { LetterLanguageState, OfferContext, PrinterShown } from '../../../../shared/contract/views.ts'
import { outletFor } from '../../../../shared/printing/printing-choice.ts'
import type { Scene } from '../../../../shared/script/walk.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { useReady } from '../../../app/app-store.ts'
import { useSay } from '../../../ui/words.tsx'
import type { Logging } from '../logging/use-logging.ts'
import type { HandOut } from '../printing/hand-out.ts'
import type { Draft } from '../talk/draft-store.ts'
import { sheetHandOut, sheetPlan, type SheetPlan } from './sheet-plan.ts'

export type HandOverOf = {
  readonly context: OfferContext
  readonly scene: Scene
  readonly draft: Draft
  readonly printers: readonly PrinterShown[]
  readonly letters: readonly LetterLanguageState[]
  readonly logging: Logging
  readonly correcting: boolean
  /** The language the patient reads. */
  readonly language: Language
}

/** One way to end the offer here, as its button has it. */
export type Way = {
  readonly id: 'print' | 'save' | 'log-only'
  readonly words: string
  readonly act: () => void
}

export type HandOver = {
  readonly plan: SheetPlan
  /** The one filled button. */
  readonly main: Way
  /** The other way of a correction; null otherwise. */
  readonly other: Way | null
  readonly save: () => void
  readonly finishOnScreen: (isOpened: boolean, printsToo: boolean) => void
}

const ON_SCREEN: HandOut = { form: STANDARD_FORM, kind: 'generic', code: null, handouts: null, channel: { to: 'screen' } }

/** What the hand-over can do. Nothing here asks whether it may: the button says what is missing. */
export const useHandOver = ({
  context,
  scene,
  draft,
  printers,
  letters,
  logging,
  correcting,
  language,
}: HandOverOf): HandOver => {
  const { today, settings, siteId } = useReady()
  const say = useSay()
  const outlet = outletFor(settings.printing, siteId, printers)
  const plan = sheetPlan(scene.told, context, draft, today, outlet, language, letters, say)
  const { printer } = plan
  const endBySheet = (whats: readonly HandOut[]) =>
    void logging.finish(scene, { by: 'sheet', wish: plan.wish }, whats)
  const toPrinter = (): readonly HandOut[] =>
    printer === null ? [] : [sheetHandOut(plan, draft, { to: 'printer', printer: printer.name })]

  const save = () => endBySheet([sheetHandOut(plan, draft, { to: 'pdf' })])
  const paper: Way =
    printer === null
      ? { id: 'save', words: say(correcting ? 'hand-over.save-and-correct' : 'hand-over.save-and-log'), act: save }
      : { id: 'print', words: say(correcting ? 'hand-over.print-and-correct' : 'hand-over.print-and-log'), act: () => endBySheet(toPrinter()) }
  // Whoever holds the paper already needs no second one.
  const { printState } = context.visit
  const hasPaper = correcting && (printState === 'sent' || printState === 'printed')
  const logOnly: Way = {
    id: 'log-only',
    words: say(hasPaper ? 'hand-over.correct-log' : 'hand-over.log-only'),
    act: () => endBySheet([]),
  }

  return {
    plan,
    main: hasPaper ? logOnly : paper,
    other: correcting ? (hasPaper ? paper : logOnly) : null,
    save,
    finishOnScreen: (isOpened, printsToo) =>
      void logging.finish(scene, { by: 'screen', isOpened, takesPaper: printsToo && printer !== null }, [
        ON_SCREEN,
        ...(printsToo ? toPrinter() : []),
      ]),
  }
}
