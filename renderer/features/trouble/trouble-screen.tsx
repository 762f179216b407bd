/** The whole page while the records cannot be used. */
import { useState } from 'react'
import type { Trouble } from '../../../shared/contract/app-state.ts'
import { clockTime, monthDay } from '../../../shared/time/display.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Gate } from '../../ui/gate.tsx'
import { Own, Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Rich, useSay } from '../../ui/words.tsx'
import { copyText } from './copy-text.ts'
import { troubleWords } from './trouble-words.ts'

/** Says what happened, that nothing is lost, and what to do. */
export function TroubleScreen() {
  const app = useApp((state) => state.app)
  return app.phase === 'trouble' ? <TroublePage key={app.trouble.code} trouble={app.trouble} /> : null
}

function TroublePage({ trouble }: { trouble: Trouble }) {
  const say = useSay()
  const { problem, title, words, steps } = troubleWords(trouble.code, trouble.canPrintSheet, say)
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
    if (result.ok && result.value.saved) toasts.show({ words: say('trouble.sheet-saved'), kind: 'good' })
  }
  const copy = (line: string) => {
    if (copyText(`EveryOffer: ${line}`)) toasts.show({ words: say('trouble.copied'), kind: 'good' })
  }
  useKeys({ Enter: () => void tryAgain() })

  return (
    <Gate
      problem={problem}
      title={title}
      steps={steps}
      facts={<Text tone="quiet"><Rich message="trouble.folder" values={{ folder: <Own code>{trouble.folder}</Own> }} /></Text>}
      action={
        <>
          <Button variant="primary" size="l" keys="Enter" busyLabel={retry.running && say('trouble.trying')} onPress={() => void tryAgain()}>
            {say('trouble.try-again')}
          </Button>
          {trouble.canPrintSheet && (
            <Button size="l" icon="print" busyLabel={sheet.running && say('trouble.making-sheet')} onPress={() => void printSheet()}>
              {say('trouble.print-sheet')}
            </Button>
          )}
          <div role="status">
            {wasTried && retry.running === undefined && (
              <Text tone="bad">{retry.failure ? failureWords(say, retry.failure) : say('trouble.still-the-same')}</Text>
            )}
            {sheet.failure && <Text tone="bad">{failureWords(say, sheet.failure)}</Text>}
          </div>
        </>
      }
      support={{ error: trouble.code.toUpperCase(), when: say('trouble.at', { time: clockTime(trouble.at.time), date: monthDay(trouble.at.date, say.language) }) }}
      onCopy={copy}
    >
      {words}
    </Gate>
  )
}
