/** The whole page while the records cannot be used. */
import { useState } from 'react'
import type { Trouble } from '../../../shared/contract/app-state.ts'
import { useApp } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Gate } from '../../ui/gate.tsx'
import { Own, Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { copyText } from './copy-text.ts'
import { troubleWords } from './trouble-words.ts'

/** Says what happened, that nothing is lost, and what to do. */
export function TroubleScreen() {
  const app = useApp((state) => state.app)
  return app.phase === 'trouble' ? <TroublePage key={app.trouble.code} trouble={app.trouble} /> : null
}

function TroublePage({ trouble }: { trouble: Trouble }) {
  const { problem, title, words, steps } = troubleWords(trouble.code, trouble.canPrintSheet)
  const [wasTried, setWasTried] = useState(false)
  const retry = useAction()
  const sheet = useAction()
  const toasts = useToasts()

  const tryAgain = async () => {
    setWasTried(false)
    await retry.run('app.retryStore', {})
    setWasTried(true)
  }
  const printSheet = async () => {
    const result = await sheet.run('app.printBlankSheet', {})
    if (result.ok && result.value.saved) toasts.show({ words: 'The sheet is saved and opens now. Print it from there.', kind: 'good' })
  }
  const copy = (line: string) => {
    if (copyText(`EveryOffer: ${line}`)) toasts.show({ words: 'Copied.', kind: 'good' })
  }
  useKeys({ Enter: () => void tryAgain() })

  return (
    <Gate
      problem={problem}
      title={title}
      steps={steps}
      facts={<Text tone="quiet">The folder: <Own code>{trouble.folder}</Own></Text>}
      action={
        <>
          <Button variant="primary" size="l" keys="Enter" busyLabel={retry.running && 'Trying…'} onPress={() => void tryAgain()}>
            Try again
          </Button>
          {trouble.canPrintSheet && (
            <Button size="l" icon="print" busyLabel={sheet.running && 'Making the sheet…'} onPress={() => void printSheet()}>
              Print a sheet without a code
            </Button>
          )}
          <div role="status">
            {wasTried && retry.running === undefined && (
              <Text tone="bad">{retry.failure?.message ?? 'Tried again. It is still the same.'}</Text>
            )}
            {sheet.failure && <Text tone="bad">{sheet.failure.message}</Text>}
          </div>
        </>
      }
      support={{ error: trouble.code.toUpperCase(), when: trouble.at }}
      onCopy={copy}
    >
      {words}
    </Gate>
  )
}
