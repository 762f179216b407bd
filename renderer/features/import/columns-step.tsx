/** What each column of the file is, with the first rows as they will look. */
import { useMemo } from 'react'
import type { ColumnShown, SheetShown } from '../../../shared/contract/views.ts'
import { columnChoices, useOfKey as columnUseOf } from '../../../shared/import/fields.ts'
import { mappingProblems } from '../../../shared/import/propose-mapping.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { call } from '../../bridge/bridge.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Page, PageFooter, Split } from '../../ui/page.tsx'
import { PrivacyBar } from '../../ui/privacy-bar.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport, type ColumnChoices } from './import-store.ts'
import { sheetLine, stepWords } from './import-words.ts'
import { PreviewTable } from './preview-table.tsx'
import styles from './import.module.css'

const NAMED = 3

const selectId = (index: number): string => `import-column-${index}`

const problemsOf = (sheet: SheetShown, choices: ColumnChoices, say: Say): readonly string[] =>
  mappingProblems(
    sheet.columns.map(({ index }) => columnUseOf(choices[index] ?? '') ?? { field: 'leave-out' }),
    sheet.columns.map(({ name }) => name),
    say,
  )

const leftWords = (left: readonly ColumnShown[], say: Say): { readonly lead: string; readonly rest: string } => {
  const names = left.slice(0, NAMED).map(({ name }) => name).join(', ')
  const more = left.length - NAMED
  return {
    lead: say('import.columns.left-lead', { count: left.length }),
    rest: more > 0 ? say('import.columns.left-more', { names, more }) : say('import.columns.left', { names }),
  }
}

export function ColumnsStep({ sheet }: { sheet: SheetShown }) {
  const { choices, siteId, remember, answers, notice, change, checked, leave } = useImport()
  const { running, failure, run } = useAction()
  const say = useSay()
  const left = sheet.columns.filter(({ index }) => choices[index] === '')
  const problems = useMemo(() => (left.length > 0 ? [] : problemsOf(sheet, choices, say)), [left.length, sheet, choices, say])
  const isReady = left.length === 0 && problems.length === 0

  const check = async () => {
    if (!isReady) return document.getElementById(selectId(left[0]?.index ?? 0))?.focus()
    const result = await run('import.check', { importId: sheet.importId, mapping: choices, siteId, answers })
    // A choice made meanwhile makes the answer old: the button waits to be pressed again.
    if (useImport.getState().choices !== choices) return
    if (result.ok) checked(result.value)
    else if (result.code === 'cancelled') change({ notice: say('import.stopped') })
  }
  const cancel = () => {
    void call('import.cancel', {})
    leave(say('import.nothing-imported'))
  }
  useKeys({ Enter: () => void check() })

  const words = leftWords(left, say)
  const reason = left.length > 0 ? `${words.lead} ${words.rest}` : problems[0]
  return (
    <Page
      title={say('import.title')}
      focusOn="columns"
      detail={sheetLine(sheet, say)}
      headerEnd={<Steps steps={stepWords(say)} current={1} plain />}
      footer={
        <PageFooter
          action={
            <Button
              variant="primary"
              size="l"
              keys={isReady ? 'Enter' : undefined}
              busyLabel={running && say('import.checking')}
              unavailable={isReady ? undefined : reason}
              onUnavailablePress={() => void check()}
              onPress={() => void check()}
            >
              {say('import.columns.check')}
            </Button>
          }
          note={left.length > 0 ? <><b>{words.lead}</b> {words.rest}</> : problems[0]}
          end={
            <>
              <Checkbox checked={remember} onChange={(isOn) => change({ remember: isOn })}>{say('import.columns.remember')}</Checkbox>
              <Button variant="quiet" onPress={cancel}>{say('import.columns.cancel')}</Button>
            </>
          }
        />
      }
    >
      <Stack gap={4}>
        {notice !== null && <Note kind="neutral" announce="status" title={notice} />}
        {failure && failure.code !== 'cancelled' && <Note kind="bad" title={say('import.nothing-imported-yet')}>{failureWords(say, failure)}</Note>}
        <ImportProgressBar isRunning={running !== undefined} rows={sheet.rowCount} />
        <Split
          start={<ColumnsTable sheet={sheet} onEnter={() => void check()} />}
          end={<Beside sheet={sheet} question={left[0]} problems={problems} />}
        />
      </Stack>
    </Page>
  )
}

