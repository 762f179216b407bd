import { useState } from 'react'
import { VOID_REASONS, type VoidReason } from '../../../../shared/codes/rule.ts'
import { fullDate } from '../../../../shared/time/display.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Line, Stack } from '../../../ui/layout.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useSay } from '../../../ui/words.tsx'

/** A letter without its person: its code is made void. Whose it was is not said here, and need not be known. */
export function FoundLetter() {
  const say = useSay()
  const [text, setText] = useState('')
  const [reason, setReason] = useState<VoidReason>('lost')
  const { running, failure, run, forget } = useAction()
  const toasts = useToasts()
  const makeVoid = async () => {
    if (text.trim().length < 4) return
    const result = await run('codes.voidFound', { text, reason })
    if (!result.ok) return
    setText('')
    toasts.show({ words: say('codes.found.done', { date: fullDate(result.value.on, say.language) }), kind: 'good' })
  }
  return (
    <Stack gap={3}>
      <Line />
      <Heading level={3}>{say('codes.found.title')}</Heading>
      <Text size="s" tone="quiet" measure>{say('codes.found.about')}</Text>
      <TextField
        label={say('codes.found.code')}
        kind="code"
        maxLength={60}
        value={text}
        onChange={(typed) => {
          setText(typed)
          forget()
        }}
        onEnter={() => void makeVoid()}
        error={failure && failureWords(say, failure)}
      />
      <SelectField
        label={say('codes.why')}
        options={VOID_REASONS.map((id) => ({ value: id, label: say(`codes.void.${id}`) }))}
        value={reason}
        onChange={(id) => setReason(id as VoidReason)}
      />
      <div><Button busyLabel={running && say('settings.saving')} onPress={() => void makeVoid()}>{say('codes.void')}</Button></div>
    </Stack>
  )
}
