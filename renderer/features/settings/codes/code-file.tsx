import { useState } from 'react'
import { CODE_FIELDS, type CodeProblem } from '../../../../shared/codes/code-file.ts'
import type { CodeFileReport, ColumnFileShown } from '../../../../shared/contract/views.ts'
import { columnChoices } from '../../../../shared/import/fields.ts'
import { WHO_PROBLEMS } from '../../../../shared/import/who-is.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { call } from '../../../bridge/bridge.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout.tsx'
import type { SelectOption } from '../../../ui/select-field.tsx'
import { Text } from '../../../ui/text.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useSay } from '../../../ui/words.tsx'
import { ColumnsTable, proposedChoices, type ColumnChoices } from '../columns-table.tsx'
import { RowsReport } from '../rows-report.tsx'
import { Section } from '../section.tsx'

type CodeFileProps = { readonly file: ColumnFileShown; readonly onEnd: () => void }

/** A file of codes: what each column is, what comes of each row, and then it is brought in. */
export function CodeFile({ file, onEnd }: CodeFileProps) {
  const { importId } = file
  const say = useSay()
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const [mapping, setMapping] = useState(() => proposedChoices(file))
  const [report, setReport] = useState<CodeFileReport>()

  const check = async () => {
    const result = await run('codes.checkFile', { importId, mapping })
    if (result.ok) setReport(result.value)
  }
  const bringIn = async () => {
    const result = await run('codes.commitFile', { importId, mapping })
    if (!result.ok) return
    toasts.show({ words: say('codes.file.done', { count: result.value.added + result.value.replaced }), kind: 'good' })
    onEnd()
  }
  const leave = () => {
    void call('codes.closeFile', {})
    onEnd()
  }
  const change = (choices: ColumnChoices) => {
    setMapping(choices)
    setReport(undefined)
  }
  return (
    <Section title={say('codes.file.title')} about={say('rows.rows', { file: file.fileName, count: file.rowCount })} failure={failure}>
      <ColumnsTable file={file} options={choicesOf(say)} choices={mapping} onChange={change} />
      {report && <Report report={report} />}
      <Row>
        <MainButton report={report} busyLabel={running && say('rows.checking')} onCheck={() => void check()} onBringIn={() => void bringIn()} />
        <Button variant="quiet" onPress={leave}>{say('rows.leave')}</Button>
      </Row>
    </Section>
  )
}

type MainButtonProps = {
  readonly report: CodeFileReport | undefined
  readonly busyLabel: string | undefined
  readonly onCheck: () => void
  readonly onBringIn: () => void
}

function MainButton({ report, busyLabel, onCheck, onBringIn }: MainButtonProps) {
  const say = useSay()
  if (report === undefined) return <Button variant="primary" busyLabel={busyLabel} onPress={onCheck}>{say('rows.check')}</Button>
  const count = report.added + report.replaced
  return count === 0
    ? <Text tone="quiet">{say('rows.nothing')}</Text>
    : <Button variant="primary" busyLabel={busyLabel} onPress={onBringIn}>{say('codes.file.import', { count })}</Button>
}

const choicesOf = (say: Say): readonly SelectOption[] =>
  columnChoices(say)
    .filter(({ key }) => CODE_FIELDS.some((field) => key === field || key.startsWith(`${field}:`)))
    .map(({ key, label }) => ({ value: key, label }))

const problemWords = (problem: CodeProblem, say: Say): string => {
  const who = WHO_PROBLEMS.find((one) => one === problem)
  return who === undefined ? say(`codes.file.${problem as Exclude<CodeProblem, (typeof WHO_PROBLEMS)[number]>}`) : say(`rows.${who}`)
}

function Report({ report: { added, replaced, unchanged, leftOut, lines, moreLines } }: { readonly report: CodeFileReport }) {
  const say = useSay()
  const sentences = [
    say('codes.file.found', { count: added + replaced }),
    ...(replaced > 0 ? [say('codes.file.replaced', { count: replaced })] : []),
    ...(unchanged > 0 ? [say('codes.file.unchanged', { count: unchanged })] : []),
    ...(leftOut > 0 ? [say('rows.left-out', { count: leftOut })] : []),
  ]
  return (
    <RowsReport
      sentences={sentences}
      label={say('rows.report')}
      lines={lines.map(({ row, problem }) => ({ row, why: problemWords(problem, say) }))}
      more={moreLines > 0 ? say('rows.more', { count: moreLines }) : null}
    />
  )
}
