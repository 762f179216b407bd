/** The batch that is not finished: how far it is, what stands in its way, and the way on. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { BatchShown } from '../../../shared/batches/batch.ts'
import type { PrinterShown } from '../../../shared/contract/views.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { AnswerList } from '../../ui/answer-list.tsx'
import { Button } from '../../ui/button.tsx'
import { FormColumn, Stack } from '../../ui/layout.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { doubtValues, doubtWords, lettersLeft, whatWords, whereWords } from './batch-words.ts'
import { CancelBatch } from './cancel-batch.tsx'
import { SaveList } from './save-list.tsx'

type UnderWayProps = {
  readonly title: string
  readonly about: string
  readonly batch: BatchShown
  readonly printers: readonly PrinterShown[]
  readonly rest: ReactNode
}

export function UnderWay({ title, about, batch, printers, rest }: UnderWayProps) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const [isCancelling, setCancelling] = useState(false)
  const { batchId, letters, out, leftOut } = batch
  const isRunning = batch.state === 'running'
  const words = say('batches.letters-of', { done: out + leftOut, total: letters })
  const focus = useKeptFocus(`${isRunning} ${batch.inDoubt !== null}`)
  useSaidProgress(batch)
  const goOn = (inDoubt: 'came-out' | 'print-again' | null) => void run('batches.resume', { batchId, inDoubt })

  return (
    <Page
      title={title}
      focusOn="batches"
      detail={about}
      footer={
        <PageFooter
          action={batch.inDoubt === null
            ? <WayOn batch={batch} running={running} onPause={() => void run('batches.pause', { batchId })} onGoOn={() => goOn(null)} />
            : cancelButton('plain')}
          note={isRunning ? say('batches.runs-on') : say('batches.one-at-a-time')}
          end={batch.inDoubt === null && cancelButton('quiet')}
        />
      }
    >
      <Stack gap={5}>
        {failure && <Note kind="bad" title={say('batches.not-done')}>{failureWords(say, failure)}</Note>}
        {!isRunning && <Trouble batch={batch} printers={printers} />}
        <Stack gap={3}>
          <div ref={focus} tabIndex={-1}><Text size="l" bold>{whatWords(batch, printers, say)}</Text></div>
          <Progress label={stateWords()} done={out + leftOut} total={letters} words={words} />
        </Stack>
        {leftOut > 0 && <Text tone="quiet" measure>{say('batches.left-out', { count: leftOut })}</Text>}
        {batch.inDoubt !== null && <InDoubt batch={batch} onAnswer={goOn} />}
        {rest}
      </Stack>
      <CancelBatch batch={batch} open={isCancelling} onClose={() => setCancelling(false)} onCancel={cancel} />
    </Page>
  )

  function stateWords(): string {
    if (!isRunning) return say('batches.is-paused')
    return say(batch.printer === null ? 'batches.is-running.pdf' : 'batches.is-running.printer')
  }

  function cancelButton(variant: 'plain' | 'quiet') {
    const busyLabel = running === 'batches.cancel' ? say('batches.cancelling') : undefined
    return <Button variant={variant} busyLabel={busyLabel} onPress={() => setCancelling(true)}>{say('batches.cancel')}</Button>
  }

  function cancel() {
    setCancelling(false)
    void run('batches.cancel', { batchId })
  }
}

type WayOnProps = { readonly batch: BatchShown; readonly running: string | undefined; readonly onPause: () => void; readonly onGoOn: () => void }

/** The one thing to do next. */
function WayOn({ batch, running, onPause, onGoOn }: WayOnProps) {
  const say = useSay()
  if (batch.state === 'running')
    return <Button size="l" busyLabel={running === 'batches.pause' ? say('batches.pausing') : undefined} onPress={onPause}>{say('batches.pause')}</Button>
  const count = lettersLeft(batch)
  const words = count === 0 ? say('batches.finish') : say(batch.printer === null ? 'batches.save-others' : 'batches.print-others', { count })
  return (
    <Button variant="primary" size="l" busyLabel={running === 'batches.resume' ? say('batches.going-on') : undefined} onPress={onGoOn}>
      {words}
    </Button>
  )
}

/** What is safe first, then what to do. */
function Trouble({ batch, printers }: Pick<UnderWayProps, 'batch' | 'printers'>) {
  const say = useSay()
  if (batch.problem === null) return null
  return (
    <Note kind="warn" title={say('batches.out', { count: batch.out })}>
      {say(`batches.problem.${batch.problem}`, { printer: whereWords(batch, printers, say) })}
    </Note>
  )
}

function InDoubt({ batch, onAnswer }: { readonly batch: BatchShown; readonly onAnswer: (answer: 'came-out' | 'print-again') => void }) {
  const say = useSay()
  const values = doubtValues(batch)
  const then = lettersLeft(batch) === 0
    ? say('batches.doubt.came-out.end')
    : say('batches.doubt.came-out.then', { next: values.to + 1 })
  return (
    <FormColumn>
      <Stack gap={1}>
        <Text size="l" bold>{doubtWords(batch, say)}</Text>
        <Text tone="quiet">{say('batches.doubt.look')}</Text>
      </Stack>
      <AnswerList
        label={doubtWords(batch, say)}
        labelHidden
        answers={[
          { id: 'came-out', key: '1', label: say('batches.doubt.came-out', values), then },
          { id: 'print-again', key: '2', label: say('batches.doubt.print-again', values), then: say('batches.doubt.print-again.then') },
        ]}
        onAnswer={(id) => onAnswer(id === 'came-out' ? 'came-out' : 'print-again')}
      />
    </FormColumn>
  )
}

/** The batch that has just ended, with its list. */
export function JustEnded({ batch }: { readonly batch: BatchShown }) {
  const say = useSay()
  const isDone = batch.state === 'done'
  return (
    <Note
      kind={isDone ? 'good' : 'neutral'}
      announce="status"
      strip
      title={say(isDone ? 'batches.ended.done' : 'batches.ended.cancelled', { count: batch.out })}
      action={<SaveList batch={batch} variant="plain" />}
    >
      {batch.leftOut > 0 && say('batches.left-out', { count: batch.leftOut })}
    </Note>
  )
}

/** Where the button that was pressed is gone, the focus would fall back to the window. */
function useKeptFocus(phase: string) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus()
  }, [phase])
  return ref
}

const QUARTERS = 4

/** Said at each quarter, not at each part. */
const useSaidProgress = ({ state, out, leftOut, letters }: BatchShown) => {
  const say = useSay()
  const announce = useAnnounce()
  const done = out + leftOut
  const quarter = Math.floor((QUARTERS * done) / letters)
  const said = useRef('')
  useEffect(() => {
    const now = `${state} ${quarter}`
    if (said.current === now) return
    const words = say('batches.letters-of', { done, total: letters })
    announce(state === 'paused' ? `${say('batches.is-paused')}: ${words}` : words)
    said.current = now
  }, [state, quarter, done, letters, say, announce])
}
