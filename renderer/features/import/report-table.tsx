/** The lines of the repair report; what a person has to answer is answered in its row. */
import { useId, useState } from 'react'
import type { AskShown, ImportLine } from '../../../shared/contract/views.ts'
import { readMoment } from '../../../shared/import/read-date.ts'
import { looseDateWords, parseLooseDate, refusedDate, type LooseDate } from '../../../shared/patients/loose-date.ts'
import { fullDate } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { PrivacyBar } from '../../ui/privacy-bar.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSay } from '../../ui/words.tsx'
import type { RowAnswers } from './import-store.ts'
import styles from './import.module.css'

const questionId = ({ key }: AskShown): string => `import-question-${key}`

/** Moves the focus to the first thing that answers a question. */
export const focusQuestion = (ask: AskShown): void =>
  document.getElementById(questionId(ask))?.querySelector<HTMLElement>('input, button')?.focus()

type Answer = (ask: AskShown, chosen: string | null) => void
type ReportTableProps = { readonly lines: readonly ImportLine[]; readonly answers: RowAnswers; readonly onAnswer: Answer }

export function ReportTable({ lines, answers, onAnswer }: ReportTableProps) {
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const say = useSay()
  return (
    <Table label={say('import.report')}>
      <thead>
        <tr><HeadCell>{say('import.report.row')}</HeadCell><HeadCell width={20}>{say('import.report.in-file')}</HeadCell><HeadCell>{say('import.report.wrong')}</HeadCell><HeadCell width={42}>{say('import.report.happens')}</HeadCell></tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.row} ${line.problem} ${index}`}>
            <Cell tone="quiet">{line.row === 0 ? say('import.report.file') : line.row}</Cell>
            <Cell bold>{areNamesHidden ? <PrivacyBar seed={`row ${line.row} ${index}`} /> : <InFile line={line} />}</Cell>
            <Cell tone="quiet">{areNamesHidden ? say('import.report.hidden') : <bdi>{line.problem}</bdi>}</Cell>
            <Cell>{areNamesHidden ? <HiddenHappens line={line} /> : <Happens line={line} answers={answers} onAnswer={onAnswer} />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function InFile({ line: { row, inFile } }: { line: ImportLine }) {
  const say = useSay()
  if (inFile !== '') return <bdi>{inFile}</bdi>
  return <Text as="span" tone="faint">{say(row === 0 ? 'import.report.whole-file' : 'import.report.no-name')}</Text>
}

const MARKS = { 'mended': 'logged', 'left-out': 'cancelled', 'needs-you': 'needs-offer', 'note': 'cancelled' } as const

// What is done can hold a birth date or a number, so it is hidden with the names.
function HiddenHappens({ line: { severity } }: { line: ImportLine }) {
  const say = useSay()
  return <StateTag state={MARKS[severity]} size="m">{say(`import.hidden.${severity}`)}</StateTag>
}

type HappensProps = { readonly line: ImportLine; readonly answers: RowAnswers; readonly onAnswer: Answer }

function Happens({ line: { row, ask, severity, done }, answers, onAnswer }: HappensProps) {
  if (ask !== null) {
    const answer = answers[ask.key]
    if (answer !== undefined) return <Answered ask={ask} row={row} answer={answer} onAnswer={onAnswer} />
    if (severity === 'needs-you') return <Question ask={ask} row={row} done={done} onAnswer={onAnswer} />
    return <Objection ask={ask} row={row} mark={MARKS[severity]} done={done} onAnswer={onAnswer} />
  }
  if (severity === 'note') return <Text as="span" tone="quiet">{done}</Text>
  return <StateTag state={MARKS[severity]} size="m"><bdi>{done}</bdi></StateTag>
}

type AnsweredProps = { readonly ask: AskShown; readonly row: number; readonly answer: string; readonly onAnswer: Answer }

function Answered({ ask, row, answer, onAnswer }: AnsweredProps) {
  const say = useSay()
  const chosen = ask.choices.find(({ id }) => id === answer)
  return (
    <Row gap={2}>
      <StateTag state="logged" size="m"><bdi>{chosen?.words ?? fullDate(answer, say.language)}</bdi></StateTag>
      <Button variant="link" label={say('import.answer.change-row', { row })} onPress={() => onAnswer(ask, null)}>{say('import.answer.change')}</Button>
    </Row>
  )
}

type ObjectionProps = QuestionProps & { readonly mark: 'logged' | 'cancelled' }

/** Settled already, but a person may know better. */
function Objection({ ask, row, mark, done, onAnswer }: ObjectionProps) {
  const say = useSay()
  return (
    <Row gap={2}>
      <StateTag state={mark} size="m"><bdi>{done}</bdi></StateTag>
      {ask.choices.map(({ id, words }) => (
        <Button key={id} variant="link" label={say('import.answer.of-row', { words, row })} onPress={() => onAnswer(ask, id)}>{words}</Button>
      ))}
    </Row>
  )
}

type QuestionProps = { readonly ask: AskShown; readonly row: number; readonly done: string; readonly onAnswer: Answer }

function Question({ ask, row, done, onAnswer }: QuestionProps) {
  return (
    <div id={questionId(ask)} className={styles.question}>
      {ask.kind === 'date'
        ? <DayQuestion ask={ask} row={row} done={done} onAnswer={onAnswer} />
        : <><Choices ask={ask} row={row} onAnswer={onAnswer} /><p className={styles.unless}>{done}</p></>}
    </div>
  )
}

/** A suggested day stands in the field already. */
function Choices({ ask, row, onAnswer }: Omit<QuestionProps, 'done'>) {
  const say = useSay()
  return ask.choices.filter(({ id }) => id !== ask.suggestion).map(({ id, words }) => (
    <Button key={id} label={say('import.answer.of-row', { words, row })} onPress={() => onAnswer(ask, id)}>{words}</Button>
  ))
}

/** "2000-02-29" -> "02/29/2000", as the file would have it. */
const typedForm = (date: LocalDate): string => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`

/** A birth date lies in the past; a visit may not, and its short year is near today's. */
const readDay = (ask: AskShown, typed: string, today: LocalDate, timeZone: string): LooseDate => {
  const isVisitDay = ask.choices.some(({ id }) => id === 'leave-out')
  if (!isVisitDay) return parseLooseDate(typed, today)
  const date = readMoment(typed.trim(), 'month-day', { today, timeZone })?.date
  return date === undefined ? refusedDate('not-a-date') : { ok: true, date, century: 'written' }
}

function DayQuestion({ ask, row, done, onAnswer }: QuestionProps) {
  const { today, clinic } = useReady()
  const say = useSay()
  const [typed, setTyped] = useState(ask.suggestion === undefined ? '' : typedForm(ask.suggestion))
  const [error, setError] = useState<string>()
  const readId = useId()
  const read = readDay(ask, typed, today, clinic.timeZone)
  const give = () => {
    if (read.ok) onAnswer(ask, read.date)
    else setError(looseDateWords(read, say))
  }
  return (
    <>
      <div className={styles.date}>
        <TextField
          label={say('import.answer.date', { row })}
          labelHidden
          kind="figures"
          placeholder={say('import.answer.date-placeholder')}
          value={typed}
          maxLength={30}
          onChange={(text) => {
            setTyped(text)
            setError(undefined)
          }}
          onEnter={give}
          error={error}
        />
      </div>
      <Button describedBy={readId} onPress={give}>{say('import.answer.use-date')}</Button>
      <Choices ask={ask} row={row} onAnswer={onAnswer} />
      <p id={readId} className={styles.unless}>{read.ok && `${say('import.answer.read-as', { date: fullDate(read.date, say.language) })} `}{done}</p>
    </>
  )
}
