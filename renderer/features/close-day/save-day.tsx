import type { DayView } from '../../../shared/visits/day-view.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useSay } from '../../ui/words.tsx'

/** The offers of the day as a table for other programs. */
export function SaveDay({ day, variant = 'quiet' }: { day: DayView; variant?: 'quiet' | 'link' }) {
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const say = useSay()
  const save = async () => {
    const result = await run('offers.exportCsv', { siteId: day.siteId, from: day.date, to: day.date })
    if (result.ok && result.value.savedAs !== null)
      toasts.show({ words: say('close-day.csv-saved', { count: result.value.rows, file: result.value.savedAs }), kind: 'good' })
  }
  return (
    <>
      {failure && <Text as="span" tone="bad" size="s">{failureWords(say, failure)}</Text>}
      <Button variant={variant} icon="save" busyLabel={running && say('close-day.saving')} onPress={() => void save()}>{say('close-day.save-csv')}</Button>
    </>
  )
}
