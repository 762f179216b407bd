import { useRef } from 'react'
import { sheetFor, type Ending } from '../../../../shared/offers/offer-flow.ts'
import type { Scene } from '../../../../shared/script/walk.ts'
import { Button } from '../../../ui/button.tsx'
import { Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { AnswerSoFar } from '../hand-over/answer-so-far.tsx'
import { IdentityQuestion } from '../hand-over/identity-question.tsx'
import { changeDraft, type Draft } from '../talk/draft-store.ts'
import type { PracticePatient } from './patients.ts'
import { PracticeFrame } from './practice-frame.tsx'
import styles from './practice.module.css'

export type PracticeHandOverProps = {
  patient: PracticePatient
  scene: Scene
  draft: Draft
  draftId: string
  onBack: () => void
  onStepBack: () => void
  onFinish: (scene: Scene, ending: Ending) => void
}

/** The hand-over without a sheet: who gets it is asked as ever, and nothing comes out. */
export function PracticeHandOver(props: PracticeHandOverProps) {
  const { patient, scene, draft, draftId, onBack, onStepBack, onFinish } = props
  const say = useSay()
  const checks = useRef<HTMLDivElement>(null)
  // As where the portal gave a code: then there is something to check.
  const wish = { hasCode: true, wantsCode: true, identityCheck: draft.identityCheck }
  const sheet = sheetFor(scene.told, wish)
  const missing = sheet.isReady ? undefined : say('practice.say-how-checked')
  const focusChecks = () => checks.current?.querySelector('input')?.focus()
  const handOver = () => (missing === undefined ? onFinish(scene, { by: 'sheet', wish }) : focusChecks())
  useKeys({ ArrowLeft: onStepBack, Enter: handOver })
  return (
    <PracticeFrame
      patient={patient}
      onBack={onBack}
      foot={
        <>
          <Button variant="primary" size="l" keys="Enter" unavailable={missing} onUnavailablePress={focusChecks} onPress={handOver}>
            {say('practice.hand-it-over')}
          </Button>
          {missing !== undefined && (
            <Text as="span" tone="quiet">
              {missing}
            </Text>
          )}
        </>
      }
    >
      {scene.told.outcome !== null && <AnswerSoFar outcome={scene.told.outcome} asksIdentity={sheet.asksIdentity} onChange={onStepBack} />}
      {sheet.asksIdentity && (
        <div className={styles.checks}>
          <IdentityQuestion ref={checks} chosen={draft.identityCheck} onChoose={(identityCheck) => changeDraft(draftId, { identityCheck })} />
        </div>
      )}
    </PracticeFrame>
  )
}
