import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { Label, useFocusOn } from './text.tsx'
import { useSay } from './words.tsx'
import styles from './say-line.module.css'

export type SayLineProps = {
  /** "Say", or "Say, to both". */
  label?: string | undefined
  /** Beside the label, such as that the line is a draft. */
  labelEnd?: ReactNode
  children: ReactNode
  /** The language of the line, where it is not the language of the screen. */
  lang?: string | undefined
  /** `m` where a long answer list needs the room; `preview` for what will be said later. */
  size?: 'l' | 'm' | 'preview' | undefined
  /** Takes the focus when it appears and whenever this changes, so that the new line is read out. */
  focusOn?: string | undefined
}

/** The sentence to say: the largest thing on the screen. */
export function SayLine({ label, labelEnd, children, lang, size = 'l', focusOn }: SayLineProps) {
  const say = useSay()
  const ref = useFocusOn<HTMLDivElement>(focusOn)
  return (
    <div
      ref={ref}
      className={joinClasses(styles.say, styles[size])}
      tabIndex={focusOn === undefined ? undefined : -1}
    >
      <div className={styles.head}>
        <Label>{label ?? say('ui.say')}</Label>
        {labelEnd}
      </div>
      <q className={styles.line} lang={lang} dir={lang === undefined ? undefined : 'auto'}>
        {children}
      </q>
    </div>
  )
}
