import type { OfferContext } from '../../../shared/contract/views.ts'
import {
  historyOf,
  sceneAfter,
  stepBack,
  walkOn,
  type Talk as TalkOf,
} from '../../../shared/offers/offer-flow.ts'
import type { Script } from '../../../shared/script/script.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Pane } from '../../ui/desk.tsx'
import { Note } from '../../ui/note.tsx'
import { useFocusOn } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { HandOver } from './hand-over/hand-over.tsx'
import { useLogging, type Done } from './logging/use-logging.ts'
import { LoggedNotOut } from './logging/logged-not-out.tsx'
import { OfferFrame } from './offer-frame.tsx'
import { changeDraft, draftIdOf, useDraft, useStopwatch } from './talk/draft-store.ts'
import { GuidanceStrip } from './talk/guidance-strip.tsx'
import { Standing } from './talk/standing.tsx'
import { Talk } from './talk/talk.tsx'

export type OfferPaneProps = {
  visitId: string
  /** The offer that stands was wrong: the right answer is given again, or it is taken back. */
  correcting?: boolean
  /** Esc. The draft is kept. */
  onBack: () => void
  /** The log has it. `sentence` goes on after the patient's name and never holds it. */
  onLogged: (done: Done) => void
}

/** One offer, from the first line to the log. Renders the pane beside Today's list. */
export function OfferPane(props: OfferPaneProps) {
  // Another visit is another pane: nothing of one patient may be left for the next.
  return <LoadedOffer key={draftIdOf(props.visitId, props.correcting ?? false)} {...props} />
}

function LoadedOffer(props: OfferPaneProps) {
  const context = useCall('offers.context', { visitId: props.visitId })
  const script = useCall('script.checkIn', {})
  if (context.data !== undefined && script.data !== undefined)
    return <Offer {...props} context={context.data} script={script.data} />
  const failure = context.failure ?? script.failure
  return (
    <Pane label="Offer">
      {failure === undefined ? <Waiting /> : <CannotStart message={failure.message} onBack={props.onBack} />}
    </Pane>
  )
}

/** Nothing to see for a moment. It takes the focus, so that an early key does not land in the search. */
function Waiting() {
  const ref = useFocusOn<HTMLDivElement>('waiting')
  return <div ref={ref} tabIndex={-1} />
}

function CannotStart({ message, onBack }: { message: string; onBack: () => void }) {
  useKeys({ Escape: onBack })
  return (
    <Note
      kind="bad"
      title={message}
      action={
        <Button keys="Escape" onPress={onBack}>
          Back to list
        </Button>
      }
    >
      Nothing was logged.
    </Note>
  )
}

type OfferProps = OfferPaneProps & { context: OfferContext; script: Script }

function Offer({ visitId, correcting = false, onBack, onLogged, context, script }: OfferProps) {
  const draftId = draftIdOf(visitId, correcting)
  const draft = useDraft(draftId)
  useStopwatch(draftId)
  const printers = useCall('printers.list', {}, 'printing').data ?? []
  const { ageBand, lastOffer, portalStatus } = context
  const talk: TalkOf = {
    ageBand,
    addressee: draft.addressee,
    history: correcting ? 'none' : historyOf(lastOffer?.outcome ?? null, portalStatus),
  }
  const scene = sceneAfter(script, talk, draft.walk)
  const logging = useLogging({ draftId, context, script, talk, correcting, printers, onLogged })
  const goBack = () => {
    if (logging.stage === 'idle') onBack()
  }
  const goStepBack = () => changeDraft(draftId, { walk: stepBack(scene) })

  const answer = (choiceId: string) => {
    const walk = walkOn(scene, choiceId)
    const next = sceneAfter(script, talk, walk)
    // The last answer stays unmade until the log has it: if that fails, the same key tries again.
    if (next.at === 'log') void logging.finish(next, { by: 'words' }, [])
    else changeDraft(draftId, { walk })
  }

  if (logging.stuck !== undefined)
    return (
      <LoggedNotOut visit={context.visit} stuck={logging.stuck} printers={printers} onLogged={onLogged} />
    )

  if (scene.at === 'hand-over')
    return (
      <HandOver
        {...{ context, scene, draft, draftId, printers, logging, correcting }}
        onBack={goBack}
        onStepBack={goStepBack}
      />
    )

  const isFirst = scene.walk.length === 0
  return (
    <OfferFrame
      label="Offer"
      visit={context.visit}
      onBack={goBack}
      problem={logging.problem}
      focusOn={isFirst ? 'offer' : undefined}
    >
      <Talk
        scene={scene}
        onAnswer={answer}
        onStepBack={isFirst ? undefined : goStepBack}
        isLineSaid={isFirst && correcting}
        before={
          isFirst &&
          (correcting ? (
            <Standing standing={context.standing} onWithdraw={(why) => void logging.withdraw(why)} />
          ) : (
            <GuidanceStrip context={context} cue={scene.cue} />
          ))
        }
        beside={
          isFirst &&
          ageBand !== 'child' && (
            <HelperToggle draftId={draftId} isHelper={draft.addressee === 'representative'} />
          )
        }
      />
    </OfferFrame>
  )
}

/** Somebody answers for the patient: the line and the log change with it. */
function HelperToggle({ draftId, isHelper }: { draftId: string; isHelper: boolean }) {
  const toggle = () => changeDraft(draftId, { addressee: isHelper ? 'patient' : 'representative' })
  useKeys({ H: toggle })
  return (
    <Button variant="quiet" keys="H" pressed={isHelper} onPress={toggle}>
      A helper answers
    </Button>
  )
}
