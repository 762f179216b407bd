/** The repair report: what was wrong, what is done, and what a person has to say first. */
import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { ImportLine, ImportReport, SheetShown } from '../../../shared/contract/views.ts'
import type { Ask } from '../../../shared/import/repair-line.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport, type RowAnswers } from './import-store.ts'
import { changeWords, comingIn, count, daysWords, findingParts, notCountedWords, STEPS } from './import-words.ts'
import { ReportTable, focusQuestion } from './report-table.tsx'
import styles from './import.module.css'

type CheckStepProps = { readonly report: ImportReport; readonly sheet: SheetShown }

/** What a person has to say something about; other lines only allow it. */
const openQuestions = (report: ImportReport, answers: RowAnswers): readonly Ask[] =>
  report.lines.flatMap(({ ask, severity }) => (ask !== null && severity === 'needs-you' && answers[ask.key] === undefined ? [ask] : []))

export function CheckStep({ report, sheet }: CheckStepProps) {
  const { clinic, today } = useReady()
  const go = useApp((state) => state.go)
  const { choices, siteId, remember, answers, checks, notice, answer, askAgain, change, checked, finished, backToColumns } = useImport()
  const { running, failure, run } = useAction()
  const open = openQuestions(report, answers)
  const changesNothing = open.length === 0 && report.unchanged > 0 && report.toAdd + report.toUpdate === 0
  const site = clinic.sites.find((one) => one.siteId === siteId)
  const request = { importId: sheet.importId, mapping: choices, siteId }

  const check = async (all: RowAnswers) => {
    const result = await run('import.check', { ...request, answers: all })
    if (result.ok) checked(result.value)
    else if (result.code === 'cancelled') change({ notice: 'Stopped. Nothing was imported.' })
  }
  // The last answer starts the next check: a row can have a second question. So does one that nobody asked for.
  const give = (ask: Ask, chosen: string | null) => {
    answer(ask.key, chosen)
    // The question stands there again only after the next drawing.
    if (chosen === null) return void requestAnimationFrame(() => focusQuestion(ask))
    const next = open.find(({ key }) => key !== ask.key)
    if (next === undefined || !open.includes(ask)) void check({ ...answers, [ask.key]: chosen })
    else focusQuestion(next)
  }
  const startAgain = () => {
    askAgain()
    void check({})
  }
  const commit = async () => {
    if (changesNothing) return go('today')
    if (comingIn(report) === 0) return
    const result = await run('import.commit', { ...request, answers, remember })
    if (result.ok) finished(result.value)
    else if (result.code === 'cancelled') change({ notice: 'Stopped. Nothing was imported, and today’s list is as it was.' })
  }
  useKeys({ Enter: () => void commit() })

  return (
    <Page
      title="Import a schedule"
      focusOn={`check ${checks}`}
      detail={[sheet.fileName, daysWords(report.dates), site?.name].filter(Boolean).join(' · ')}
      headerEnd={<Steps steps={STEPS} current={2} plain />}
      footer={
        <PageFooter
          action={
            <>
              <Button
                variant="primary"
                size="l"
                keys="Enter"
                busyLabel={running === 'import.commit' ? 'Importing…' : running === 'import.check' ? 'Checking…' : undefined}
                unavailable={comingIn(report) === 0 ? nothingWords(report) : undefined}
                onPress={() => void commit()}
              >
                {changesNothing ? 'Go to Today' : `Import ${count(comingIn(report), 'visit', 'visits')}`}
              </Button>
              <Button variant="quiet" size="l" onPress={() => backToColumns(null)}>Back</Button>
            </>
          }
          note={comingIn(report) === 0 ? nothingWords(report) : <OpenQuestions count={open.length} />}
          end={
            <>
              {Object.keys(answers).length > 0 && <Button variant="quiet" icon="undo" onPress={startAgain}>Answer again</Button>}
              <SaveReport request={{ ...request, answers }} />
            </>
          }
        />
      }
    >
      <Stack gap={5}>
        {notice !== null && <Note kind="neutral" announce="status" title={notice} />}
        {failure && failure.code !== 'cancelled' && (
          <Note kind={failure.code === 'sample-clinic' ? 'warn' : 'bad'} title="Nothing was imported.">{failure.message}</Note>
        )}
        <ImportProgressBar isRunning={running !== undefined} rows={sheet.rowCount} />
        <Finding report={report} />
        {report.dates.length > 0 && !report.dates.includes(today) && (
          <Note title="This file is not for today.">Its visits are for {daysWords(report.dates)}. Today’s list stays as it is.</Note>
        )}
        <Lines report={report} answers={answers} onAnswer={give} />
        <Text tone="faint" size="s">
          {notCountedWords(report)} Importing the same file again changes nothing.
          {report.moreLines > 0 && ` ${count(report.moreLines, 'more line is', 'more lines are')} in the saved report.`}
        </Text>
      </Stack>
    </Page>
  )
}

