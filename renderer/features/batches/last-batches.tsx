/** What was made before: when, by whom, for whom, how many, and the list of each. */
import { useId } from 'react'
import type { BatchShown } from '../../../shared/batches/batch.ts'
import type { PrinterShown } from '../../../shared/contract/views.ts'
import type { Say } from '../../../shared/words/say.ts'
import { Stack } from '../../ui/layout.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { whenWords, whereWords } from './batch-words.ts'
import { SaveList } from './save-list.tsx'

type LastBatchesProps = { readonly batches: readonly BatchShown[]; readonly printers: readonly PrinterShown[] }

export function LastBatches({ batches, printers }: LastBatchesProps) {
  const say = useSay()
  const id = useId()
  return (
    <Stack gap={2}>
      <Heading level={2} id={id}>{say('batches.last')}</Heading>
      {batches.length === 0
        ? <Text tone="quiet">{say('batches.last.none')}</Text>
        : (
            <Table labelledBy={id}>
              <thead>
                <tr>
                  <HeadCell>{say('batches.last.when')}</HeadCell>
                  <HeadCell>{say('batches.for')}</HeadCell>
                  <HeadCell figures>{say('batches.last.letters')}</HeadCell>
                  <HeadCell>{say('batches.last.where')}</HeadCell>
                  <HeadCell>{say('batches.last.by')}</HeadCell>
                  <HeadCell>{say('batches.last.state')}</HeadCell>
                  <HeadCell>{say('batches.last.list')}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {batches.map((batch) => (
                  <tr key={batch.batchId}>
                    <HeadCell scope="row">{whenWords(batch, say)}</HeadCell>
                    <Cell>{say(`batches.kind.${batch.kind}`)}</Cell>
                    <Cell figures>{lettersWords(batch, say)}</Cell>
                    <Cell>{whereWords(batch, printers, say)}</Cell>
                    <Cell tone="quiet">{batch.by}</Cell>
                    <Cell tone="quiet">{stateWords(batch, say)}</Cell>
                    <Cell control><SaveList batch={batch} variant="quiet" /></Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
    </Stack>
  )
}

/** "42"; "20 of 42 letters" where not all were made. */
const lettersWords = ({ out, letters }: BatchShown, say: Say): string =>
  out === letters ? String(letters) : say('batches.letters-of', { done: out, total: letters })

const stateWords = ({ state, leftOut }: BatchShown, say: Say): string => {
  const ended = say(state === 'cancelled' ? 'batches.state.cancelled' : 'batches.state.done')
  return leftOut === 0 ? ended : `${ended}, ${say('batches.state.left-out', { count: leftOut })}`
}
