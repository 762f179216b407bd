import type { ColumnFileShown } from '../../../shared/contract/views.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Line, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

type OpenColumnFileProps = {
  readonly open: 'codes.openFile' | 'patientFile.open'
  readonly title: string
  readonly about: string
  /** On the button. */
  readonly label: string
  readonly onOpen: (file: ColumnFileShown) => void
}

/** The way to a file whose columns somebody says. */
export function OpenColumnFile({ open, title, about, label, onOpen }: OpenColumnFileProps) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const choose = async () => {
    const result = await run(open, {})
    if (result.ok && result.value !== null) onOpen(result.value)
  }
  return (
    <Stack gap={3}>
      <Line />
      <Heading level={3}>{title}</Heading>
      <Text size="s" tone="quiet" measure>{about}</Text>
      {failure && <Note kind="bad" title={say('rows.not-opened')}>{failureWords(say, failure)}</Note>}
      <div><Button busyLabel={running && say('rows.opening')} onPress={() => void choose()}>{label}</Button></div>
    </Stack>
  )
}
