import { useState } from 'react'
import type { Scene } from '../../../../shared/script/walk.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import { Button } from '../../../ui/button.tsx'
import { Label, Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { QrLayer } from '../hand-over/qr-layer.tsx'
import styles from './guided-sign-up.module.css'
import { togetherWords } from './patient-words.tsx'

export type GuidedSignUpProps = {
  /** At a node that guides. */
  scene: Scene
  /** The language the patient reads. */
  language: Language
  onAnswer: (choiceId: string) => void
  onStepBack: () => void
  /** In the strip for staff, where this is not the real thing. */
  mark?: string
}

/** The square and the steps, walked through together in large type. What came of it is the next answer of the talk. */
export function GuidedSignUp({ scene, language, onAnswer, onStepBack, mark }: GuidedSignUpProps) {
  const say = useSay()
  const screenLanguage = useLanguage()
  const words = togetherWords(language)
  const last = words.steps('').length - 1
  const [current, setCurrent] = useState(0)
  const goOn = () => setCurrent((step) => Math.min(step + 1, last))
  const goBack = () => setCurrent((step) => Math.max(step - 1, 0))
  useKeys(
    {
      ArrowDown: goOn,
      ArrowUp: goBack,
      ArrowRight: goOn,
      ...Object.fromEntries(scene.choices.map(({ id, key }) => [key, () => onAnswer(id)])),
    },
    { inDialog: true },
  )
  return (
    <QrLayer
      {...words}
      current={current}
      onClose={onStepBack}
      foot={
        <>
          {mark === undefined ? <Label>{say('talk.for-staff')}</Label> : <Text size="s" tone="warn" bold>{mark}</Text>}
          <Button keys="ArrowDown" onPress={goOn}>
            {say('talk.next-step')}
          </Button>
          {scene.choices.map(({ id, key, label }, index) => (
            <Button key={id} variant={index === 0 ? 'primary' : 'plain'} keys={key} onPress={() => onAnswer(id)}>
              {label[screenLanguage]}
            </Button>
          ))}
          <div className={styles.cue}>
            {scene.cues.map((cue) => (
              <Text key={cue.en} size="s" tone="quiet">
                {cue[screenLanguage]}
              </Text>
            ))}
          </div>
        </>
      }
    />
  )
}