const nothingWords = ({ visits }: ImportReport): string =>
  visits === 0 ? 'No visit was found in this file.' : 'Every visit waits for an answer.'

/** What happens without an answer stands in each line; here it is only said that some are open. */
function OpenQuestions({ count: questions }: { count: number }) {
  if (questions === 0) return null
  return (
    <>
      <b>{count(questions, 'question has', 'questions have')} no answer yet.</b>{' '}
      {questions === 1 ? 'Its line says' : 'Their lines say'} what happens then.
    </>
  )
}

function Finding({ report }: { report: ImportReport }) {
  const { settled, open } = findingParts(report)
  return (
    <p className={styles.finding}>
      {count(report.visits, 'visit', 'visits')} found. {settled}{settled !== '' && open !== '' && ', and '}
      {open !== '' && <b>{open}</b>}. {changeWords(report)}
    </p>
  )
}

const FILTERS = [
  { value: 'needs-you', label: 'Needs you' },
  { value: 'mended', label: 'Mended' },
  { value: 'left-out', label: 'Left out' },
  { value: 'note', label: 'To know' },
] as const
type Filter = 'all' | ImportLine['severity']

/** Below this many lines a filter is more to read than the lines. */
const FILTER_FROM = 12

type LinesProps = {
  readonly report: ImportReport
  readonly answers: RowAnswers
  readonly onAnswer: (ask: Ask, chosen: string | null) => void
}

function Lines({ report, answers, onAnswer }: LinesProps) {
  const [wanted, setWanted] = useState<Filter>('all')
  if (report.lines.length === 0) return null
  const present = FILTERS.filter(({ value }) => report.lines.some((line) => line.severity === value))
  const filter = present.some(({ value }) => value === wanted) ? wanted : 'all'
  const lines = filter === 'all' ? report.lines : report.lines.filter((line) => line.severity === filter)
  return (
    <Stack gap={3}>
      {report.lines.length >= FILTER_FROM && present.length > 1 && (
        <Segments<Filter>
          label="Show"
          labelHidden
          options={[{ value: 'all', label: `All ${report.lines.length}` }, ...present]}
          value={filter}
          onChange={setWanted}
        />
      )}
      <ReportTable lines={lines} answers={answers} onAnswer={onAnswer} />
    </Stack>
  )
}

function SaveReport({ request }: { request: CallInput<'import.saveReport'> }) {
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const save = async () => {
    const result = await run('import.saveReport', request)
    if (result.ok && result.value.savedAs !== null) toasts.show({ words: `The report is saved in ${result.value.savedAs}.`, kind: 'good' })
  }
  return (
    <>
      {failure && <Text tone="bad" size="s">{failure.message}</Text>}
      <Button variant="quiet" icon="save" busyLabel={running && 'Saving…'} onPress={() => void save()}>Save this report</Button>
    </>
  )
}
