import { useState } from 'react'
import type { ColumnFileShown } from '../../../../shared/contract/views.ts'
import { fullDate } from '../../../../shared/time/display.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Line, Stack } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import { Section } from '../section.tsx'
import { PatientFile } from './patient-file.tsx'

/** What the figures go by besides the visits. While a file is open there is nothing but the file. */
export function PatientFileSection() {
  const say = useSay()
  const [file, setFile] = useState<ColumnFileShown>()
  const desk = useCall('patientFile.desk', {}, 'figures')
  if (file) return <PatientFile file={file} onEnd={() => setFile(undefined)} />
  return (
    <Section title={say('settings.patient-file')} about={say('patient-file.about')} failure={desk.failure}>
      {desk.data && (
        <Stack gap={1}>
          <Text>{say('patient-file.known', { patients: desk.data.patients, groups: desk.data.withGroups })}</Text>
          <Text>
            {say('patient-file.accounts', {
              accounts: desk.data.accounts, until: desk.data.accountsUntil === null ? '' : fullDate(desk.data.accountsUntil, say.language),
            })}
          </Text>
        </Stack>
      )}
      <OpenFile onOpen={setFile} />
    </Section>
  )
}

function OpenFile({ onOpen }: { readonly onOpen: (file: ColumnFileShown) => void }) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const open = async () => {
    const result = await run('patientFile.open', {})
    if (result.ok && result.value !== null) onOpen(result.value)
  }
  return (
    <Stack gap={3}>
      <Line />
      <Heading level={3}>{say('patient-file.title')}</Heading>
      <Text size="s" tone="quiet" measure>{say('patient-file.form')}</Text>
      {failure && <Note kind="bad" title={say('rows.not-opened')}>{failureWords(say, failure)}</Note>}
      <div><Button busyLabel={running && say('rows.opening')} onPress={() => void open()}>{say('patient-file.open')}</Button></div>
    </Stack>
  )
}
