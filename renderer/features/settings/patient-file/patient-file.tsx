import { useState } from 'react'
import type { ColumnFileShown, PatientFileReport } from '../../../../shared/contract/views.ts'
import { patientColumnChoices } from '../../../../shared/patient-file/columns.ts'
import type { PatientFileLine } from '../../../../shared/patient-file/plan-patient-file.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { call } from '../../../bridge/bridge.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useSay } from '../../../ui/words.tsx'
import { ColumnsTable, proposedChoices, type ColumnChoices } from '../columns-table.tsx'
import { RowsReport } from '../rows-report.tsx'
import { Section } from '../section.tsx'

type PatientFileProps = { readonly file: ColumnFileShown; readonly onEnd: () => void }

/** A file of groups and accounts: what each column is, what comes of it, and then it is brought in. */
export function PatientFile({ file, onEnd }: PatientFileProps) {
  const { importId } = file
  const say = useSay()
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const [mapping, setMapping] = useState(() => proposedChoices(file))
  const [report, setReport] = useState<PatientFileReport>()

  const check = async () => {
    const result = await run('patientFile.check', { importId, mapping })
    if (result.ok) setReport(result.value)
  }
  const bringIn = async () => {
    const result = await run('patientFile.commit', { importId, mapping })
    if (!result.ok) return
    toasts.show({ words: say('patient-file.done'), kind: 'good' })
    onEnd()
  }
  const leave = () => {
    void call('patientFile.close', {})
    onEnd()
  }
  const change = (choices: ColumnChoices) => {
    setMapping(choices)
    setReport(undefined)
  }
  const busyLabel = running && say('rows.checking')
  return (
    <Section title={say('patient-file.title')} about={say('rows.rows', { file: file.fileName, count: file.rowCount })} failure={failure}>
      <ColumnsTable
        file={file}
        options={patientColumnChoices(say).map(({ key, label }) => ({ value: key, label }))}
        choices={mapping}
        onChange={change}
      />
      {report && <Report report={report} />}
      <Row>
        {report
          ? <Button variant="primary" busyLabel={busyLabel} onPress={() => void bringIn()}>{say('patient-file.import')}</Button>
          : <Button variant="primary" busyLabel={busyLabel} onPress={() => void check()}>{say('rows.check')}</Button>}
        <Button variant="quiet" onPress={leave}>{say('rows.leave')}</Button>
      </Row>
    </Section>
  )
}

const lineWords = ({ problem, field }: PatientFileLine, say: Say): string => {
  switch (problem) {
    case 'word-unknown':
    case 'date-unreadable':
    case 'date-ahead':
      return say(`patient-file.${problem}`, { field: say(`patient-file.field.${field ?? 'account-opened'}`) })
    case 'says-otherwise':
      return say('patient-file.says-otherwise')
    default:
      return say(`rows.${problem}`)
  }
}

function Report({ report: { groups, accounts, unchanged, leftOut, lines, moreLines } }: { readonly report: PatientFileReport }) {
  const say = useSay()
  const sentences = [
    say('patient-file.found', { groups, accounts }),
    ...(unchanged > 0 ? [say('patient-file.unchanged', { count: unchanged })] : []),
    ...(leftOut > 0 ? [say('patient-file.left', { count: leftOut })] : []),
  ]
  return (
    <RowsReport
      sentences={sentences}
      label={say('patient-file.report')}
      lines={lines.map((line) => ({ row: line.row, why: lineWords(line, say) }))}
      more={moreLines > 0 ? say('patient-file.more-lines', { count: moreLines }) : null}
    />
  )
}
