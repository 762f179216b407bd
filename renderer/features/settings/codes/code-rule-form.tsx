import { useState } from 'react'
import { MOST_CODE_DAYS, type CodeRule, type CodeSource } from '../../../../shared/codes/rule.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Text } from '../../../ui/text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useSay } from '../../../ui/words.tsx'

type CodeRuleFormProps = {
  readonly rule: CodeRule
  /** Whether saving it is the one thing to do next here. */
  readonly isMain: boolean
}

const daysOf = (text: string): number | undefined => {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return days >= 1 && days <= MOST_CODE_DAYS ? days : undefined
}

export function CodeRuleForm({ rule, isMain }: CodeRuleFormProps) {
  const say = useSay()
  const [source, setSource] = useState<CodeSource>(rule.source)
  const [text, setText] = useState(String(rule.days))
  const [isChecked, setChecked] = useState(false)
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const days = daysOf(text)
  const hasChanged = source !== rule.source || days !== rule.days

  const save = async () => {
    setChecked(true)
    if (days === undefined) return
    const result = await run('codes.chooseRule', { source, days })
    if (result.ok) toasts.show({ words: say('codes.rule.saved'), kind: 'good' })
  }
  return (
    <Stack gap={4}>
      {failure && <Note kind="bad" title={say('settings.not-saved')}>{failureWords(say, failure)}</Note>}
      <Stack gap={2}>
        <Segments<CodeSource>
          label={say('codes.source')}
          options={[{ value: 'portal', label: say('codes.source.portal') }, { value: 'made', label: say('codes.source.made') }]}
          value={source}
          onChange={setSource}
        />
        <Text size="s" tone="quiet" measure>{say(`codes.source.${source}.about`)}</Text>
      </Stack>
      {source === 'made' && (
        <TextField
          label={say('codes.days')}
          hint={say('codes.days.hint', { most: MOST_CODE_DAYS })}
          kind="figures"
          maxLength={3}
          value={text}
          onChange={setText}
          onLeave={() => setChecked(true)}
          onEnter={() => void save()}
          error={isChecked && days === undefined ? say('codes.days.bad', { most: MOST_CODE_DAYS }) : undefined}
        />
      )}
      {hasChanged && (
        <div>
          <Button variant={isMain ? 'primary' : 'plain'} busyLabel={running && say('settings.saving')} onPress={() => void save()}>
            {say('codes.save-rule')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
