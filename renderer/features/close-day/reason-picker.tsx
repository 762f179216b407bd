import { useEffect, useRef, useState } from 'react'
import { MISSED_REASONS, type MissedReason } from '../../../shared/offers/words.ts'
import { AnswerList } from '../../ui/answer-list.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Grow, Row, Stack } from '../../ui/layout.tsx'
import { Heading } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

type ReasonPickerProps = {
  readonly isLetter: boolean
  readonly isSaving: boolean
  /** The reason given before, where it is being changed. */
  readonly standing: string | null
  readonly onReason: (reason: MissedReason, isLetter: boolean) => void
  readonly onStop: () => void
}

const isMissedReason = (id: string): id is MissedReason => MISSED_REASONS.some((reason) => reason.id === id)

/** Why an arrived patient got no offer. Giving the reason saves it at once; it can be changed until the day is closed. */
export function ReasonPicker({ isLetter: startsAsLetter, isSaving, standing, onReason, onStop }: ReasonPickerProps) {
  const [isLetter, setLetter] = useState(startsAsLetter)
  const say = useSay()
  const whole = useRef<HTMLDivElement>(null)
  // It opens under its row, which may be the last one in sight.
  useEffect(() => whole.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={whole}>
      <Stack gap={3}>
        <Row>
          <Heading level={2} focusOn="reason">{say('close-day.why')}</Heading>
          <Grow />
          <Checkbox checked={isLetter} onChange={setLetter}>{say('close-day.post-letter')}</Checkbox>
          <Button variant="quiet" keys="Escape" onPress={onStop}>{say('close-day.leave')}</Button>
        </Row>
        <AnswerList
          label={say('close-day.why')}
          labelHidden
          columns={2}
          keysOff={isSaving}
          answers={MISSED_REASONS.map(({ id }, index) => ({ id, label: say(`offer.missed.${id}`), key: String(index + 1), chosen: id === standing }))}
          onAnswer={(id) => {
            if (!isSaving && isMissedReason(id)) onReason(id, isLetter)
          }}
        />
      </Stack>
    </div>
  )
}
