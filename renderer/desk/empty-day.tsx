import { weekdayDate } from '../../shared/time/display.ts'
import type { DayView } from '../../shared/visits/day-view.ts'
import { useApp, useReady } from '../app/app-store.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Row } from '../ui/layout.tsx'
import { Own } from '../ui/text.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { lastImportWords } from './day-words.ts'
import { useDesk } from './desk-kind.tsx'

/** The day before its schedule is in. Nobody has to wait for it. */
export function EmptyDay({ day }: { day: DayView }) {
  const { clinic, siteId, today } = useReady()
  const chooseFile = useApp((app) => app.chooseFile)
  const { openWalkIn } = useDesk().getState()
  useKeys({ 'Ctrl+O': chooseFile, Enter: chooseFile })
  const site = clinic.sites.find((one) => one.siteId === siteId)?.name
  return (
    <EmptyState
      label={[weekdayDate(today), site].filter(Boolean).join(' · ')}
      title="No schedule for today yet"
      focusOn="empty"
      action={
        <Row>
          <Button variant="primary" size="l" keys="Ctrl+O" onPress={chooseFile}>Choose a file</Button>
          <Button size="l" icon="plus" keys="Ctrl+N" onPress={() => openWalkIn()}>Walk-in</Button>
        </Row>
      }
      footnote={day.lastImport && <Own>{lastImportWords(day.lastImport, today)}</Own>}
    >
      Drop a schedule file on this window, or choose one. Patients who are already here need not wait: add them as walk-ins.
    </EmptyState>
  )
}
