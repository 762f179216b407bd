import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { StateMark } from './state-mark.tsx'
import { Heading } from './text.tsx'
import { Rich, useSay } from './words.tsx'
import styles from './gate.module.css'

export type GateProps = {
  /** What could not be done: "EveryOffer could not open its records". */
  problem?: string | undefined
  /** What happened: "Another copy is using them". */
  title: string
  /** Says first that nothing is lost. */
  children: ReactNode
  /** What to do, in order. */
  steps?: readonly string[] | undefined
  /** More to know, before the buttons: where the records are. */
  facts?: ReactNode
  /** The one filled button, and at most one plain one. */
  action: ReactNode
  /** For the person on the phone: "STORE-LOCKED", and when. Never patient data. */
  support?: { error: string; when: string } | undefined
  /** Puts the line for support on the clipboard. Without it there is no Copy. */
  onCopy?: ((text: string) => void) | undefined
}

/** The whole page, when the app cannot work: what happened, that nothing is lost, and what to do. */
export function Gate({ problem, title, children, steps = [], facts, action, support, onCopy }: GateProps) {
  const say = useSay()
  const line = support && say('ui.support-line', { error: support.error, when: support.when })
  return (
    <main className={styles.page} data-region="page">
      <div className={styles.column}>
        {problem !== undefined && (
          <p className={styles.problem}>
            <StateMark state="missed" />
            {problem}
          </p>
        )}
        <div className={styles.title}>
          <Heading level={1} size="huge" focusOn={title}>
            {title}
          </Heading>
        </div>
        <div className={styles.words}>{children}</div>
        {steps.length > 0 && (
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              <li key={step} className={styles.step}>
                <b className={styles.number}>{index + 1}</b>
                <span>{step}</span>
              </li>
            ))}
          </ol>
        )}
        {facts !== undefined && <div className={styles.facts}>{facts}</div>}
        <div className={styles.action}>{action}</div>
        {line !== undefined && (
          <p className={styles.support}>
            <span>
              <Rich message="ui.for-support" values={{ line: <bdi>{line}</bdi> }} />
            </span>
            {onCopy && (
              <Button variant="link" label={say('ui.copy-support')} onPress={() => onCopy(line)}>
                {say('ui.copy')}
              </Button>
            )}
          </p>
        )}
      </div>
    </main>
  )
}

export type LockGateProps = {
  icon?: IconName | undefined
  title: string
  detail?: ReactNode | undefined
  children: ReactNode
}

/** The one kind of screen that is centred: the way back in. */
export function LockGate({ icon = 'lock', title, detail, children }: LockGateProps) {
  return (
    <main className={styles.locked} data-region="page">
      <div className={styles.centre}>
        <span className={styles.icon}>
          <Icon name={icon} size="l" />
        </span>
        <Heading level={1} size="huge">
          {title}
        </Heading>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
        <div className={styles.way}>{children}</div>
      </div>
    </main>
  )
}

/** Two halves, for the screens before the app: who, and the way in. One under the other where room is short. */
export function GateSplit({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <main className={styles.split}>
      <section className={styles.start} data-region="gate-start">
        <div>{start}</div>
      </section>
      <section className={styles.end} data-region="gate-end">
        <div className={styles.endColumn}>{end}</div>
      </section>
    </main>
  )
}
