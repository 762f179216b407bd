import { useState } from 'react'
import { isChangedSince, type MonthRow } from '../../../shared/figures/month-report.ts'
import { fullDate, monthYear } from '../../../shared/time/display.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useSay } from '../../ui/words.tsx'
import { Finding } from './finding.tsx'
import { ReportSchedule } from './report-schedule.tsx'
import { SiteField } from './site-field.tsx'

const monthName = (month: string, say: Say): string => monthYear(`${month}-01`, say.language)

/** The reports of the months that are over, of all sites or of one: which are due, and which corrections have overtaken. */
export function ReportsTab() {
  const say = useSay()
  const { clinic } = useReady()
  const [siteId, setSiteId] = useState<string | null>(null)
  const { data: months, failure } = useCall('figures.months', { siteId }, 'figures')
  const due = months?.find(({ reported }) => reported === null)
  return (
    <Stack gap={4}>
      {clinic.sites.length > 1 && <Row><SiteField siteId={siteId} onChange={setSiteId} /></Row>}
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      {months && (
        <Finding>
          {months.length === 0 ? say('figures.reports.none') : due ? <b>{say('figures.reports.due', { month: monthName(due.month, say) })}</b> : say('figures.reports.all-done')}
        </Finding>
      )}
      {months && months.length > 0 && <Months key={siteId} months={months} siteId={siteId} />}
      <Text size="s" tone="quiet" measure>{say('figures.reports.about')}</Text>
      <ReportSchedule />
    </Stack>
  )
}

function Months({ months, siteId }: { readonly months: readonly MonthRow[]; readonly siteId: string | null }) {
  const say = useSay()
  const toasts = useToasts()
  const { running, failure, run } = useAction()
  const save = async (month: string, as: 'pdf' | 'csv' | 'json') => {
    const saved = await run('figures.saveReport', { month, siteId, as })
    if (saved.ok && saved.value.savedAs !== null) toasts.show({ words: say('figures.reports.saved', { name: saved.value.savedAs }), kind: 'good' })
  }
  return (
    <Stack gap={3}>
      {failure && <Note kind="bad" title={say('figures.reports.not-saved')}>{failureWords(say, failure)}</Note>}
      <Table label={say('figures.reports.table')}>
        <thead>
          <tr>
            <HeadCell>{say('figures.reports.month')}</HeadCell>
            <HeadCell>{say('figures.reports.said')}</HeadCell>
            <HeadCell figures>{say('figures.reports.offered')}</HeadCell>
            <HeadCell figures>{say('figures.reports.now')}</HeadCell>
            <HeadCell>{say(running ? 'figures.reports.saving' : 'figures.reports.files')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {months.map((row) => {
            const month = monthName(row.month, say)
            return (
              <tr key={row.month}>
                <HeadCell scope="row" bold>{month}</HeadCell>
                <Cell tone="quiet">
                  {row.reported === null
                    ? say('figures.reports.not-yet')
                    : say('figures.reports.by', { date: fullDate(row.reported.on, say.language), by: row.reported.by ?? '' })}
                </Cell>
                <Cell figures>{row.reported && say('figures.of', { k: row.reported.offered, n: row.reported.needed })}</Cell>
                <Cell figures>{row.now && (isChangedSince(row) ? say('figures.reports.changed', row.now) : say('figures.reports.same'))}</Cell>
                <Cell control>
                  <Row gap={1}>
                    <Button label={say('figures.reports.save-of', { month })} onPress={() => void save(row.month, 'pdf')}>{say('figures.reports.save')}</Button>
                    <Button variant="quiet" label={say('figures.reports.as-csv-of', { month })} onPress={() => void save(row.month, 'csv')}>{say('figures.reports.as-csv')}</Button>
                    <Button variant="quiet" label={say('figures.reports.as-json-of', { month })} onPress={() => void save(row.month, 'json')}>{say('figures.reports.as-json')}</Button>
                  </Row>
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Stack>
  )
}
