import type { ReportSchedule as Schedule } from '../../../shared/figures/report-schedule.ts'
import { monthYear } from '../../../shared/time/display.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

/** Whether reports make themselves at the close of a month, where they go, and the one that could not be written. */
export function ReportSchedule() {
  const say = useSay()
  const { data: schedule, failure } = useCall('figures.schedule', {}, 'figures')
  return (
    <Stack gap={3}>
      <Heading level={2}>{say('figures.schedule.title')}</Heading>
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      {schedule !== undefined && <Chosen schedule={schedule} />}
    </Stack>
  )
}

function Chosen({ schedule }: { readonly schedule: Schedule | null }) {
  const say = useSay()
  const { clinic } = useReady()
  const { running, failure, run } = useAction()
  const sites = clinic.sites.length
  const month = (of: string) => monthYear(`${of}-01`, say.language)
  return (
    <>
      {failure && <Note kind="bad" title={say('figures.schedule.not-begun')}>{failureWords(say, failure)}</Note>}
      {schedule !== null && schedule.failedMonth !== null && (
        <Note kind="bad" title={say('figures.schedule.failed', { month: month(schedule.failedMonth) })}>{say('figures.schedule.failed-how')}</Note>
      )}
      <Text measure>
        {schedule === null
          ? say('figures.schedule.off', { sites })
          : say('figures.schedule.on', { sites, folder: schedule.folder, since: month(schedule.since), by: schedule.by })}
      </Text>
      <Row>
        <Button busyLabel={running === 'figures.chooseReportFolder' ? say('figures.reports.saving') : undefined} onPress={() => void run('figures.chooseReportFolder', {})}>
          {say(schedule === null ? 'figures.schedule.choose' : 'figures.schedule.choose-other')}
        </Button>
        {schedule !== null && <Button variant="quiet" onPress={() => void run('figures.stopReports', {})}>{say('figures.schedule.stop')}</Button>}
      </Row>
    </>
  )
}
