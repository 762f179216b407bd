import { useState } from 'react'
import type { Language } from '../../../../shared/text/languages.ts'
import { Button } from '../../../ui/button.tsx'
import { Label } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { scanWords } from '../guided/patient-words.tsx'
import { QrLayer } from './qr-layer.tsx'

export type QrScreenProps = {
  /** The language the patient reads. */
  language: Language
  /** `isOpened`: the account is open, else they finish at home; `printsToo`: paper was wished for as well. */
  onEnd: (isOpened: boolean, printsToo: boolean) => void
  canPrint: boolean
  onClose: () => void
}

/** What the patient sees, with the strip for staff under it. */
export function QrScreen({ language, onEnd, canPrint, onClose }: QrScreenProps) {
  const say = useSay()
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
      {...scanWords(language)}
      onClose={onClose}
      foot={
        <>
          <Label>{say('talk.for-staff')}</Label>
          <Button variant="primary" keys="1" onPress={() => onEnd(true, printsToo)}>
            {say('hand-over.account-opened')}
          </Button>
          <Button keys="2" onPress={() => onEnd(false, printsToo)}>
            {say('hand-over.finish-at-home')}
          </Button>
          {canPrint && (
            <Button keys="P" icon={printsToo ? 'tick' : 'print'} pressed={printsToo} onPress={togglePrint}>
              {say('hand-over.print-too')}
            </Button>
          )}
        </>
      }
    />
  )
}

type QrAfterwardsProps = { language: Language; onDone: () => void; onClose: () => void }

/** The QR after the offer is logged: there is nothing left to record but that it was shown. */
export function QrAfterwards({ language, onDone, onClose }: QrAfterwardsProps) {
  const say = useSay()
  useKeys({ Enter: onDone }, { inDialog: true })
  return (
    <QrLayer
      {...scanWords(language)}
      onClose={onClose}
      foot={
        <>
          <Label>{say('talk.for-staff')}</Label>
          <Button variant="primary" keys="Enter" onPress={onDone}>
            {say('hand-over.they-have-it')}
          </Button>
        </>
      }
    />
  )
}
