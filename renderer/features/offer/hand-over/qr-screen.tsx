import { useState, type ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Label } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { QrLayer } from './qr-layer.tsx'

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
      {...QR_WORDS}
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
      {...QR_WORDS}
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

const STEPS = (address: string): readonly ReactNode[] => [
  'Open the camera on your phone',
  'Hold it over the square',
  <>
    Press the link. It must say <bdi>{address}</bdi>
  </>,
]

const QR_WORDS = {
  label: 'QR for the patient',
  title: 'Point your camera here',
  steps: STEPS,
  otherwise: 'No camera? Type the address, or ask for paper.',
} as const
