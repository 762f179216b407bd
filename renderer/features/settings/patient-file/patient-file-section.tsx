import { useState } from 'react'
import type { ColumnFileShown } from '../../../../shared/contract/views.ts'
import { fullDate } from '../../../../shared/time/display.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Stack } from '../../../ui/layout.tsx'
import { Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import { OpenColumnFile } from '../open-column-file.tsx'
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
      <OpenColumnFile open="patientFile.open" title={say('patient-file.title')} about={say('patient-file.form')} label={say('patient-file.open')} onOpen={setFile} />
    </Section>
  )
}
