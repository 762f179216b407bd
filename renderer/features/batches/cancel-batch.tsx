import type { BatchShown } from '../../../shared/batches/batch.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { doubtValues, lettersLeft } from './batch-words.ts'

type CancelBatchProps = { readonly batch: BatchShown; readonly open: boolean; readonly onClose: () => void; readonly onCancel: () => void }

/** Paper cannot be taken back: says what is out already before the rest is given up. */
export function CancelBatch({ batch, open, onClose, onCancel }: CancelBatchProps) {
  const say = useSay()
  return (
    <Dialog
      title={say('batches.cancel.title')}
      open={open}
      onClose={onClose}
      closeLabel={say('batches.cancel.back')}
      action={<Button onPress={onCancel}>{say('batches.cancel')}</Button>}
    >
      <Stack gap={2}>
        <Text>{say('batches.cancel.out', { count: batch.out })}</Text>
        {batch.inDoubt !== null && <Text>{say('batches.cancel.doubt', doubtValues(batch))}</Text>}
        {batch.state === 'running' && <Text>{say('batches.cancel.under-way')}</Text>}
        {lettersLeft(batch) > 0 && <Text>{say('batches.cancel.rest')}</Text>}
      </Stack>
    </Dialog>
  )
}
