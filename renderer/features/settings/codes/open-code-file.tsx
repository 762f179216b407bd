import type { ColumnFileShown } from '../../../../shared/contract/views.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Line, Stack } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'

export function OpenCodeFile({ onOpen }: { readonly onOpen: (file: ColumnFileShown) => void }) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const open = async () => {
    const result = await run('codes.openFile', {})
    if (result.ok && result.value !== null) onOpen(result.value)
  }
  return (
    <Stack gap={3}>
      <Line />
      <Heading level={3}>{say('codes.file.title')}</Heading>
      <Text size="s" tone="quiet" measure>{say('codes.file.about')}</Text>
      {failure && <Note kind="bad" title={say('rows.not-opened')}>{failureWords(say, failure)}</Note>}
      <div><Button busyLabel={running && say('rows.opening')} onPress={() => void open()}>{say('codes.file.open')}</Button></div>
    </Stack>
  )
}
