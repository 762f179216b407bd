import { useLayoutEffect } from 'react'
import type { OfferContext } from '../../../shared/contract/views.ts'
import {
  historyBefore,
  isHandOverDue,
  languageToRead,
  languageToSay,
  situationOf,
  type Talk as TalkOf,
} from '../../../shared/offers/offer-flow.ts'
import { proposedLanguage } from '../../../shared/offers/letter-wish.ts'
import type { Setting } from '../../../shared/offers/words.ts'
import { outletFor } from '../../../shared/printing/printing-choice.ts'
import type { Script } from '../../../shared/script/script.ts'
import { sceneAfter, stepBack, walkOn, type Scene } from '../../../shared/script/walk.ts'
import { LANGUAGES } from '../../../shared/text/languages.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Pane } from '../../ui/desk.tsx'
import { Note } from '../../ui/note.tsx'
import { useFocusOn } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useLanguage, useSay } from '../../ui/words.tsx'
import { GuidedSignUp } from './guided/guided-sign-up.tsx'
import { HandOver } from './hand-over/hand-over.tsx'
import { useLogging, type Done } from './logging/use-logging.ts'
import { LoggedNotOut } from './logging/logged-not-out.tsx'
import { OfferFrame } from './offer-frame.tsx'
import { handoutsOut } from './printing/hand-out.ts'
import { beginDraft, changeDraft, draftIdOf, useDraft, useStopwatch, type Draft } from './talk/draft-store.ts'
import { TalkStep } from './talk/talk-step.tsx'

export type OfferPaneProps = {
  visitId: string
  setting: Setting
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
  return <LoadedOffer key={draftIdOf(props.visitId, props.setting, props.correcting ?? false)} {...props} />
}

function LoadedOffer(props: OfferPaneProps) {
  const say = useSay()
  const context = useCall('offers.context', { visitId: props.visitId }, 'codes')
  const script = useCall('script.current', {}, 'script')
  if (context.data !== undefined && script.data !== undefined)
    return <Offer {...props} context={context.data} script={script.data} />
  const failure = context.failure ?? script.failure
  return (
    <Pane label={say('talk.offer')}>
      {failure === undefined ? <Waiting /> : <CannotStart message={failureWords(say, failure)} onBack={props.onBack} />}
    </Pane>
  )
}

/** Nothing to see for a moment. It takes the focus, so that an early key does not land in the search. */
function Waiting() {
  const ref = useFocusOn<HTMLDivElement>('waiting')
  return <div ref={ref} tabIndex={-1} />
}

function CannotStart({ message, onBack }: { message: string; onBack: () => void }) {
  const say = useSay()
  useKeys({ Escape: onBack })
  return (
    <Note
      kind="bad"
      title={message}
      action={
        <Button keys="Escape" onPress={onBack}>
          {say('talk.back-to-list')}
        </Button>
      }
    >
      {say('talk.nothing-logged')}
    </Note>
  )
}

type Made = NonNullable<OfferContext['standing']>['made']
type OfferProps = OfferPaneProps & { context: OfferContext; script: Script }

const talkOf = (setting: Setting, correcting: boolean, { addressee, company }: Draft, context: OfferContext): TalkOf => ({
  setting,
  ageBand: context.ageBand,
  addressee,
  company,
  history: correcting ? 'none' : historyBefore(context),
})

/** The draft of a correction: with whom and how the offer was made stays, only the answer was wrong. */
const draftLike = ({ addressee, company, language, interpreter }: Made): Partial<Draft> => ({
  addressee,
  company,
  language: LANGUAGES.find((each) => each === language) ?? null,
  interpreter: interpreter === 'none' ? null : interpreter,
})

function Offer({ visitId, setting: here, correcting = false, onBack, onLogged, context, script }: OfferProps) {
  // A correction tells what happened where it happened, whoever makes it.
  const setting = correcting ? (context.visit.offeredIn ?? here) : here
  const draftId = draftIdOf(visitId, setting, correcting)
  const draft = useDraft(draftId)
  const made = correcting ? context.standing?.made : undefined
  useLayoutEffect(() => {
    if (made !== undefined) beginDraft(draftId, draftLike(made))
  }, [draftId, made])
  const { settings, siteId } = useReady()
  useStopwatch(draftId)
  const printers = useCall('printers.list', {}, 'printing').data ?? []
  const letters = useCall('letters.languages', {}, 'letters').data ?? []
  const talk = talkOf(setting, correcting, draft, context)
  const situation = situationOf(talk)
  const scene = sceneAfter(script, situation, draft.walk)
  const say = useSay()
  const staffLanguage = useLanguage()
  const speaking = { ...draft, chosen: draft.language, ownLanguage: context.ownLanguage, staffLanguage }
  const language = languageToSay(speaking)
  const paperLanguage = languageToRead(speaking, language)
  const interpreter = draft.interpreter ?? 'none'
  const logging = useLogging({ draftId, context, script, talk, language, interpreter, correcting, printers, onLogged })
  const goBack = () => {
    if (logging.stage === 'idle') onBack()
  }
  const goStepBack = () => changeDraft(draftId, { walk: stepBack(scene) })

  const endByWords = (end: Scene) => {
    const readers = { ofLetter: proposedLanguage(context.letterLanguage, letters), ofTalk: paperLanguage }
    const sheets = handoutsOut(end.told, readers, outletFor(settings.printing, siteId, printers)('letter'))
    void logging.finish(end, { by: 'words', takesPaper: sheets.length > 0 }, sheets)
  }

  const answer = (choiceId: string) => {
    const walk = walkOn(scene, choiceId)
    const next = sceneAfter(script, situation, walk)
    // The last answer stays unmade until the log has it: if that fails, the same key tries again.
    if (next.node.kind === 'end' && !isHandOverDue(next.told)) endByWords(next)
    else changeDraft(draftId, { walk })
  }

  if (logging.stuck !== undefined)
    return (
      <LoggedNotOut language={paperLanguage} visit={context.visit} stuck={logging.stuck} printers={printers} onLogged={onLogged} />
    )

  if (isHandOverDue(scene.told))
    return (
      <HandOver
        {...{ context, scene, draft, draftId, printers, letters, logging, correcting }}
        language={paperLanguage}
        onBack={goBack}
        onStepBack={goStepBack}
      />
    )

  if (scene.node.kind === 'do' && scene.node.guide === 'sign-up')
    return (
      <OfferFrame label={say('talk.open-together')} visit={context.visit} onBack={goBack} problem={logging.problem}>
        <GuidedSignUp scene={scene} language={paperLanguage} onAnswer={answer} onStepBack={goStepBack} />
      </OfferFrame>
    )

  return (
    <TalkStep
      {...{ context, setting, scene, draft, draftId, language, paperLanguage, correcting, logging }}
      onBack={goBack}
      onAnswer={answer}
      onStepBack={goStepBack}
    />
  )
}
