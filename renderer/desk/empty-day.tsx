import { upperFirst } from '../../shared/text/first-letter.ts'
import { weekdayDate } from '../../shared/time/display.ts'
import type { DayView } from '../../shared/visits/day-view.ts'
import { useApp, useReady } from '../app/app-store.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Row } from '../ui/layout.tsx'
import { Own } from '../ui/text.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useSay } from '../ui/words.tsx'
import { lastImportWords } from './day-words.ts'
import { useDesk } from './desk-kind.tsx'

/** The day before its schedule is in. Nobody has to wait for it. */
export function EmptyDay({ day }: { day: DayView }) {
  const { clinic, siteId, today } = useReady()
  const say = useSay()
  const chooseFile = useApp((app) => app.chooseFile)
  const { openWalkIn } = useDesk().getState()
  useKeys({ 'Ctrl+O': chooseFile, Enter: chooseFile })
  const site = clinic.sites.find((one) => one.siteId === siteId)?.name
  return (
    <EmptyState
      label={[upperFirst(weekdayDate(today, say.language)), site].filter(Boolean).join(' · ')}
      title={say('desk.no-schedule-title')}
      focusOn="empty"
      action={
        <Row>
          <Button variant="primary" size="l" keys="Ctrl+O" onPress={chooseFile}>{say('desk.choose-file')}</Button>
          <Button size="l" icon="plus" keys="Ctrl+N" onPress={() => openWalkIn()}>{say('desk.walk-in')}</Button>
        </Row>
      }
      footnote={day.lastImport && <Own>{lastImportWords(day.lastImport, today, say)}</Own>}
    >
      {say('desk.empty')}
    </EmptyState>
  )
}
