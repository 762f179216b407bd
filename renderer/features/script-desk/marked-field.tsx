import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { joinClasses } from '../../ui/join-classes.ts'
import styles from './marked-field.module.css'

export type MarkedFieldProps = {
  id: string
  value: string
  /** Words to underline with a wave, as they stand in the text. */
  marks: readonly string[]
  size: 'l' | 'm' | 's'
  lang: string | undefined
  maxLength: number
  describedBy: string
  isBroken: boolean
  /** Takes the focus whenever this changes to a number that was not there before. */
  focusTurn: number | undefined
  onChange: (value: string) => void
  onFocus: () => void
}

/** A text that grows with its words; the words that break a rule are underlined where they stand. */
export function MarkedField({ id, value, marks, size, focusTurn, isBroken, ...field }: MarkedFieldProps) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (focusTurn === undefined) return
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [focusTurn])
  return (
    <div className={joinClasses(styles.box, styles[size])}>
      {/* The same text under the field: only its waves are seen. */}
      <div className={styles.under} aria-hidden="true">
        {marked(value, marks)}{' '}
      </div>
      <textarea
        ref={ref}
        id={id}
        className={styles.field}
        rows={1}
        value={value}
        lang={field.lang}
        maxLength={field.maxLength}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isBroken || undefined}
        aria-describedby={field.describedBy}
        onChange={(event) => field.onChange(event.target.value)}
        onFocus={field.onFocus}
        onKeyDown={(event) => {
          // A text is one line, however it is broken on the screen.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
      />
    </div>
  )
}

/** Each of the words where it stands first. */
const marked = (text: string, marks: readonly string[]): ReactNode => {
  const places = marks
    .map((mark) => ({ from: text.indexOf(mark), to: text.indexOf(mark) + mark.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from)
  let end = 0
  const parts: ReactNode[] = []
  for (const { from, to } of places) {
    if (from < end) continue
    parts.push(text.slice(end, from), <u key={from}>{text.slice(from, to)}</u>)
    end = to
  }
  return [...parts, text.slice(end)]
}
