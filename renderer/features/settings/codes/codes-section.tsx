import { useState } from 'react'
import type { ColumnFileShown } from '../../../../shared/contract/views.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { useSay } from '../../../ui/words.tsx'
import { Section } from '../section.tsx'
import { CodeFile } from './code-file.tsx'
import { CodeRuleForm } from './code-rule-form.tsx'
import { FoundLetter } from './found-letter.tsx'
import { OpenColumnFile } from '../open-column-file.tsx'
import { WaitingCodes } from './waiting-codes.tsx'

/** Where the codes in letters come from. While a code file is open there is nothing but the file. */
export function CodesSection() {
  const say = useSay()
  const desk = useCall('codes.desk', {}, 'codes')
  const [file, setFile] = useState<ColumnFileShown>()
  if (file !== undefined) return <CodeFile file={file} onEnd={() => setFile(undefined)} />
  return (
    <Section title={say('settings.codes')} about={say('codes.desk.about')} failure={desk.failure}>
      {desk.data && <CodeRuleForm rule={desk.data.rule} isMain={desk.data.waiting === 0} />}
      {desk.data && (desk.data.rule.source === 'made' || desk.data.waiting > 0) && <WaitingCodes desk={desk.data} />}
      <OpenColumnFile open="codes.openFile" title={say('codes.file.title')} about={say('codes.file.about')} label={say('codes.file.open')} onOpen={setFile} />
      <FoundLetter />
    </Section>
  )
}
