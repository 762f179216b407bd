import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/text/languages.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Grow } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import { Layer } from './layer.tsx'
import styles from './qr-screen.module.css'

export type QrLayerProps = {
  /** What the patient reads is in it, whatever the staff read. */
  language: Language
  label: string
  title: string
  /** What the patient does, in order. `address` is what their phone must show. */
  steps: (address: string) => readonly ReactNode[]
  /** The step they are at, where they are walked through; undefined where all stand side by side. */
  current?: number | undefined
  otherwise: string
  /** The strip for staff. */
  foot: ReactNode
  onClose: () => void
}

/** What the patient sees: the square, and what to do with it. */
export function QrLayer({ language, label, title, steps, current, otherwise, foot, onClose }: QrLayerProps) {
  const say = useSay()
  const { data, failure } = useCall('invitations.qr', {})
  return (
    <Layer
      label={label}
      ground="paper"
      onClose={onClose}
      foot={
        <>
          {foot}
          <Grow />
          <Button variant="quiet" keys="Escape" onPress={onClose}>
            {say('hand-over.back')}
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Note kind="bad" title={failureWords(say, failure)}>
          {say('hand-over.paper-same-way')}
        </Note>
      )}
      {data !== undefined && (
        <div className={styles.screen}>
          <svg
            className={styles.square}
            viewBox={`0 0 ${data.size} ${data.size}`}
            role="img"
            aria-label={say('hand-over.qr-of', { address: data.address })}
          >
            <path d={data.path} />
          </svg>
          <section lang={language}>
            <Heading level={1} size="giant" focusOn="qr">
              {title}
            </Heading>
            <ol className={joinClasses(styles.steps, current !== undefined && styles.walked)}>
              {steps(data.address).map((step, index) => (
                <li key={index} aria-current={index === current ? 'step' : undefined}>
                  <span>{step}</span>
                </li>
              ))}
            </ol>
            <div className={styles.otherwise}>
              <Text as="span" size="l">
                {otherwise}
              </Text>
            </div>
          </section>
        </div>
      )}
    </Layer>
  )
}
