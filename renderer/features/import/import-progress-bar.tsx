import { useEffect, useState } from 'react'
import { call } from '../../bridge/bridge.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Progress } from '../../ui/progress.tsx'
import { useSay } from '../../ui/words.tsx'
import { phaseWords, progressWords } from './import-words.ts'

const ASK_EVERY_MS = 200
/** A short step says what it does on its button; a file this long will take longer, so its bar comes at once. */
const SHOW_AFTER_MS = { short: 2_000, long: 300 } as const
const LONG_ROWS = 2_000

type ImportProgressBarProps = {
  readonly isRunning: boolean
  /** How many rows are known to lie ahead; 0 before the file is read. */
  readonly rows: number
}

/** Counts and the way to stop, for a step that takes its time. */
export function ImportProgressBar({ isRunning, rows }: ImportProgressBarProps) {
  return isRunning ? <RunningBar showAfterMs={rows >= LONG_ROWS ? SHOW_AFTER_MS.long : SHOW_AFTER_MS.short} /> : null
}

function RunningBar({ showAfterMs }: { showAfterMs: number }) {
  const [isDue, setDue] = useState(false)
  const say = useSay()
  const { data: progress, reload } = useCall('import.progress', {}, 'import')
  useEffect(() => {
    const due = setTimeout(() => setDue(true), showAfterMs)
    const asking = setInterval(reload, ASK_EVERY_MS)
    return () => {
      clearTimeout(due)
      clearInterval(asking)
    }
  }, [reload, showAfterMs])
  if (!isDue || progress === undefined || progress.phase === 'idle') return null
  return (
    <Progress
      label={phaseWords(progress.phase, say)}
      done={progress.done}
      total={progress.total}
      words={progressWords(progress, say)}
      onCancel={() => void call('import.cancel', {})}
      cancelLabel={say('import.stop')}
    />
  )
}
