import type { BatchShown } from '../../../shared/batches/batch.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useSay } from '../../ui/words.tsx'
import { whenWords } from './batch-words.ts'

/** Who got which letter, as a table for other programs. */
export function SaveList({ batch, variant }: { readonly batch: BatchShown; readonly variant: 'plain' | 'quiet' }) {
  const say = useSay()
  const toasts = useToasts()
  const { running, run } = useAction()
  const save = async () => {
    const result = await run('batches.saveList', { batchId: batch.batchId })
    if (!result.ok) toasts.show({ words: `${say('batches.list-not-saved')} ${failureWords(say, result)}`, kind: 'bad' })
    else if (result.value.savedAs !== null) toasts.show({ words: say('batches.list-saved', { file: result.value.savedAs }), kind: 'good' })
  }
  return (
    <Button
      variant={variant}
      icon="save"
      label={say('batches.save-list-of', { kind: say(`batches.kind.${batch.kind}`), when: whenWords(batch, say) })}
      busyLabel={running && say('batches.saving-list')}
      onPress={() => void save()}
    >
      {say('batches.save-list')}
    </Button>
  )
}
