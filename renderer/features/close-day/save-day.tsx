import type { DayView } from '../../../shared/visits/day-view.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { count } from './day-words.ts'

/** The offers of the day as a table for other programs. */
export function SaveDay({ day, variant = 'quiet' }: { day: DayView; variant?: 'quiet' | 'link' }) {
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const save = async () => {
    const result = await run('offers.exportCsv', { siteId: day.siteId, from: day.date, to: day.date })
    if (result.ok && result.value.savedAs !== null)
      toasts.show({ words: `${count(result.value.rows, 'row is', 'rows are')} saved in ${result.value.savedAs}.`, kind: 'good' })
  }
  return (
    <>
      {failure && <Text as="span" tone="bad" size="s">{failure.message}</Text>}
      <Button variant={variant} icon="save" busyLabel={running && 'Saving…'} onPress={() => void save()}>Save the day as CSV</Button>
    </>
  )
}
