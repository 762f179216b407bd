import { lazy, Suspense, useRef, useState } from 'react'
import { Steps } from '../../../ui/steps.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { OfferFrame } from '../offer-frame.tsx'
import { changeDraft } from '../talk/draft-store.ts'
import { offerSteps } from '../talk/talk.tsx'
import { AnswerSoFar } from './answer-so-far.tsx'
import { HandOverFoot } from './hand-over-foot.tsx'
import { IdentityQuestion } from './identity-question.tsx'
import { QrScreen } from './qr-screen.tsx'
import { SheetSummary } from './sheet-summary.tsx'
import { useHandOver, type HandOverOf } from './use-hand-over.ts'

// The preview brings a PDF reader along: only for those who look first.
const LookFirst = lazy(async () => ({ default: (await import('./look-first.tsx')).LookFirst }))

export type HandOverProps = HandOverOf & {
  draftId: string
  onBack: () => void
  onStepBack: () => void
}

/** Step 2: which sheet, who gets it, where it comes out. */
export function HandOver(props: HandOverProps) {
  const { context, scene, draft, draftId, printers, letters, logging, onBack, onStepBack } = props
  const handOver = useHandOver(props)
  const say = useSay()
  const { plan, main, other } = handOver
  const [layer, setLayer] = useState<'look' | 'change' | 'qr'>()
  const checks = useRef<HTMLDivElement>(null)

  const missing = plan.sheet.isReady ? undefined : say('hand-over.say-checked-first')
  const focusChecks = () => checks.current?.querySelector('input')?.focus()
  const unlessMissing = (act: () => void) => (missing === undefined ? act() : focusChecks())
  const open = (which: typeof layer) => () => setLayer(which)
  const close = () => setLayer(undefined)
  /** What happens next is said in the pane, so the layer goes first. */
  const inPane =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      close()
      act(...args)
    }

  useKeys({
    ArrowLeft: onStepBack,
    Enter: () => unlessMissing(main.act),
    V: open('look'),
    C: open('change'),
    ...(plan.mayCarryCode && { Q: open('qr') }),
    ...(main.id === 'save' && { S: () => unlessMissing(main.act) }),
    ...(other !== null && { O: () => unlessMissing(other.act) }),
  })

  return (
    <OfferFrame
      label={say('hand-over.title')}
      visit={context.visit}
      onBack={onBack}
      problem={logging.problem}
      foot={
        <HandOverFoot
          handOver={handOver}
          missing={missing}
          onMissing={focusChecks}
          busyLabel={logging.stage === 'handing-out' ? say('hand-over.logged-handing-out') : undefined}
          onShowQr={open('qr')}
          onLook={open('look')}
        />
      }
    >
      <Steps steps={offerSteps(say)} current={1} />
      {scene.told.outcome !== null && (
        <AnswerSoFar
          outcome={scene.told.outcome}
          asksIdentity={plan.sheet.asksIdentity}
          onChange={onStepBack}
        />
      )}
      {plan.sheet.asksIdentity && (
        <IdentityQuestion
          ref={checks}
          chosen={draft.identityCheck}
          onChoose={(identityCheck) => changeDraft(draftId, { identityCheck })}
        />
      )}
      <SheetSummary plan={plan} context={context} onChange={open('change')} />
      {layer === 'qr' && (
        <QrScreen language={props.language} onEnd={inPane(handOver.finishOnScreen)} canPrint={plan.printer !== null} onClose={close} />
      )}
      {(layer === 'look' || layer === 'change') && (
        <Suspense fallback={null}>
          <LookFirst
            {...{ context, draft, draftId, printers, letters, plan }}
            startsAt={layer}
            main={{ ...main, act: inPane(main.act) }}
            onSave={inPane(handOver.save)}
            onShowQr={open('qr')}
            onClose={close}
          />
        </Suspense>
      )}
    </OfferFrame>
  )
}
