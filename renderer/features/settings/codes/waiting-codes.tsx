import type { CodesDesk } from '../../../../shared/contract/views.ts'
import { clockTime, fullDate } from '../../../../shared/time/display.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Line, Stack } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useSay } from '../../../ui/words.tsx'

/** Codes made here that the portal has not been told: a file takes them there. */
export function WaitingCodes({ desk: { waiting, lastFile } }: { readonly desk: CodesDesk }) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const save = async () => {
    const result = await run('codes.saveFile', {})
    if (!result.ok || result.value.savedAs === null) return
    toasts.show({ words: say('codes.saved-file', { count: result.value.codes, file: result.value.savedAs }), kind: 'good' })
  }
  return (
    <Stack gap={3}>
      <Line />
      <Heading level={3}>{say('codes.waiting.title')}</Heading>
      <Text>{say('codes.waiting', { count: waiting })}</Text>
      <Text size="s" tone="quiet" measure>{say('codes.waiting.about')}</Text>
      {lastFile && (
        <Text size="s" tone="quiet">
          {say('codes.last-file', {
            date: fullDate(lastFile.date, say.language), time: clockTime(lastFile.time), hasBy: lastFile.by === null ? 'no' : 'yes',
            by: lastFile.by ?? '', count: lastFile.codes,
          })}
        </Text>
      )}
      {failure && <Note kind="bad" title={say('settings.not-saved')}>{failureWords(say, failure)}</Note>}
      <div>
        <Button
          variant={waiting > 0 ? 'primary' : 'plain'}
          icon="save"
          busyLabel={running && say('settings.saving')}
          unavailable={waiting > 0 ? undefined : say('codes.save-file.none')}
          onPress={() => void save()}
        >
          {say('codes.save-file')}
        </Button>
      </div>
    </Stack>
  )
}
