import { useState, type ReactNode } from 'react'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { FullScreen } from '../../../ui/full-screen.tsx'
import { Grow } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Label, Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import styles from './qr-screen.module.css'

export type QrScreenProps = {
  /** The account is open; `printsToo` where paper was wished for as well. */
  onOpened: (printsToo: boolean) => void
  onLater: (printsToo: boolean) => void
  canPrint: boolean
  onClose: () => void
}

/** What the patient sees, with the strip for staff under it. */
export function QrScreen({ onOpened, onLater, canPrint, onClose }: QrScreenProps) {
  const [printsToo, setPrintsToo] = useState(false)
  const togglePrint = () => setPrintsToo((now) => !now)
  useKeys(
    {
      '1': () => onOpened(printsToo),
      '2': () => onLater(printsToo),
      Enter: () => onOpened(printsToo),
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
          <Button variant="primary" keys="1" onPress={() => onOpened(printsToo)}>
            Account opened
          </Button>
          <Button keys="2" onPress={() => onLater(printsToo)}>
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
    <FullScreen
      label="QR for the patient"
      ground="paper"
      open
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
    </FullScreen>
  )
}
