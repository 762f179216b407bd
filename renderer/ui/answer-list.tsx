import { useId } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { KeyCap } from './key-cap.tsx'
import { isSingleKey, keyShortcut } from './key-names.ts'
import { useSingleKeysOn } from './key-settings.tsx'
import { Label } from './text.tsx'
import { useKeys } from './use-keys.ts'
import styles from './answer-list.module.css'

export type Answer = {
  id: string
  /** The key that gives this answer, bound while the list is on screen: `1` to `9`, `0`, `A` to `D`. */
  key?: string | undefined
  label: string
  /** What happens next, at the end of the row. Left out in two columns. */
  then?: string | undefined
  icon?: IconName | undefined
  /** In choice mode: the answer that stands now. */
  chosen?: boolean | undefined
}

export type AnswerListProps = {
  /** The question above the list: "They answer", "How did you check?". */
  label: string
  labelHidden?: boolean | undefined
  answers: readonly Answer[]
  onAnswer: (id: string) => void
  /** More than six answers stand in two columns, read row by row. */
  columns?: 1 | 2 | undefined
  /** The answer stays, chosen, until another is given (a radio group). Else each answer leads on (buttons). */
  choice?: boolean | undefined
  /** Keys rest, for instance while another list on the screen has them. */
  keysOff?: boolean | undefined
  /** It stands in a dialog or a full-screen layer. */
  inDialog?: boolean | undefined
}

/** Answers of equal weight: no colour, no default, always in the same order. */
export function AnswerList(props: AnswerListProps) {
  const {
    label,
    labelHidden = false,
    answers,
    onAnswer,
    columns = 1,
    choice = false,
    keysOff = false,
    inDialog = false,
  } = props
  const id = useId()
  const bindings = Object.fromEntries(
    answers.flatMap(({ id: answer, key }) => (key === undefined ? [] : [[key, () => onAnswer(answer)]])),
  )
  useKeys(bindings, { on: !keysOff, inDialog })
  return (
    <div className={styles.frame}>
      <Label id={id} hidden={labelHidden}>
        {label}
      </Label>
      <ul
        className={joinClasses(styles.answers, columns === 2 && styles.two)}
        role={choice ? 'radiogroup' : 'list'}
        aria-labelledby={id}
      >
        {answers.map((answer) => (
          <li key={answer.id} className={styles.item} role={choice ? 'presentation' : undefined}>
            {choice ? (
              <ChoiceRow answer={answer} group={id} columns={columns} onAnswer={onAnswer} />
            ) : (
              <ActionRow answer={answer} columns={columns} onAnswer={onAnswer} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type RowProps = { answer: Answer; columns: 1 | 2; onAnswer: (id: string) => void }

function ActionRow({ answer, columns, onAnswer }: RowProps) {
  return (
    <button
      type="button"
      className={styles.row}
      aria-keyshortcuts={useShortcut(answer.key)}
      onClick={() => onAnswer(answer.id)}
    >
      <RowFace answer={answer} columns={columns} />
    </button>
  )
}

// A native radio: arrows move and choose, and Enter is left to the one filled button of the screen.
function ChoiceRow({ answer, columns, group, onAnswer }: RowProps & { group: string }) {
  return (
    <label className={styles.row}>
      <input
        type="radio"
        name={group}
        className={styles.input}
        checked={answer.chosen ?? false}
        aria-keyshortcuts={useShortcut(answer.key)}
        onChange={() => onAnswer(answer.id)}
      />
      <RowFace answer={answer} columns={columns} />
    </label>
  )
}

function RowFace({
  answer: { key, icon, label, then, chosen },
  columns,
}: {
  answer: Answer
  columns: 1 | 2
}): ReactNode {
  return (
    <>
      <span className={styles.start}>
        {key !== undefined && <KeyCap keys={key} />}
        {icon && <Icon name={icon} />}
      </span>
      <span className={styles.label}>{label}</span>
      <span className={styles.end}>
        {columns === 1 && then !== undefined && <span className={styles.then}>{then}</span>}
        {chosen && <Icon name="tick" />}
      </span>
    </>
  )
}

function useShortcut(key: string | undefined): string | undefined {
  const singleKeysOn = useSingleKeysOn()
  return key !== undefined && (singleKeysOn || !isSingleKey(key)) ? keyShortcut(key) : undefined
}
