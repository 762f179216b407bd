/** The lines of the repair report; what a person has to answer is answered in its row. */
import { useId, useState } from 'react'
import type { ImportLine } from '../../../shared/contract/views.ts'
import type { Ask } from '../../../shared/import/repair-line.ts'
import { readMoment } from '../../../shared/import/read-date.ts'
import { parseLooseDate } from '../../../shared/patients/loose-date.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
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
import type { RowAnswers } from './import-store.ts'
import styles from './import.module.css'

const questionId = ({ key }: Ask): string => `import-question-${key}`

/** Moves the focus to the first thing that answers a question. */
export const focusQuestion = (ask: Ask): void =>
  document.getElementById(questionId(ask))?.querySelector<HTMLElement>('input, button')?.focus()

type Answer = (ask: Ask, chosen: string | null) => void
type ReportTableProps = { readonly lines: readonly ImportLine[]; readonly answers: RowAnswers; readonly onAnswer: Answer }

export function ReportTable({ lines, answers, onAnswer }: ReportTableProps) {
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  return (
    <Table label="What was found in the rows">
      <thead>
        <tr><HeadCell>Row</HeadCell><HeadCell width={20}>In the file</HeadCell><HeadCell>What was wrong</HeadCell><HeadCell width={42}>What happens</HeadCell></tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.row} ${line.problem} ${index}`}>
            <Cell tone="quiet">{line.row === 0 ? 'File' : line.row}</Cell>
            <Cell bold>{areNamesHidden ? <PrivacyBar seed={`row ${line.row} ${index}`} /> : <InFile line={line} />}</Cell>
            <Cell tone="quiet">{areNamesHidden ? 'Hidden with the names' : <bdi>{line.problem}</bdi>}</Cell>
            <Cell>{areNamesHidden ? <HiddenHappens line={line} /> : <Happens line={line} answers={answers} onAnswer={onAnswer} />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const InFile = ({ line }: { line: ImportLine }) =>
  line.inFile === '' ? <Text as="span" tone="faint">{line.row === 0 ? '(whole file)' : '(no name)'}</Text> : <bdi>{line.inFile}</bdi>

const MARKS = { 'mended': 'logged', 'left-out': 'cancelled', 'needs-you': 'needs-offer', 'note': 'cancelled' } as const
const HIDDEN_WORDS = { 'mended': 'Mended', 'left-out': 'Left out', 'needs-you': 'Show the names to answer', 'note': 'To know' } as const

// What is done can hold a birth date or a number, so it is hidden with the names.
const HiddenHappens = ({ line: { severity } }: { line: ImportLine }) => <StateTag state={MARKS[severity]} size="m">{HIDDEN_WORDS[severity]}</StateTag>

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

type AnsweredProps = { readonly ask: Ask; readonly row: number; readonly answer: string; readonly onAnswer: Answer }

function Answered({ ask, row, answer, onAnswer }: AnsweredProps) {
  const chosen = ask.choices.find(({ id }) => id === answer)
  return (
    <Row gap={2}>
      <StateTag state="logged" size="m"><bdi>{chosen?.words ?? fullDate(answer)}</bdi></StateTag>
      <Button variant="link" label={`Change the answer for row ${row}`} onPress={() => onAnswer(ask, null)}>Change</Button>
    </Row>
  )
}

type ObjectionProps = QuestionProps & { readonly mark: 'logged' | 'cancelled' }

/** Settled already, but a person may know better. */
function Objection({ ask, row, mark, done, onAnswer }: ObjectionProps) {
  return (
    <Row gap={2}>
      <StateTag state={mark} size="m"><bdi>{done}</bdi></StateTag>
      {ask.choices.map(({ id, words }) => (
        <Button key={id} variant="link" label={`${words}, row ${row}`} onPress={() => onAnswer(ask, id)}>{words}</Button>
      ))}
    </Row>
  )
}

type QuestionProps = { readonly ask: Ask; readonly row: number; readonly done: string; readonly onAnswer: Answer }

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
  return ask.choices.filter(({ id }) => id !== ask.suggestion).map(({ id, words }) => (
    <Button key={id} label={`${words}, row ${row}`} onPress={() => onAnswer(ask, id)}>{words}</Button>
  ))
}

/** "2000-02-29" -> "02/29/2000", as the file would have it. */
const typedForm = (date: LocalDate): string => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`

const NOT_A_DATE = 'This is not a date. Month, day, year: 3 7 62 is enough.'

/** A birth date lies in the past; a visit may not, and its short year is near today's. */
const readDay = (ask: Ask, typed: string, today: LocalDate, timeZone: string): Result<LocalDate> => {
  const isVisitDay = ask.choices.some(({ id }) => id === 'leave-out')
  if (!isVisitDay) {
    const read = parseLooseDate(typed, today)
    return read.ok ? succeed(read.date) : read
  }
  const date = readMoment(typed.trim(), 'month-day', { today, timeZone })?.date
  return date === undefined ? fail('not-a-date', NOT_A_DATE) : succeed(date)
}

function DayQuestion({ ask, row, done, onAnswer }: QuestionProps) {
  const { today, clinic } = useReady()
  const [typed, setTyped] = useState(ask.suggestion === undefined ? '' : typedForm(ask.suggestion))
  const [error, setError] = useState<string>()
  const readId = useId()
  const read = readDay(ask, typed, today, clinic.timeZone)
  const give = () => {
    if (read.ok) onAnswer(ask, read.value)
    else setError(read.message)
  }
  return (
    <>
      <div className={styles.date}>
        <TextField
          label={`Date for row ${row}`}
          labelHidden
          kind="figures"
          placeholder="Month day year"
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
      <Button describedBy={readId} onPress={give}>Use this date</Button>
      <Choices ask={ask} row={row} onAnswer={onAnswer} />
      <p id={readId} className={styles.unless}>{read.ok && `Read as ${fullDate(read.value)}. `}{done}</p>
    </>
  )
}
