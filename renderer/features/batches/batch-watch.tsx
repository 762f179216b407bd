import { useEffect, useEffectEvent } from 'react'
import type { BatchShown } from '../../../shared/batches/batch.ts'
import { call, onChanged } from '../../bridge/bridge.ts'

/** Listens for batches that end or stand still while somebody works elsewhere. Shows nothing itself; mount it once. */
export function BatchWatch({ onNews }: { onNews: (batch: BatchShown) => void }) {
  const heard = useEffectEvent(onNews)
  useEffect(() => {
    const running = new Set<string>()
    const look = async () => {
      const list = await call('batches.list', {})
      for (const batch of list.ok ? list.value : []) {
        if (batch.state === 'running') running.add(batch.batchId)
        // What somebody held or cancelled is no news to them.
        else if (running.delete(batch.batchId) && (batch.state === 'done' || batch.problem !== null)) heard(batch)
      }
    }
    return onChanged('batches', () => void look())
  }, [])
  return null
}
