import type { Ref } from 'react'
import { IDENTITY_CHECKS, type IdentityCheck } from '../../../../shared/offers/words.ts'
import { AnswerList } from '../../../ui/answer-list.tsx'

const HINTS: Readonly<Record<IdentityCheck, string>> = {
  'photo-id': 'seen, never copied',
  'two-facts': 'name and birth date',
  'not-checked': 'prints without a code',
}

export type IdentityQuestionProps = {
  chosen: IdentityCheck | null
  onChoose: (check: IdentityCheck) => void
  ref: Ref<HTMLDivElement>
}

/** How it was made sure who gets the code. */
export function IdentityQuestion({ chosen, onChoose, ref }: IdentityQuestionProps) {
  return (
    <div ref={ref}>
      <AnswerList
        label="How did you check?"
        choice
        answers={IDENTITY_CHECKS.map(({ id, words }, index) => ({
          id,
          key: String(index + 1),
          label: words,
          then: HINTS[id],
          chosen: chosen === id,
        }))}
        onAnswer={(id) => onChoose(id as IdentityCheck)}
      />
    </div>
  )
}
