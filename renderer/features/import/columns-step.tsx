/** What each column of the file is, with the first rows as they will look. */
import { useMemo } from 'react'
import type { ColumnShown, SheetShown } from '../../../shared/contract/views.ts'
import { COLUMN_CHOICES, useOfKey as columnUseOf } from '../../../shared/import/fields.ts'
import { mappingProblems } from '../../../shared/import/propose-mapping.ts'
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
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport, type ColumnChoices } from './import-store.ts'
import { count, sheetLine, STEPS } from './import-words.ts'
import { PreviewTable } from './preview-table.tsx'
import styles from './import.module.css'

const OPTIONS = COLUMN_CHOICES.map(({ key, label }) => ({ value: key, label }))
const NAMED = 3

const selectId = (index: number): string => `import-column-${index}`

const problemsOf = (sheet: SheetShown, choices: ColumnChoices): readonly string[] =>
  mappingProblems(
    sheet.columns.map(({ index }) => columnUseOf(choices[index] ?? '') ?? { field: 'leave-out' }),
    sheet.columns.map(({ name }) => name),
  )

const leftWords = (left: readonly ColumnShown[]): { readonly lead: string; readonly rest: string } => {
  const names = left.slice(0, NAMED).map(({ name }) => name).join(', ')
  const more = left.length - NAMED
  return { lead: `${count(left.length, 'column', 'columns')} left:`, rest: `${names}${more > 0 ? ` and ${more} more` : ''}.` }
}

export function ColumnsStep({ sheet }: { sheet: SheetShown }) {
  const { choices, siteId, remember, answers, notice, change, checked, leave } = useImport()
  const { running, failure, run } = useAction()
  const left = sheet.columns.filter(({ index }) => choices[index] === '')
  const problems = useMemo(() => (left.length > 0 ? [] : problemsOf(sheet, choices)), [left.length, sheet, choices])
  const isReady = left.length === 0 && problems.length === 0

  const check = async () => {
    if (!isReady) return document.getElementById(selectId(left[0]?.index ?? 0))?.focus()
    const result = await run('import.check', { importId: sheet.importId, mapping: choices, siteId, answers })
    // A choice made meanwhile makes the answer old: the button waits to be pressed again.
    if (useImport.getState().choices !== choices) return
    if (result.ok) checked(result.value)
    else if (result.code === 'cancelled') change({ notice: 'Stopped. Nothing was imported.' })
  }
  const cancel = () => {
    void call('import.cancel', {})
    leave('Nothing was imported.')
  }
  useKeys({ Enter: () => void check() })

  const words = leftWords(left)
  const reason = left.length > 0 ? `${words.lead} ${words.rest}` : problems[0]
  return (
    <Page
      title="Import a schedule"
      focusOn="columns"
      detail={sheetLine(sheet)}
      headerEnd={<Steps steps={STEPS} current={1} plain />}
      footer={
        <PageFooter
          action={
            <Button
              variant="primary"
              size="l"
              keys={isReady ? 'Enter' : undefined}
              busyLabel={running && 'Checking…'}
              unavailable={isReady ? undefined : reason}
              onUnavailablePress={() => void check()}
              onPress={() => void check()}
            >
              Check the rows
            </Button>
          }
          note={left.length > 0 ? <><b>{words.lead}</b> {words.rest}</> : problems[0]}
          end={
            <>
              <Checkbox checked={remember} onChange={(isOn) => change({ remember: isOn })}>Remember for files like this</Checkbox>
              <Button variant="quiet" onPress={cancel}>Cancel</Button>
            </>
          }
        />
      }
    >
      <Stack gap={4}>
        {notice !== null && <Note kind="neutral" announce="status" title={notice} />}
        {failure && failure.code !== 'cancelled' && <Note kind="bad" title="Nothing was imported yet.">{failure.message}</Note>}
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
  const choices = useImport((state) => state.choices)
  const chooseColumn = useImport((state) => state.chooseColumn)
  return (
    <Stack gap={2}>
      <Heading level={2} id="import-columns">What each column is</Heading>
      <Table labelledBy="import-columns">
        <thead><tr><HeadCell>In your file</HeadCell><HeadCell>First row</HeadCell><HeadCell width={45}>In EveryOffer</HeadCell></tr></thead>
        <tbody>
          {sheet.columns.map((column) => (
            <tr key={column.index}>
              <HeadCell scope="row" bold><bdi className={sheet.hasHeader ? undefined : styles.numbered}>{column.name}</bdi></HeadCell>
              <Cell tone="quiet"><Sample column={column} isHidden={areNamesHidden} /></Cell>
              <Cell control>
                {column.field === 'never'
                  ? <span className={styles.never}><Icon name="lock" />Never imported</span>
                  : (
                      <SelectField
                        id={selectId(column.index)}
                        label={`${column.name} is`}
                        labelHidden
                        placeholder="Choose what this is"
                        options={OPTIONS}
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
  if (sample === null) return '(not read)'
  if (sample === '') return '(empty)'
  return isHidden ? <PrivacyBar seed={`column ${index}`} /> : <bdi className={styles.sample}>“{sample}”</bdi>
}

type BesideProps = { readonly sheet: SheetShown; readonly question: ColumnShown | undefined; readonly problems: readonly string[] }

/** The first rows under these choices, and the one thing to decide next. */
function Beside({ sheet, question, problems }: BesideProps) {
  return (
    <div className={styles.beside}>
      <Stack gap={5}>
        <PreviewTable sheet={sheet} />
        {question && <Note title={`“${question.name}” needs a choice.`}>{withoutLead(question)}</Note>}
        {problems.map((problem) => <Note key={problem} kind="warn" announce="status">{problem}</Note>)}
        {sheet.isRemembered && !question && <Note title="The columns are as you chose them last time." />}
        <SiteChoice />
      </Stack>
    </div>
  )
}

/** The question may open with the words that stand in the title already. */
const withoutLead = ({ name, question }: ColumnShown): string | undefined => {
  const rest = question?.replace(`“${name}” needs a choice.`, '').trim()
  return rest === '' ? undefined : rest
}

/** A file without a column for the site belongs to one site as a whole. */
function SiteChoice() {
  const { clinic } = useReady()
  const siteId = useImport((state) => state.siteId)
  const change = useImport((state) => state.change)
  if (clinic.sites.length < 2) return null
  return (
    <Stack gap={1}>
      <SelectField
        label="Visits that name no site are at"
        options={clinic.sites.map((site) => ({ value: site.siteId, label: site.name }))}
        value={siteId}
        onChange={(chosen) => change({ siteId: chosen })}
      />
      <Row><Text tone="faint" size="s">This workstation’s site is chosen first.</Text></Row>
    </Stack>
  )
}
