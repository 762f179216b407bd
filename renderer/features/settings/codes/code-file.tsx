import { useState } from 'react'
import { CODE_FIELDS } from '../../../../shared/codes/code-file.ts'
import type { CodeFileReport, CodeFileShown } from '../../../../shared/contract/views.ts'
import { columnChoices } from '../../../../shared/import/fields.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { call } from '../../../bridge/bridge.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { SelectField, type SelectOption } from '../../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../../ui/table.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useSay } from '../../../ui/words.tsx'
import { Section } from '../section.tsx'

type Mapping = Readonly<Record<string, string>>
type CodeFileProps = { readonly file: CodeFileShown; readonly onEnd: () => void }

/** A file of codes: what each column is, what comes of each row, and then it is brought in. */
export function CodeFile({ file, onEnd }: CodeFileProps) {
  const { importId } = file
  const say = useSay()
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const [mapping, setMapping] = useState<Mapping>(() => Object.fromEntries(file.columns.map(({ index, field }) => [index, field])))
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
  const change = (index: number, field: string) => {
    setMapping({ ...mapping, [index]: field })
    setReport(undefined)
  }
  return (
    <Section title={say('codes.file.title')} about={say('codes.file.rows', { file: file.fileName, count: file.rowCount })} failure={failure}>
      <ColumnsTable file={file} mapping={mapping} onChange={change} />
      {report && <Report report={report} />}
      <Row>
        <MainButton report={report} busyLabel={running && say('codes.file.checking')} onCheck={() => void check()} onBringIn={() => void bringIn()} />
        <Button variant="quiet" onPress={leave}>{say('codes.file.leave')}</Button>
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
  if (report === undefined) return <Button variant="primary" busyLabel={busyLabel} onPress={onCheck}>{say('codes.file.check')}</Button>
  const count = report.added + report.replaced
  return count === 0
    ? <Text tone="quiet">{say('codes.file.nothing')}</Text>
    : <Button variant="primary" busyLabel={busyLabel} onPress={onBringIn}>{say('codes.file.import', { count })}</Button>
}

const choicesOf = (say: Say): readonly SelectOption[] =>
  columnChoices(say)
    .filter(({ key }) => CODE_FIELDS.some((field) => key === field || key.startsWith(`${field}:`)))
    .map(({ key, label }) => ({ value: key, label }))

type ColumnsTableProps = {
  readonly file: CodeFileShown
  readonly mapping: Mapping
  readonly onChange: (index: number, field: string) => void
}

function ColumnsTable({ file, mapping, onChange }: ColumnsTableProps) {
  const say = useSay()
  const options = choicesOf(say)
  return (
    <Table label={say('codes.file.columns')}>
      <thead><tr><HeadCell>{say('codes.file.column')}</HeadCell><HeadCell width={60}>{say('codes.file.is')}</HeadCell></tr></thead>
      <tbody>
        {file.columns.map(({ index, name }) => (
          <tr key={index}>
            <HeadCell scope="row" bold><bdi>{name}</bdi></HeadCell>
            <Cell control>
              <SelectField
                label={say('codes.file.column-is', { name })}
                labelHidden
                options={options}
                value={mapping[index] ?? ''}
                onChange={(field) => onChange(index, field)}
              />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Report({ report: { added, replaced, unchanged, leftOut, lines, moreLines } }: { readonly report: CodeFileReport }) {
  const say = useSay()
  const sentences = [
    say('codes.file.found', { count: added + replaced }),
    ...(replaced > 0 ? [say('codes.file.replaced', { count: replaced })] : []),
    ...(unchanged > 0 ? [say('codes.file.unchanged', { count: unchanged })] : []),
    ...(leftOut > 0 ? [say('codes.file.left-out', { count: leftOut })] : []),
  ]
  return (
    <Stack gap={3}>
      <Heading level={3} focusOn={sentences.join(' ')}>{sentences.join(' ')}</Heading>
      {lines.length > 0 && (
        <Table label={say('codes.file.report')} tight>
          <thead><tr><HeadCell width={20}>{say('codes.file.row')}</HeadCell><HeadCell>{say('codes.file.why')}</HeadCell></tr></thead>
          <tbody>
            {lines.map(({ row, problem }) => (
              <tr key={row}><Cell tone="quiet">{row}</Cell><Cell>{say(`codes.file.${problem}`)}</Cell></tr>
            ))}
          </tbody>
        </Table>
      )}
      {moreLines > 0 && <Text size="s" tone="quiet">{say('codes.file.more', { count: moreLines })}</Text>}
    </Stack>
  )
}
