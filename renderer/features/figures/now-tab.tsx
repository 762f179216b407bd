import { useId } from 'react'
import { byWait, type FiguresBefore, type FiguresNow, type NowRow, type SiteNow } from '../../../shared/figures/now.ts'
import { wholePercent } from '../../../shared/coverage/coverage.ts'
import { monthYear, weekdayDate } from '../../../shared/time/display.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { PartsBar } from '../../ui/coverage-bar.tsx'
import { Line, Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { PrivacyBar } from '../../ui/privacy-bar.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Own, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { Finding } from './finding.tsx'
import { useSitesNow } from './use-sites-now.ts'
import styles from './figures.module.css'

/** Today: who can still be reached, and who was missed the day before. */
export function NowTab({ onReports }: { readonly onReports: () => void }) {
  const say = useSay()
  const { clinic, siteId: own } = useReady()
  // The own one first.
  const siteIds = clinic.sites.map(({ siteId }) => siteId).sort((one, other) => Number(other === own) - Number(one === own))
  const { figures, failure } = useSitesNow(siteIds)
  const { data: before, failure: failureBefore } = useCall('figures.before', {}, 'day')
  const failed = failure ?? failureBefore
  const sites = [...figures.values()]
  const note = failed && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failed)}</Note>
  if (sites.length === 0) return note
  const waiting = byWait(sites.flatMap((site) => site.waiting))
  return (
    <div className={styles.split}>
      <section className={styles.main}>
        {note}
        {(waiting.length > 0 || sites.length === siteIds.length) && <Finding>{findingOf()}</Finding>}
        {waiting.length > 0 && <Waiting rows={waiting} />}
      </section>
      <section className={styles.aside}>
        <Stack gap={5}>
          <Coverage figures={figures} />
          {before && (
            <>
              <Line />
              <MissedBefore missed={before.missed} />
            </>
          )}
          {before?.reportDue && (
            <>
              <Line />
              <Stack gap={3}>
                <Heading level={2}>{say('figures.reports.due', { month: monthYear(`${before.reportDue}-01`, say.language) })}</Heading>
                <Row><Button onPress={onReports}>{say('figures.now.to-reports')}</Button></Row>
              </Stack>
            </>
          )}
        </Stack>
      </section>
    </div>
  )

  function findingOf() {
    const leaving = waiting.filter(({ state }) => state === 'leaving').length
    const nurse = waiting.filter(({ state }) => state === 'for-nurse').length
    if (sites.every(({ site }) => site.needed === 0)) return say('figures.now.nobody')
    if (waiting.length === 0) return say('figures.now.all-asked')
    return (
      <>
        {leaving > 0 && <b>{say('figures.now.leaving', { count: leaving })} </b>}
        {say('figures.now.here', { count: waiting.length - leaving, nurse })}
      </>
    )
  }
}

function Waiting({ rows }: { readonly rows: readonly NowRow[] }) {
  const say = useSay()
  const { clinic } = useReady()
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  const siteNames = new Map(clinic.sites.map(({ siteId, name }) => [siteId, name]))
  return (
    <Table label={say('figures.now.table')}>
      <thead>
        <tr>
          <HeadCell>{say('figures.now.patient')}</HeadCell>
          <HeadCell>{say('figures.site')}</HeadCell>
          <HeadCell>{say('figures.now.where')}</HeadCell>
          <HeadCell figures>{say('figures.now.since')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ visitId, name, siteId, state, minutesHere }) => (
          <tr key={visitId}>
            <HeadCell scope="row" bold>{areNamesHidden ? <PrivacyBar seed={visitId} /> : <Own>{name}</Own>}</HeadCell>
            <Cell tone="quiet">{siteNames.get(siteId) ?? ''}</Cell>
            <Cell><StateTag state={state === 'leaving' ? 'leaving' : state === 'for-nurse' ? 'for-nurse' : 'needs-offer'}>{say(`figures.now.state.${state === 'leaving' || state === 'for-nurse' ? state : 'needs-offer'}`)}</StateTag></Cell>
            <Cell figures>{minutesHere === null ? '' : say('figures.now.minutes', { minutes: minutesHere })}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** In the clinic's own order; a site that is not there yet has its name. */
function Coverage({ figures }: { readonly figures: ReadonlyMap<string, FiguresNow> }) {
  const say = useSay()
  const { clinic } = useReady()
  const id = useId()
  return (
    <Stack gap={4}>
      <Heading level={2} id={id}>{say('figures.now.coverage')}</Heading>
      <ul className={styles.sites} aria-labelledby={id}>
        {clinic.sites.map(({ siteId, name }) => (
          <li key={siteId}>
            <SiteCoverage name={name} site={figures.get(siteId)?.site} />
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function SiteCoverage({ name, site }: { readonly name: string; readonly site: SiteNow | undefined }) {
  const say = useSay()
  const { needed, offered, stillHere, missed } = site ?? NOBODY
  return (
    <Stack gap={1}>
      <Row align="baseline">
        <span className={styles.grow}>{name}</span>
        {needed > 0 && <Text as="span" bold figures>{`${wholePercent(offered, needed)}%`}</Text>}
        <Text as="span" tone="quiet" figures>{site ? say('figures.of', { k: offered, n: needed }) : say('figures.now.reading')}</Text>
      </Row>
      {site && <PartsBar label={say('ui.coverage.bar', { offered, stillHere, missed })} solid={offered} hatched={stillHere} empty={missed} />}
    </Stack>
  )
}
const NOBODY = { needed: 0, offered: 0, stillHere: 0, missed: 0 }

function MissedBefore({ missed }: { readonly missed: FiguresBefore['missed'] }) {
  const say = useSay()
  const go = useApp((app) => app.go)
  if (missed === null) return <Text tone="quiet">{say('figures.now.nobody-before')}</Text>
  const { date, patients, withAddress } = missed
  return (
    <Stack gap={3}>
      <Heading level={2}>{say('figures.now.missed-before', { day: weekdayDate(date, say.language), count: patients })}</Heading>
      {patients > 0 && <Text tone="quiet">{say('figures.now.with-address', { count: withAddress })}</Text>}
      {withAddress > 0 && <Row><Button variant="primary" icon="post" onPress={() => go('batches')}>{say('figures.now.to-letters')}</Button></Row>}
    </Stack>
  )
}
