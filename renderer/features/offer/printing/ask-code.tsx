import { useState } from 'react'
import { readCode, readGoodUntil, type TypedCode } from '../../../../shared/offers/typed-code.ts'
import { fullDate } from '../../../../shared/time/display.ts'
import type { DayVisit } from '../../../../shared/visits/day-view.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useApp, useReady } from '../../../app/app-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Grow, Stack } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { OfferFrame } from '../offer-frame.tsx'
import type { AgainCode } from './hand-out.ts'
import styles from './what-now.module.css'

export type AskCodeProps = {
  visit: DayVisit
  isBusy: boolean
  onCode: (code: AgainCode) => void
  onBack: () => void
}

type Field = 'code' | 'until'

/** A letter with a code is printed again, and the code was never kept: it is typed once more, or the letter goes without. */
export function AskCode({ visit, isBusy, onCode, onBack }: AskCodeProps) {
  const say = useSay()
  const { today } = useReady()
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const [text, setText] = useState('')
  const [until, setUntil] = useState('')
  // Checked on leaving a field and before it prints, never while somebody types.
  const [left, setLeft] = useState<readonly Field[]>([])
  const leave = (field: Field, value: string) => value.trim() !== '' && setLeft([...left, field])
  const code = readCode(text)
  const goodUntil = readGoodUntil(until, today)
  const typed: TypedCode | null = code.ok && goodUntil.ok ? { value: code.value, goodUntil: goodUntil.value } : null
  const print = () => {
    if (typed === null) setLeft(['code', 'until'])
    else onCode(typed)
  }
  useKeys({ Escape: onBack }, { on: !isBusy })

  return (
    <OfferFrame
      label={say('printing.not-printed')}
      visit={visit}
      onBack={onBack}
      problem={undefined}
      foot={
        <>
          <Button variant="primary" size="l" keys="Enter" busyLabel={isBusy ? say('printing.sending') : undefined} onPress={print}>
            {say('printing.print-with-code')}
          </Button>
          <Grow />
          <Button variant="quiet" onPress={() => onCode('without')}>
            {say('printing.print-without-code')}
          </Button>
        </>
      }
    >
      <div className={styles.note}>
        <Note kind="warn" title={say('printing.logged-not.printer')}>
          {say('printing.code-not-kept')}
        </Note>
      </div>
      <Stack gap={4}>
        <TextField
          label={say('hand-over.code')}
          kind="code"
          type={areNamesHidden ? 'password' : 'text'}
          value={text}
          onChange={setText}
          onLeave={(value) => leave('code', value)}
          onEnter={print}
          error={left.includes('code') && !code.ok ? failureWords(say, code) : undefined}
          maxLength={60}
          autoFocus
        />
        <TextField
          label={say('hand-over.good-until')}
          kind="figures"
          placeholder={say('hand-over.good-until-empty')}
          value={until}
          onChange={setUntil}
          onLeave={(value) => leave('until', value)}
          onEnter={print}
          error={left.includes('until') && !goodUntil.ok ? failureWords(say, goodUntil) : undefined}
          understood={goodUntil.ok && goodUntil.value !== null ? fullDate(goodUntil.value, say.language) : undefined}
        />
      </Stack>
    </OfferFrame>
  )
}
