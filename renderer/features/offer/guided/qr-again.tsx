import { useState } from 'react'
import type { Language } from '../../../../shared/text/languages.ts'
import { Button } from '../../../ui/button.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { QrLayer } from '../hand-over/qr-layer.tsx'
import { togetherWords } from './patient-words.tsx'

/** A button that brings the square back, for a step to be shown once more. Nothing is recorded by it. */
export function QrAgain({ language }: { language: Language }) {
  const say = useSay()
  const [isShown, setShown] = useState(false)
  const show = () => setShown(true)
  useKeys({ Q: show }, { on: !isShown })
  return (
    <>
      <Button icon="qr" keys="Q" onPress={show}>
        {say('discharge.qr-again')}
      </Button>
      {isShown && <QrLayer {...togetherWords(language)} foot={null} onClose={() => setShown(false)} />}
    </>
  )
}
