/** The repair report: what was wrong, what is done, and what a person has to say first. */
import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { AskShown, ImportLine, ImportReport, SheetShown } from '../../../shared/contract/views.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
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
import { Rich, useSay } from '../../ui/words.tsx'
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport, type RowAnswers } from './import-store.ts'
import { changeWords, comingIn, daysWords, findingParts, notCountedWords, stepWords } from './import-words.ts'
import { ReportTable, focusQuestion } from './report-table.tsx'
import styles from './import.module.css'

type CheckStepProps = { readonly report: ImportReport; readonly sheet: SheetShown }

/** What a person has to say something about; other lines only allow it. */
const openQuestions = (report: ImportReport, answers: RowAnswers): readonly AskShown[] =>
  report.lines.flatMap(({ ask, severity }) => (ask !== null && severity === 'needs-you' && answers[ask.key] === undefined ? [ask] : []))

export function CheckStep({ report, sheet }: CheckStepProps) {
  const { clinic, today } = useReady()
  const go = useApp((state) => state.go)
  const { choices, siteId, remember, answers, checks, notice, answer, askAgain, change, checked, finished, backToColumns } = useImport()
  const { running, failure, run } = useAction()
  const say = useSay()
  const open = openQuestions(report, answers)
  const changesNothing = open.length === 0 && report.unchanged > 0 && report.toAdd + report.toUpdate === 0
  const site = clinic.sites.find((one) => one.siteId === siteId)
  const request = { importId: sheet.importId, mapping: choices, siteId }

  const check = async (all: RowAnswers) => {
    const result = await run('import.check', { ...request, answers: all })
    if (result.ok) checked(result.value)
    else if (result.code === 'cancelled') change({ notice: say('import.stopped') })
  }
  // The last answer starts the next check: a row can have a second question. So does one that nobody asked for.
  const give = (ask: AskShown, chosen: string | null) => {
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
    else if (result.code === 'cancelled') change({ notice: say('import.stopped-saving') })
  }
  useKeys({ Enter: () => void commit() })

  return (
    <Page
      title={say('import.title')}
      focusOn={`check ${checks}`}
      detail={[sheet.fileName, daysWords(report.dates, say), site?.name].filter(Boolean).join(' · ')}
      headerEnd={<Steps steps={stepWords(say)} current={2} plain />}
      footer={
        <PageFooter
          action={
            <>
              <Button
                variant="primary"
                size="l"
                keys="Enter"
                busyLabel={running === 'import.commit' ? say('import.importing') : running === 'import.check' ? say('import.checking') : undefined}
                unavailable={comingIn(report) === 0 ? nothingWords(report, say) : undefined}
                onPress={() => void commit()}
              >
                {changesNothing ? say('import.check.go-today') : say('import.check.import', { count: comingIn(report) })}
              </Button>
              <Button variant="quiet" size="l" onPress={() => backToColumns(null)}>{say('import.check.back')}</Button>
            </>
          }
          note={comingIn(report) === 0 ? nothingWords(report, say) : <OpenQuestions count={open.length} />}
          end={
            <>
              {Object.keys(answers).length > 0 && <Button variant="quiet" icon="undo" onPress={startAgain}>{say('import.check.answer-again')}</Button>}
              <SaveReport request={{ ...request, answers }} />
            </>
          }
        />
      }
    >
      <Stack gap={5}>
        {notice !== null && <Note kind="neutral" announce="status" title={notice} />}
        {failure && failure.code !== 'cancelled' && (
          <Note kind={failure.code === 'sample-clinic' ? 'warn' : 'bad'} title={say('import.nothing-imported')}>{failureWords(say, failure)}</Note>
        )}
        <ImportProgressBar isRunning={running !== undefined} rows={sheet.rowCount} />
        <Finding report={report} />
        {report.dates.length > 0 && !report.dates.includes(today) && (
          <Note title={say('import.check.other-day')}>{say('import.check.other-day-detail', { days: daysWords(report.dates, say) })}</Note>
        )}
        <Lines report={report} answers={answers} onAnswer={give} />
        <Text tone="faint" size="s">
          {notCountedWords(report, say)} {say('import.check.again-nothing')}
          {report.moreLines > 0 && ` ${say('import.check.more-lines', { count: report.moreLines })}`}
        </Text>
      </Stack>
    </Page>
  )
}

const nothingWords = ({ visits }: ImportReport, say: Say): string =>
  say(visits === 0 ? 'import.check.no-visit' : 'import.check.all-wait')

/** What happens without an answer stands in each line; here it is only said that some are open. */
function OpenQuestions({ count }: { count: number }) {
  const say = useSay()
  if (count === 0) return null
  return <><b>{say('import.check.open', { count })}</b> {say('import.check.open-detail', { count })}</>
}

function Finding({ report }: { report: ImportReport }) {
  const say = useSay()
  const { settled, open } = findingParts(report, say)
  const message = open === '' ? 'import.check.settled-only' : settled === '' ? 'import.check.open-only' : 'import.check.settled-and-open'
  return (
    <p className={styles.finding}>
      {say('import.check.found', { count: report.visits })}{' '}
      <Rich message={message} values={{ settled, open, b: (inside) => <b>{inside}</b> }} /> {changeWords(report, say)}
    </p>
  )
}

const FILTERS = ['needs-you', 'mended', 'left-out', 'note'] as const
type Filter = 'all' | ImportLine['severity']

/** Below this many lines a filter is more to read than the lines. */
const FILTER_FROM = 12

type LinesProps = {
  readonly report: ImportReport
  readonly answers: RowAnswers
  readonly onAnswer: (ask: AskShown, chosen: string | null) => void
}

function Lines({ report, answers, onAnswer }: LinesProps) {
  const [wanted, setWanted] = useState<Filter>('all')
  const say = useSay()
  if (report.lines.length === 0) return null
  const present = FILTERS.filter((one) => report.lines.some((line) => line.severity === one))
  const filter = present.some((one) => one === wanted) ? wanted : 'all'
  const lines = filter === 'all' ? report.lines : report.lines.filter((line) => line.severity === filter)
  return (
    <Stack gap={3}>
      {report.lines.length >= FILTER_FROM && present.length > 1 && (
        <Segments<Filter>
          label={say('import.filter')}
          labelHidden
          options={[
            { value: 'all', label: say('import.filter.all', { count: report.lines.length }) },
            ...present.map((one) => ({ value: one, label: say(`import.filter.${one}`) })),
          ]}
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
  const say = useSay()
  const save = async () => {
    const result = await run('import.saveReport', request)
    if (result.ok && result.value.savedAs !== null) toasts.show({ words: say('import.report.saved', { file: result.value.savedAs }), kind: 'good' })
  }
  return (
    <>
      {failure && <Text tone="bad" size="s">{failureWords(say, failure)}</Text>}
      <Button variant="quiet" icon="save" busyLabel={running && say('import.saving')} onPress={() => void save()}>{say('import.report.save')}</Button>
    </>
  )
}
