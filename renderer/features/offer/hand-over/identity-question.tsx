import type { Ref } from 'react'
import { IDENTITY_CHECKS, type IdentityCheck } from '../../../../shared/offers/words.ts'
import { AnswerList } from '../../../ui/answer-list.tsx'
import { useSay } from '../../../ui/words.tsx'

export type IdentityQuestionProps = {
  chosen: IdentityCheck | null
  onChoose: (check: IdentityCheck) => void
  ref: Ref<HTMLDivElement>
}

/** How it was made sure who gets the code. */
export function IdentityQuestion({ chosen, onChoose, ref }: IdentityQuestionProps) {
  const say = useSay()
  return (
    <div ref={ref}>
      <AnswerList
        label={say('hand-over.how-checked')}
        choice
        answers={IDENTITY_CHECKS.map(({ id }, index) => ({
          id,
          key: String(index + 1),
          label: say(`offer.identity.${id}`),
          then: say(`hand-over.check-hint.${id}`),
          chosen: chosen === id,
        }))}
        onAnswer={(id) => onChoose(id as IdentityCheck)}
      />
    </div>
  )
}
