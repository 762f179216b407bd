import { lazy, Suspense, useRef, useState } from 'react'
import type { OfferContext } from '../../../../shared/contract/views.ts'
import type { Outcome } from '../../../../shared/offers/words.ts'
import { IDENTITY_CHECKS, type IdentityCheck } from '../../../../shared/offers/words.ts'
import { fullDate } from '../../../../shared/time/display.ts'
import { AnswerList } from '../../../ui/answer-list.tsx'
import { Button } from '../../../ui/button.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { Grow } from '../../../ui/layout.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Label, Text, useFocusOn } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { OfferFrame } from '../offer-frame.tsx'
import { printerWords } from '../printing/printers.ts'
import { changeDraft } from '../talk/draft-store.ts'
import { OFFER_STEPS } from '../talk/talk.tsx'
import { QrScreen } from './qr-screen.tsx'
import type { SheetPlan } from './sheet-plan.ts'
import { SheetPicture } from './sheet-picture.tsx'
import { useHandOver, type HandOverOf } from './use-hand-over.ts'
import styles from './hand-over.module.css'

// The preview brings a PDF reader along: only for those who look first.
const LookFirst = lazy(async () => ({ default: (await import('./look-first.tsx')).LookFirst }))

export type HandOverProps = HandOverOf & {
  draftId: string
  onBack: () => void
  onStepBack: () => void
}

const CHECK_HINTS: Readonly<Record<IdentityCheck, string>> = {
  'photo-id': 'seen, never copied',
  'two-facts': 'name and birth date',
  'not-checked': 'prints without a code',
}

const BUSY_WORDS = 'Logged. Handing out…'

/** Step 2: which sheet, who gets it, where it comes out. */
export function HandOver(props: HandOverProps) {
  const { context, scene, draft, draftId, logging, onBack, onStepBack } = props
  const handOver = useHandOver(props)
  const { plan, main, other } = handOver
  const [layer, setLayer] = useState<'look' | 'change' | 'qr'>()
  const checks = useRef<HTMLDivElement>(null)

  const missing = plan.sheet.isReady ? undefined : 'First say how you checked.'
  const focusChecks = () => checks.current?.querySelector('input')?.focus()
  const unlessMissing = (act: () => void) => (missing === undefined ? act() : focusChecks())
  const showQr = () => setLayer('qr')
  const closeLayer = () => setLayer(undefined)
  /** What happens next is said in the pane, so the layer goes first. */
  const inPane = (act: () => void) => () => {
    closeLayer()
    act()
  }

  useKeys({
    ArrowLeft: onStepBack,
    Enter: () => unlessMissing(main.act),
    V: () => setLayer('look'),
    C: () => setLayer('change'),
    ...(plan.mayCarryCode && { Q: showQr }),
    ...(main.id === 'save' && { S: () => unlessMissing(main.act) }),
    ...(other && { O: () => unlessMissing(other.act) }),
  })
  const busyLabel = logging.stage === 'handing-out' ? BUSY_WORDS : undefined

  return (
    <OfferFrame
      label="Hand over"
      visit={context.visit}
      onBack={onBack}
      problem={logging.problem}
      foot={
        <>
          {missing !== undefined && (
            <div className={styles.missing}>
              <Text size="s" tone="quiet">
                {missing}
              </Text>
            </div>
          )}
          <Button
            variant="primary"
            size="l"
            keys="Enter"
            busyLabel={busyLabel}
            unavailable={missing}
            onUnavailablePress={focusChecks}
            onPress={main.act}
          >
            {main.words}
          </Button>
          {plan.mayCarryCode && (
            <Button size="l" icon="qr" keys="Q" onPress={showQr}>
              Show QR
            </Button>
          )}
          {other && (
            <Button size="l" keys="O" onPress={() => unlessMissing(other.act)}>
              {other.words}
            </Button>
          )}
          <Grow />
          {/* A correction has one button more; "Change" opens the same view. */}
          {!other && (
            <Button variant="quiet" keys="V" onPress={() => setLayer('look')}>
              Look first
            </Button>
          )}
        </>
      }
    >
      <Steps steps={OFFER_STEPS} current={1} />
      <AnswerSoFar
        outcome={scene.told.outcome}
        asksIdentity={plan.sheet.asksIdentity}
        onStepBack={onStepBack}
      />
      {plan.sheet.asksIdentity && (
        <div ref={checks}>
          <AnswerList
            label="How did you check?"
            choice
            answers={IDENTITY_CHECKS.map(({ id, words }, index) => ({
              id,
              key: String(index + 1),
              label: words,
              then: CHECK_HINTS[id],
              chosen: draft.identityCheck === id,
            }))}
            onAnswer={(id) => changeDraft(draftId, { identityCheck: id as IdentityCheck })}
          />
        </div>
      )}
      <div className={styles.sheet}>
        <SheetPicture />
        <div className={styles.facts}>
          <FactList
            facts={[
              { term: 'Sheet', value: <SheetFact plan={plan} context={context} /> },
              { term: 'Print', value: 'English, standard size' },
              {
                term: 'Printer',
                value: plan.printer === null ? 'No printer on this computer' : printerWords(plan.printer),
              },
            ]}
          />
        </div>
        <Button keys="C" onPress={() => setLayer('change')}>
          Change
        </Button>
      </div>
      {layer === 'qr' && (
        <QrScreen
          onOpened={(printsToo) => inPane(() => handOver.finishOnScreen(true, printsToo))()}
          onLater={(printsToo) => inPane(() => handOver.finishOnScreen(false, printsToo))()}
          canPrint={plan.printer !== null}
          onClose={closeLayer}
        />
      )}
      {(layer === 'look' || layer === 'change') && (
        <Suspense fallback={null}>
          <LookFirst
            context={context}
            draft={draft}
            draftId={draftId}
            printers={props.printers}
            plan={plan}
            startsAt={layer}
            main={{ ...main, act: inPane(main.act) }}
            onSave={inPane(handOver.save)}
            onShowQr={showQr}
            onClose={closeLayer}
          />
        </Suspense>
      )}
    </OfferFrame>
  )
}

