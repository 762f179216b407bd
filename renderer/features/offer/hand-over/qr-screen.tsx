import { useState, type ReactNode } from 'react'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Grow } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Label, Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { Layer } from './layer.tsx'
import styles from './qr-screen.module.css'

export type QrScreenProps = {
  /** `isOpened`: the account is open, else they finish at home; `printsToo`: paper was wished for as well. */
  onEnd: (isOpened: boolean, printsToo: boolean) => void
  canPrint: boolean
  onClose: () => void
}

/** What the patient sees, with the strip for staff under it. */
export function QrScreen({ onEnd, canPrint, onClose }: QrScreenProps) {
  const [printsToo, setPrintsToo] = useState(false)
  const togglePrint = () => setPrintsToo((now) => !now)
  useKeys(
    {
      '1': () => onEnd(true, printsToo),
      '2': () => onEnd(false, printsToo),
      Enter: () => onEnd(true, printsToo),
      ...(canPrint && { P: togglePrint }),
    },
    { inDialog: true },
  )
  return (
    <QrLayer
      onClose={onClose}
      foot={
        <>
          <Label>For staff</Label>
          <Button variant="primary" keys="1" onPress={() => onEnd(true, printsToo)}>
            Account opened
          </Button>
          <Button keys="2" onPress={() => onEnd(false, printsToo)}>
            Will finish at home
          </Button>
          {canPrint && (
            <Button keys="P" icon={printsToo ? 'tick' : 'print'} pressed={printsToo} onPress={togglePrint}>
              Print as well
            </Button>
          )}
        </>
      }
    />
  )
}

/** The QR after the offer is logged: there is nothing left to record but that it was shown. */
export function QrAfterwards({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  useKeys({ Enter: onDone }, { inDialog: true })
  return (
    <QrLayer
      onClose={onClose}
      foot={
        <>
          <Label>For staff</Label>
          <Button variant="primary" keys="Enter" onPress={onDone}>
            They have it
          </Button>
        </>
      }
    />
  )
}

function QrLayer({ foot, onClose }: { foot: ReactNode; onClose: () => void }) {
  const { data, failure } = useCall('invitations.qr', {})
  return (
    <Layer
      label="QR for the patient"
      ground="paper"
      onClose={onClose}
      foot={
        <>
          {foot}
          <Grow />
          <Button variant="quiet" keys="Escape" onPress={onClose}>
            Back
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Note kind="bad" title={failure.message}>
          The sheet on paper has the same way in.
        </Note>
      )}
      {data !== undefined && (
        <div className={styles.screen}>
          <svg
            className={styles.square}
            viewBox={`0 0 ${data.size} ${data.size}`}
            role="img"
            aria-label={`QR code that opens ${data.address}`}
          >
            <path d={data.path} />
          </svg>
          <section>
            <Heading level={1} size="giant" focusOn="qr">
              Point your camera here
            </Heading>
            <ol className={styles.steps}>
              <li>
                <span>Open the camera on your phone</span>
              </li>
              <li>
                <span>Hold it over the square</span>
              </li>
              <li>
                <span>
                  Press the link. It must say <bdi>{data.address}</bdi>
                </span>
              </li>
            </ol>
            <div className={styles.otherwise}>
              <Text as="span" size="l">
                No camera? Type the address, or ask for paper.
              </Text>
            </div>
          </section>
        </div>
      )}
    </Layer>
  )
}
