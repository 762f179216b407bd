/** A page that shows what the printer makes of a letter, and how far it is. It is not an offer and is not logged. */
import { useEffect, useRef, useState } from 'react'
import type { PrinterShown, TestPageState } from '../../../shared/contract/views.ts'
import type { PrintOptions } from '../../../shared/printing/print-options.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

type TestPrintProps = { readonly printer: PrinterShown; readonly options: PrintOptions }

export function TestPrint({ printer, options }: TestPrintProps) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const state = useCall('printers.testPage', {}, 'printing').data
  // What was printed before this was opened is no news.
  const [wasSent, setWasSent] = useState(false)
  const print = async () => {
    setWasSent(true)
    await run('printers.printTestPage', { printer: printer.name, options })
  }
  return (
    <Stack gap={3}>
      <Text tone="quiet" measure>{say('printers.test.about')}</Text>
      <div>
        <Button variant="primary" busyLabel={running && say('printers.test.sending')} onPress={() => void print()}>
          {say('printers.test')}
        </Button>
      </div>
      {failure && <Note kind="bad" title={say('printers.test.not-printed')}>{failureWords(say, failure)}</Note>}
      {wasSent && state && state.printer === printer.name && <HowItStands state={state} printer={printer.description} />}
    </Stack>
  )
}

/** Below the button, and on a small screen below its edge: it is brought into sight. */
function HowItStands({ state, printer }: { state: TestPageState; printer: string }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), [state.state])
  return <div ref={ref}><StateNote state={state} printer={printer} /></div>
}

function StateNote({ state: { state, problem }, printer }: { state: TestPageState; printer: string }) {
  const say = useSay()
  if (state === 'not-printed')
    return (
      <Note kind="bad" title={say('printers.test.not-printed')}>
        {say('printers.test.go-on', { problem: problem ?? say('printing.no-reason') })}
      </Note>
    )
  return (
    <Note kind={state === 'printed' ? 'good' : 'neutral'} announce="status">
      {say(`printers.test.${state}`, { printer })}
    </Note>
  )
}
