import type { OfferContext } from '../../../../shared/contract/views.ts'
import type { Setting } from '../../../../shared/offers/words.ts'
import type { Scene } from '../../../../shared/script/walk.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { isFromDesk } from '../../../../shared/visits/hand-over.ts'
import { useApp } from '../../../app/app-store.ts'
import { useSay } from '../../../ui/words.tsx'
import { QrAgain } from '../guided/qr-again.tsx'
import type { Logging } from '../logging/use-logging.ts'
import { OfferFrame } from '../offer-frame.tsx'
import { changeDraft, type Draft } from './draft-store.ts'
import { FromTheDesk } from './from-the-desk.tsx'
import { GuidanceStrip } from './guidance-strip.tsx'
import { InTheirLanguage } from './in-their-language.tsx'
import { Standing } from './standing.tsx'
import { isShownBack, Talk } from './talk.tsx'
import { WhoAnswers } from './who-answers.tsx'

export type TalkStepProps = {
  context: OfferContext
  setting: Setting
  scene: Scene
  draft: Draft
  draftId: string
  /** The language the lines are said in. */
  language: Language
  /** The language the patient reads. */
  paperLanguage: Language
  correcting: boolean
  logging: Logging
  onBack: () => void
  onAnswer: (choiceId: string) => void
  onStepBack: () => void
}

/** One step of the talk, with the person it is about; at the first one what to know before a word is said. */
export function TalkStep(props: TalkStepProps) {
  const { context, setting, scene, draft, draftId, language, paperLanguage, correcting, logging } = props
  const { onBack, onAnswer, onStepBack } = props
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  const say = useSay()
  const isFirst = scene.walk.length === 0
  const isBedside = setting === 'discharge'
  const isTakenUp = isBedside && isFirst && !correcting && isFromDesk(context.visit)
  const whoAnswers = isFirst && context.ageBand !== 'child' && <WhoAnswers {...{ draftId, draft, setting, cues: scene.cues }} />
  const cuesBefore = isBedside && whoAnswers ? [] : scene.cues
  return (
    <OfferFrame
      label={say('talk.offer')}
      visit={context.visit}
      onBack={onBack}
      problem={logging.problem}
      focusOn={isFirst ? 'offer' : undefined}
      foot={isShownBack(scene.node) ? <QrAgain language={paperLanguage} /> : undefined}
    >
      <Talk
        scene={scene}
        setting={setting}
        language={language}
        onOtherLanguage={() => changeDraft(draftId, { language: language === 'en' ? 'es' : 'en' })}
        onAnswer={onAnswer}
        onStepBack={isFirst ? undefined : onStepBack}
        isLineSaid={isFirst && correcting}
        top={isTakenUp ? <FromTheDesk visit={context.visit} isNameHidden={areNamesHidden} /> : undefined}
        sayLabel={sayLabel()}
        before={isFirst && <BeforeTheLine {...props} cues={cuesBefore} isTakenUp={isTakenUp} />}
        aboveAnswers={isBedside && whoAnswers}
        beside={!isBedside && whoAnswers}
      />
    </OfferFrame>
  )

  function sayLabel() {
    if (isShownBack(scene.node)) return say('discharge.say-and-hand-back')
    return isBedside && isFirst && draft.company === 'helper' ? say('discharge.say-to-both') : undefined
  }
}

type BeforeProps = TalkStepProps & { cues: Scene['cues']; isTakenUp: boolean }

/** What to know and to do before the first line. */
function BeforeTheLine({ context, cues, draft, draftId, correcting, isTakenUp, logging }: BeforeProps) {
  if (correcting) return <Standing standing={context.standing} onWithdraw={(why) => void logging.withdraw(why)} />
  return (
    <>
      <GuidanceStrip context={context} addressee={draft.addressee} cues={cues} isTakenUp={isTakenUp} />
      {context.interpreterLanguage !== null && (
        <InTheirLanguage
          ownLanguage={context.ownLanguage}
          interpreter={draft.interpreter}
          onChange={(interpreter) => changeDraft(draftId, { interpreter })}
        />
      )}
    </>
  )
}
