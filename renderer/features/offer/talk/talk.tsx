import type { ReactNode } from 'react'
import type { Choice, Scene } from '../../../../shared/offers/offer-flow.ts'
import { AnswerList } from '../../../ui/answer-list.tsx'
import { Button } from '../../../ui/button.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Grow } from '../../../ui/layout.tsx'
import { NextStep } from '../../../ui/next-step.tsx'
import { SayLine } from '../../../ui/say-line.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Label, Text, useFocusOn } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import styles from './talk.module.css'

export const OFFER_STEPS = ['Offer', 'Hand over', 'Logged'] as const

export type TalkProps = {
  scene: Scene
  onAnswer: (choiceId: string) => void
  /** One step back; undefined at the first one. */
  onStepBack: (() => void) | undefined
  /** A correction does not speak to the patient again: only the answer is asked. */
  isLineSaid: boolean
  /** Between the steps and the line: what to do first. */
  before: ReactNode
  /** Beside the quiet answers, such as "A helper answers". */
  beside: ReactNode
}

const QUESTIONS: Readonly<Partial<Record<Scene['at'], string>>> = {
  opening: 'They answer',
  concern: 'What did you hear?',
  reply: 'And now?',
  decline: 'They answer',
  why: 'What did they say?',
  deferral: 'Why later?',
  unable: 'Why could you not ask?',
}

/** Two columns of six are what a screen of 768 holds without scrolling; the rest stands under them, quiet. */
const MOST_IN_LIST = 12

/** The answers that record what was said, and the rarer ones that stand quietly under them. */
const splitChoices = ({
  at,
  choices,
}: Scene): { readonly main: readonly Choice[]; readonly under: readonly Choice[] } =>
  at === 'opening'
    ? {
        main: choices.filter(({ then }) => then !== null),
        under: choices.filter(({ then }) => then === null),
      }
    : { main: choices.slice(0, MOST_IN_LIST), under: choices.slice(MOST_IN_LIST) }

/** One screen of the talk: the line to say, the answers it can get, one key each. */
export function Talk({ scene, onAnswer, onStepBack, isLineSaid, before, beside }: TalkProps) {
  const { main, under } = splitChoices(scene)
  useKeys({
    ...(onStepBack && { ArrowLeft: onStepBack }),
    ...Object.fromEntries(under.map(({ id, key }) => [key, () => onAnswer(id)])),
  })
  const isLong = scene.at === 'concern' || scene.at === 'deferral'
  return (
    <>
      {scene.reason === null ? (
        <Steps steps={OFFER_STEPS} current={0} />
      ) : (
        <Heard question={scene.reason.question} onChange={onStepBack} />
      )}
      {before}
      {scene.say === null && <Cue>{scene.cue}</Cue>}
      {scene.say !== null && !isLineSaid && (
        <div className={joinClasses(styles.say, isLong && styles.close)}>
          {/* At the first line the focus is on the name above it. */}
          <SayLine
            size={isLong ? 'm' : 'l'}
            focusOn={scene.walk.length === 0 ? undefined : scene.walk.join(' ')}
          >
            {scene.say}
          </SayLine>
        </div>
      )}
      {scene.reason !== null && (
        <div className={styles.next}>
          <NextStep title={scene.reason.next.label} detail={scene.reason.next.detail} />
        </div>
      )}
      <AnswerList
        label={isLineSaid ? 'The right answer' : (QUESTIONS[scene.at] ?? '')}
        columns={main.length > 5 ? 2 : 1}
        answers={main.map((choice) => ({
          ...choice,
          then: choice.then ?? undefined,
          chosen: scene.at === 'concern' && scene.told.reasons.some((reason) => reason === choice.id),
        }))}
        onAnswer={onAnswer}
      />
      <div className={styles.under}>
        {under.map(({ id, key, label }) => (
          <Button key={id} variant="quiet" keys={key} onPress={() => onAnswer(id)}>
            {label}
          </Button>
        ))}
        <Grow />
        {beside}
        {onStepBack && scene.reason === null && (
          <Button variant="quiet" keys="ArrowLeft" onPress={onStepBack}>
            Back one step
          </Button>
        )}
      </div>
    </>
  )
}

function Heard({ question, onChange }: { question: string; onChange: (() => void) | undefined }) {
  return (
    <div className={styles.heard}>
      <Label>They ask</Label>
      <b>{question}</b>
      <Grow />
      {onChange && (
        <Button variant="link" keys="ArrowLeft" onPress={onChange}>
          Change
        </Button>
      )}
    </div>
  )
}

function Cue({ children }: { children: ReactNode }) {
  const ref = useFocusOn<HTMLDivElement>('cue')
  return (
    <div ref={ref} tabIndex={-1} className={joinClasses(styles.say, styles.close)}>
      <Text measure>{children}</Text>
    </div>
  )
}