function ColumnsTable({ sheet, onEnter }: { sheet: SheetShown; onEnter: () => void }) {
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const say = useSay()
  const options = useMemo(() => columnChoices(say).map(({ key, label }) => ({ value: key, label })), [say])
  const choices = useImport((state) => state.choices)
  const chooseColumn = useImport((state) => state.chooseColumn)
  return (
    <Stack gap={2}>
      <Heading level={2} id="import-columns">{say('import.columns.what')}</Heading>
      <Table labelledBy="import-columns">
        <thead><tr><HeadCell>{say('import.columns.in-file')}</HeadCell><HeadCell>{say('import.columns.first-row')}</HeadCell><HeadCell width={45}>{say('import.columns.in-app')}</HeadCell></tr></thead>
        <tbody>
          {sheet.columns.map((column) => (
            <tr key={column.index}>
              <HeadCell scope="row" bold><bdi className={sheet.hasHeader ? undefined : styles.numbered}>{column.name}</bdi></HeadCell>
              <Cell tone="quiet"><Sample column={column} isHidden={areNamesHidden} /></Cell>
              <Cell control>
                {column.field === 'never'
                  ? <span className={styles.never}><Icon name="lock" />{say('import.columns.never')}</span>
                  : (
                      <SelectField
                        id={selectId(column.index)}
                        label={say('import.columns.is', { name: column.name })}
                        labelHidden
                        placeholder={say('import.columns.choose')}
                        options={options}
                        value={choices[column.index] ?? ''}
                        onChange={(key) => chooseColumn(column.index, key)}
                        onEnter={onEnter}
                      />
                    )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Stack>
  )
}

function Sample({ column: { index, sample }, isHidden }: { column: ColumnShown; isHidden: boolean }) {
  const say = useSay()
  if (sample === null) return say('import.columns.not-read')
  if (sample === '') return say('import.columns.empty')
  return isHidden ? <PrivacyBar seed={`column ${index}`} /> : <bdi className={styles.sample}>{say('import.columns.sample', { sample })}</bdi>
}

type BesideProps = { readonly sheet: SheetShown; readonly question: ColumnShown | undefined; readonly problems: readonly string[] }

/** The first rows under these choices, and the one thing to decide next. */
function Beside({ sheet, question, problems }: BesideProps) {
  const say = useSay()
  return (
    <div className={styles.beside}>
      <Stack gap={5}>
        <PreviewTable sheet={sheet} />
        {question && <Note title={say('import.columns.needs-choice', { name: question.name })}>{question.question ?? undefined}</Note>}
        {problems.map((problem) => <Note key={problem} kind="warn" announce="status">{problem}</Note>)}
        {sheet.isRemembered && !question && <Note title={say('import.columns.remembered')} />}
        <SiteChoice />
      </Stack>
    </div>
  )
}

/** A file without a column for the site belongs to one site as a whole. */
function SiteChoice() {
  const { clinic } = useReady()
  const say = useSay()
  const siteId = useImport((state) => state.siteId)
  const change = useImport((state) => state.change)
  if (clinic.sites.length < 2) return null
  return (
    <Stack gap={1}>
      <SelectField
        label={say('import.columns.site')}
        options={clinic.sites.map((site) => ({ value: site.siteId, label: site.name }))}
        value={siteId}
        onChange={(chosen) => change({ siteId: chosen })}
      />
      <Row><Text tone="faint" size="s">{say('import.columns.site-hint')}</Text></Row>
    </Stack>
  )
}