const ANSWERS: Readonly<Partial<Record<Outcome, string>>> = {
  'took-invitation': 'Yes, on paper.',
  'undecided-informed': 'Will think, takes the sheet.',
  'declined-informed': 'No, takes the sheet.',
}

const whyOf = (outcome: Outcome | null, asksIdentity: boolean): string => {
  if (asksIdentity) return 'The code lets one person in, so check who you hand it to.'
  return outcome === 'took-invitation'
    ? 'This sheet has no code, so there is nothing to check.'
    : 'The way in on this sheet does not run out.'
}

function AnswerSoFar({
  outcome,
  asksIdentity,
  onStepBack,
}: {
  outcome: Outcome | null
  asksIdentity: boolean
  onStepBack: () => void
}) {
  const ref = useFocusOn<HTMLDivElement>('hand-over')
  return (
    <div className={styles.answer}>
      <div ref={ref} tabIndex={-1}>
        <Label>Answer</Label>
        <Text tone="quiet">
          <b>{outcome === null ? null : ANSWERS[outcome]}</b> {whyOf(outcome, asksIdentity)}
        </Text>
      </div>
      <Button variant="link" keys="ArrowLeft" onPress={onStepBack}>
        Change
      </Button>
    </div>
  )
}

/** Says why there is no code where one could be: it can still be typed in. */
function SheetFact({ plan, context }: { plan: SheetPlan; context: OfferContext }) {
  if (!plan.mayCarryCode || plan.wish.hasCode) return plan.words
  const ranOut = context.code?.goodUntil ?? null
  return (
    <>
      {plan.words}
      <Text size="s" tone="faint">
        {ranOut === null ? 'No code on file.' : `The code on file ran out on ${fullDate(ranOut)}.`} You can
        type one in.
      </Text>
    </>
  )
}
