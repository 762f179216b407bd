import { useEffect, useState } from 'react'
import { isHandOverDue, languageToRead, languageToSay, offerFrom, situationOf, type Ending, type Talk as TalkOf } from '../../../../shared/offers/offer-flow.ts'
import type { OfferInput } from '../../../../shared/offers/offer-input.ts'
import type { Script } from '../../../../shared/script/script.ts'
import { sceneAfter, stepBack, walkOn, type Scene } from '../../../../shared/script/walk.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import { GuidedSignUp } from '../guided/guided-sign-up.tsx'
import { changeDraft, dropDraft, useDraft } from '../talk/draft-store.ts'
import strip from '../talk/guidance-strip.module.css'
import { InTheirLanguage } from '../talk/in-their-language.tsx'
import { Talk } from '../talk/talk.tsx'
import { WhoAnswers } from '../talk/who-answers.tsx'
import type { PracticePatient } from './patients.ts'
import { PracticeFrame } from './practice-frame.tsx'
import { PracticeHandOver } from './practice-hand-over.tsx'
import { WouldBeLogged } from './would-be-logged.tsx'

export type PracticePaneProps = {
  script: Script
  patient: PracticePatient
  onBack: () => void
  /** The first answer was given. */
  onBegin: () => void
}

/** One practice talk, from the first line to what would be in the log. */
export function PracticePane({ script, patient, onBack, onBegin }: PracticePaneProps) {
  const say = useSay()
  // A draft of its own: no visit has such an id, and no offer is made of it.
  const draftId = `practice ${patient.id}`
  const draft = useDraft(draftId)
  const [ended, setEnded] = useState<OfferInput>()
  const [turn, setTurn] = useState(0)
  const begin = () => {
    dropDraft(draftId)
    changeDraft(draftId, { addressee: patient.talk.addressee, company: patient.talk.company })
    setEnded(undefined)
    setTurn((before) => before + 1)
  }
  useEffect(() => {
    changeDraft(draftId, { addressee: patient.talk.addressee, company: patient.talk.company })
    return () => dropDraft(draftId)
  }, [draftId, patient])

  const talk: TalkOf = { ...patient.talk, addressee: draft.addressee, company: draft.company }
  const situation = situationOf(talk)
  const scene = sceneAfter(script, situation, draft.walk)
  const speaking = { ...draft, chosen: draft.language, ownLanguage: patient.language, staffLanguage: useLanguage() }
  const language = languageToSay(speaking)
  useKeys({ Escape: onBack })

  const finish = (at: Scene, ending: Ending) =>
    setEnded(
      offerFrom({ visitId: draftId, script, talk, scene: at, language, interpreter: draft.interpreter ?? 'none', ending, seconds: 0 }),
    )
  const answer = (choiceId: string) => {
    const walk = walkOn(scene, choiceId)
    const next = sceneAfter(script, situation, walk)
    onBegin()
    if (next.node.kind === 'end' && !isHandOverDue(next.told)) finish(next, { by: 'words', takesPaper: true })
    else changeDraft(draftId, { walk })
  }
  const goStepBack = () => changeDraft(draftId, { walk: stepBack(scene) })
  const frame = { patient, onBack }

  if (ended !== undefined)
    return (
      <PracticeFrame {...frame}>
        <WouldBeLogged offer={ended} script={script} ageBand={talk.ageBand} onAgain={begin} onOther={onBack} />
      </PracticeFrame>
    )
  if (isHandOverDue(scene.told)) return <PracticeHandOver {...{ scene, draft, draftId, ...frame }} onStepBack={goStepBack} onFinish={finish} />
  if (scene.node.kind === 'do' && scene.node.guide === 'sign-up')
    return (
      <PracticeFrame {...frame}>
        <GuidedSignUp scene={scene} language={languageToRead(speaking, language)} onAnswer={answer} onStepBack={goStepBack} mark={say('practice.nothing-logged')} />
      </PracticeFrame>
    )

  const isFirst = scene.walk.length === 0
  const isBedside = talk.setting === 'discharge'
  const asksWho = isFirst && talk.ageBand !== 'child'
  const whoAnswers = asksWho && <WhoAnswers draftId={draftId} draft={draft} setting={talk.setting} cues={scene.cues} />
  return (
    <PracticeFrame {...frame} focusOn={isFirst && turn > 0 ? `turn ${turn}` : undefined}>
      <Talk
        scene={scene}
        setting={talk.setting}
        language={language}
        onOtherLanguage={() => changeDraft(draftId, { language: language === 'en' ? 'es' : 'en' })}
        onAnswer={answer}
        onStepBack={isFirst ? undefined : goStepBack}
        isLineSaid={false}
        before={
          isFirst && (
            <>
              <Before cues={isBedside && asksWho ? [] : scene.cues} />
              {patient.language !== 'en' && (
                <InTheirLanguage
                  ownLanguage={patient.language}
                  interpreter={draft.interpreter}
                  onChange={(interpreter) => changeDraft(draftId, { interpreter })}
                />
              )}
            </>
          )
        }
        aboveAnswers={isBedside && whoAnswers}
        beside={!isBedside && whoAnswers}
      />
    </PracticeFrame>
  )
}

/** What the script asks of staff before the first line. */
function Before({ cues }: { cues: Scene['cues'] }) {
  const say = useSay()
  if (cues.length === 0) return null
  return (
    <ul className={strip.strip} aria-label={say('practice.before')}>
      {cues.map((cue) => (
        <li key={cue.en}>
          <span>{cue[say.language]}</span>
        </li>
      ))}
    </ul>
  )
}
