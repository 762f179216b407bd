import { useState } from 'react'
import { lastWeeks } from '../../../shared/figures/last-weeks.ts'
import type { OwnOffers } from '../../../shared/figures/own-offers.ts'
import { inHundred, percent } from '../../../shared/figures/percent.ts'
import { monthDay } from '../../../shared/time/display.ts'
import { count } from '../../../shared/words/count.ts'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { ControlChart } from '../../charts/control-chart.tsx'
import { Stack } from '../../ui/layout.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'

const WEEKS = 12

/** One's own offers, to learn from; a manager can look at one person's with them. There is no list that ranks people. */
export function OwnOffersSection() {
  const say = useSay()
  const { me } = useReady()
  const [staffId, setStaffId] = useState(me.staffId)
  return (
    <Section title={say('settings.own-offers')} about={say('own-offers.about', { weeks: WEEKS })}>
      {me.role === 'manager' && <Whose staffId={staffId} onChange={setStaffId} />}
      <Sheet staffId={staffId} />
    </Section>
  )
}

function Whose({ staffId, onChange }: { readonly staffId: string; readonly onChange: (staffId: string) => void }) {
  const say = useSay()
  const people = useCall('staff.list', {}, 'app-state')
  return (
    <SelectField
      label={say('own-offers.whose')}
      options={(people.data ?? []).filter(({ isActive }) => isActive).map((person) => ({ value: person.staffId, label: person.name }))}
      value={staffId}
      onChange={onChange}
    />
  )
}

function Sheet({ staffId }: { readonly staffId: string }) {
  const say = useSay()
  const { today } = useReady()
  const filter = lastWeeks(WEEKS, null, today)
  const { data: own } = useCall('figures.own', { filter, staffId }, 'figures')
  if (own === undefined) return null
  return (
    <Stack gap={4}>
      <Heading level={3}>{say('own-offers.count', { count: own.offers })}</Heading>
      {own.offers > 0 && <Measures own={own} />}
      {own.offers > 0 && <Weeks weeks={own.weeks} />}
      {own.concerns.length > 0 && <Concerns own={own} />}
      <Text size="s" tone="quiet" measure>{say('own-offers.how')}</Text>
    </Stack>
  )
}

function Measures({ own }: { readonly own: OwnOffers }) {
  const say = useSay()
  return (
    <Table tight label={say('own-offers.measures')}>
      <thead>
        <tr>
          <HeadCell>{say('own-offers.measure')}</HeadCell>
          <HeadCell figures>{say('own-offers.of')}</HeadCell>
          <HeadCell figures>{say('own-offers.own')}</HeadCell>
          <HeadCell figures>{say('own-offers.range')}</HeadCell>
          <HeadCell figures>{say('own-offers.others')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {own.rows.map(({ measure, n, k, interval, others, isDifferent }) => (
          <tr key={measure}>
            <HeadCell scope="row">{say(`own-offers.measure.${measure}`)}</HeadCell>
            <Cell figures>{count(n, say)}</Cell>
            <Cell figures bold>{n === 0 ? '' : `${isDifferent ? '◆ ' : ''}${percent(k / n)}`}</Cell>
            <Cell figures tone="quiet">{interval && say('figures.range', { low: inHundred(interval.low), high: inHundred(interval.high) })}</Cell>
            <Cell figures>{others === null ? say('own-offers.few') : percent(others.k / others.n)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Weeks({ weeks }: { readonly weeks: OwnOffers['weeks'] }) {
  const say = useSay()
  const [active, setActive] = useState<number | null>(null)
  return (
    <Stack gap={2}>
      <Heading level={3}>{say('own-offers.weeks')}</Heading>
      <ControlChart shown={weeks} active={active} onActive={setActive} />
      <WeekTable weeks={weeks} />
    </Stack>
  )
}

/** The newest first, as in the table of the figures. */
function WeekTable({ weeks: { points } }: { readonly weeks: OwnOffers['weeks'] }) {
  const say = useSay()
  return (
    <Table tight label={say('own-offers.weeks')}>
      <thead>
        <tr>
          <HeadCell>{say('figures.grain.of.week')}</HeadCell>
          <HeadCell figures>{say('own-offers.of')}</HeadCell>
          <HeadCell figures>{say('own-offers.measure.informed')}</HeadCell>
          <HeadCell figures>{say('figures.limits')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ from, n, k, limits, breaks }) => (
          <tr key={from}>
            <HeadCell scope="row">{monthDay(from, say.language)}</HeadCell>
            <Cell figures>{count(n, say)}</Cell>
            <Cell figures bold>{n === 0 ? '' : `${breaks.length > 0 ? '◆ ' : ''}${percent(k / n)}`}</Cell>
            <Cell figures tone="quiet">{limits && say('figures.range', { low: inHundred(limits.low), high: inHundred(limits.high) })}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Concerns({ own }: { readonly own: OwnOffers }) {
  const say = useSay()
  return (
    <Stack gap={2}>
      <Heading level={3}>{say('own-offers.concerns')}</Heading>
      {own.concerns.map(({ reason, n, took }) => (
        <Text key={reason}>{say('own-offers.concern', { reason: say(`offer.reason.${reason}`), count: n, took })}</Text>
      ))}
    </Stack>
  )
}
