import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { PrivacyBar } from './privacy-bar.tsx'
import { Heading, Label } from './text.tsx'
import { useSay } from './words.tsx'
import styles from './who.module.css'

export type WhoProps = {
  /** Above the name: "Next", "First match". */
  label?: string | undefined
  name: string
  /** "born 1985 · MRN ends 9480 · here since 10:34". */
  identifiers?: string | undefined
  /** A state or a line under the name. */
  children?: ReactNode | undefined
  /** Privacy mode: an id for the bar's width, in place of the name and identifiers. */
  hiddenSeed?: string | undefined
  onBack?: (() => void) | undefined
  backLabel?: string | undefined
  focusOn?: string | undefined
}

/** The person in the pane, with the way back. */
export function Who({
  label,
  name,
  identifiers,
  children,
  hiddenSeed,
  onBack,
  backLabel,
  focusOn,
}: WhoProps) {
  const say = useSay()
  return (
    <header className={styles.who}>
      <div className={styles.person}>
        {label !== undefined && (
          <div className={styles.label}>
            <Label>{label}</Label>
          </div>
        )}
        <Heading level={2} size="big" focusOn={focusOn}>
          {hiddenSeed === undefined ? <bdi>{name}</bdi> : <PrivacyBar seed={hiddenSeed} size="l" />}
        </Heading>
        {identifiers !== undefined && hiddenSeed === undefined && (
          <p className={styles.identifiers}>
            <bdi>{identifiers}</bdi>
          </p>
        )}
        {children !== undefined && <div className={styles.state}>{children}</div>}
      </div>
      {onBack && (
        <Button variant="quiet" keys="Escape" onPress={onBack}>
          {backLabel ?? say('ui.back-to-list')}
        </Button>
      )}
    </header>
  )
}
