import type { ReactNode } from 'react'
import type { Choice, Scene } from '../../../../shared/script/walk.ts'
import type { ScriptText } from '../../../../shared/script/script.ts'
import type { Setting } from '../../../../shared/offers/words.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import { AnswerList } from '../../../ui/answer-list.tsx'
import { Button } from '../../../ui/button.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Grow } from '../../../ui/layout.tsx'
import { NextStep } from '../../../ui/next-step.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Label, Text, useFocusOn } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { SpokenLine } from './spoken-line.tsx'
import styles from './talk.module.css'

export const offerSteps = (say: Say): readonly string[] => [say('talk.step.offer'), say('talk.step.hand-over'), say('talk.step.logged')]

export type TalkProps = {
  scene: Scene
  setting: Setting
  /** The language the lines are said in. */
  language: Language
  /** Says the lines in the other of our languages. */
  onOtherLanguage: () => void
  onAnswer: (choiceId: string) => void
  /** One step back; undefined at the first one. */
  onStepBack: (() => void) | undefined
  /** A correction does not speak to the patient again: only the answer is asked. */
  isLineSaid: boolean
  /** Stands in for the steps, where something matters more than they do. */
  top?: ReactNode
  /** Above the line to say, in place of "Say". */
  sayLabel?: string | undefined
  /** Between the steps and the line: what to do first. */
  before: ReactNode
  /** Between the line and the answers. */
  aboveAnswers?: ReactNode
  /** Beside the quiet answers, such as "A helper answers". */
  beside: ReactNode
}

/** Two columns of six are what a screen of 768 holds without scrolling; the rest stands under them, quiet. */
const MOST_IN_LIST = 12
/** Longer lists need the room of the line. */
const LONG_LIST = 5

/** The answers that record what was said, and the rarer ones that stand quietly under them. */
const splitChoices = ({ choices }: Scene): { readonly main: readonly Choice[]; readonly under: readonly Choice[] } => {
  const often = choices.filter(({ isRare }) => !isRare)
  return {
    main: often.slice(0, MOST_IN_LIST),
    under: [...often.slice(MOST_IN_LIST), ...choices.filter(({ isRare }) => isRare)],
  }
}

/** One screen of the talk: the line to say, the answers it can get, one key each. */
export function Talk(props: TalkProps) {
  const { scene, setting, language, onOtherLanguage, onAnswer, onStepBack, isLineSaid, before, beside } = props
  const say = useSay()
  const screenLanguage = useLanguage()
  const { node, reply, lines, cues, told } = scene
  const { main, under } = splitChoices(scene)
  const isSpoken = lines.length > 0 && !isLineSaid
  useKeys({
    ...(isSpoken && { E: onOtherLanguage }),
    ...(onStepBack && { ArrowLeft: onStepBack }),
    ...Object.fromEntries(under.map(({ id, key }) => [key, () => onAnswer(id)])),
  })
  if (node.kind === 'end') return null
  const isFirst = scene.walk.length === 0
  const isLong = main.length >= LONG_LIST && reply === null && !isFirst
  return (
    <>
      {reply === null ? (
        (props.top ?? <TalkSteps node={node} />)
      ) : (
        <Heard question={reply.question[screenLanguage]} onChange={onStepBack} />
      )}
      {before}
      {lines.length === 0 && <Cues cues={cues} />}
      {isSpoken &&
        lines.map((line, index) => (
          <div key={line.id} className={joinClasses(styles.say, isLong && styles.close)}>
            {/* At the first line the focus is on the name above it. */}
            <SpokenLine
              label={props.sayLabel}
              line={line}
              language={language}
              onOtherLanguage={index === 0 ? onOtherLanguage : undefined}
              size={isLong ? 'm' : 'l'}
              focusOn={isFirst || index > 0 ? undefined : scene.walk.join(' ')}
            />
          </div>
        ))}
      {lines.length > 0 && cues.length > 0 && !isFirst && <UnderLine cues={cues} />}
      {reply !== null && (
        <div className={styles.next}>
          <NextStep
            title={reply.next[setting].label[screenLanguage]}
            detail={reply.next[setting].detail[screenLanguage]}
            end={reply.handout === undefined ? undefined : <StateTag state="logged">{say('offer.sheet-added')}</StateTag>}
          />
        </div>
      )}
      {props.aboveAnswers}
      <AnswerList
        label={isLineSaid ? say('talk.right-answer') : node.prompt[screenLanguage]}
        columns={main.length > LONG_LIST ? 2 : 1}
        answers={main.map(({ id, key, label, then }) => ({
          id,
          key,
          label: label[screenLanguage],
          then: then?.[screenLanguage],
          chosen: node.reasons?.by === 'reply' && told.reasons.some((reason) => reason === id),
        }))}
        onAnswer={onAnswer}
      />
      <div className={styles.under}>
        {under.map(({ id, key, label }) => (
          <Button key={id} variant="quiet" keys={key} onPress={() => onAnswer(id)}>
            {label[screenLanguage]}
          </Button>
        ))}
        <Grow />
        {beside}
        {onStepBack && reply === null && (
          <Button variant="quiet" keys="ArrowLeft" onPress={onStepBack}>
            {say('talk.back-step')}
          </Button>
        )}
      </div>
    </>
  )
}

/** After it was opened together they show how they will do it at home, and nothing is handed over. */
export const isShownBack = (node: Scene['node']): boolean =>
  node.kind === 'ask' && node.answers.some(({ note }) => note?.teachBack !== undefined)

function TalkSteps({ node }: { node: Scene['node'] }) {
  const say = useSay()
  return isShownBack(node) ? (
    <Steps steps={[say('discharge.step-offer'), say('discharge.step-opened'), say('discharge.step-show-me'), say('discharge.step-logged')]} current={2} />
  ) : (
    <Steps steps={offerSteps(say)} current={0} />
  )
}

function Heard({ question, onChange }: { question: string; onChange: (() => void) | undefined }) {
  const say = useSay()
  return (
    <div className={styles.heard}>
      <Label>{say('talk.they-ask')}</Label>
      <b>{question}</b>
      <Grow />
      {onChange && (
        <Button variant="link" keys="ArrowLeft" onPress={onChange}>
          {say('talk.change')}
        </Button>
      )}
    </div>
  )
}

/** What staff do where nothing is said. */
function Cues({ cues }: { cues: readonly ScriptText[] }) {
  const language = useLanguage()
  const ref = useFocusOn<HTMLDivElement>('cue')
  return (
    <div ref={ref} tabIndex={-1} className={joinClasses(styles.say, styles.close)}>
      {cues.map((cue) => (
        <Text key={cue.en} measure>
          {cue[language]}
        </Text>
      ))}
    </div>
  )
}

function UnderLine({ cues }: { cues: readonly ScriptText[] }) {
  const language = useLanguage()
  return (
    <div className={styles.next}>
      {cues.map((cue) => (
        <Text key={cue.en} tone="quiet" measure>
          {cue[language]}
        </Text>
      ))}
    </div>
  )
}
