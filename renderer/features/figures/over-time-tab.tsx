import { useState, type ReactNode } from 'react'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { MEASURES, type Measure } from '../../../shared/figures/figure-visit.ts'
import type { OverTime } from '../../../shared/figures/over-time.ts'
import { GRAINS, type Grain } from '../../../shared/figures/periods.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Row } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/words.tsx'
import { Changes } from './changes.tsx'
import { ControlChart } from '../../charts/control-chart.tsx'
import { count } from '../../../shared/words/count.ts'
import { Finding } from './finding.tsx'
import styles from './figures.module.css'
import { inHundred, percent } from '../../../shared/figures/percent.ts'
import { pointName } from '../../charts/point-words.ts'
import { ReadingDays } from './reading-days.tsx'
import { ScopeLine } from './scope-line.tsx'
import { Splits } from './splits.tsx'
import { VisitsBehind } from './visits-behind.tsx'

type OverTimeTabProps = { readonly filter: FigureFilter; readonly bar: (scope: ReactNode) => ReactNode }

/** A control chart of how often it was offered, and the table of its points. */
export function OverTimeTab({ filter, bar }: OverTimeTabProps) {
  const say = useSay()
  const [measure, setMeasure] = useState<Measure>('offered')
  const [grain, setGrain] = useState<Grain>('week')
  const [active, setActive] = useState<number | null>(null)
  const { data: shown, failure } = useCall('figures.overTime', { filter, measure, grain }, 'figures')
  const point = active === null ? undefined : shown?.points[active]
  return (
    <div>
      {bar(shown && <ScopeLine scope={shown.scope} />)}
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      <div className={styles.split}>
        <section className={styles.main}>
          {!shown && !failure && <ReadingDays />}
          {shown && <Finding>{findingOf(shown)}</Finding>}
          <div className={styles.choices}>
            <SelectField
              label={say('figures.measure')}
              options={MEASURES.map((value) => ({ value, label: say(`figures.measure.${value}`) }))}
              value={measure}
              onChange={(value) => setMeasure(MEASURES.find((each) => each === value) ?? measure)}
            />
            <SelectField
              label={say('figures.grain')}
              options={GRAINS.map((value) => ({ value, label: say(`figures.grain.${value}`) }))}
              value={grain}
              onChange={(value) => {
                setGrain(GRAINS.find((each) => each === value) ?? grain)
                setActive(null)
              }}
            />
          </div>
          {shown && shown.scope.needed > 0 && <ControlChart shown={shown} active={active} onActive={setActive} />}
          {point && measure === 'offered' && point.n > point.k && (
            <Row>
              <VisitsBehind
                key={`behind ${point.from}`}
                filter={{ from: point.from, to: point.to, siteId: filter.siteId }}
                of="not-offered"
                title={say('figures.behind.not-offered')}
              >
                {say('figures.behind.look', { count: point.n - point.k })}
              </VisitsBehind>
            </Row>
          )}
          {shown && <Changes key={point?.from} shown={shown} at={point?.from ?? null} siteId={filter.siteId} />}
          {shown && shown.scope.needed > 0 && <Splits filter={filter} />}
        </section>
        <section className={styles.aside}>{shown && <Points shown={shown} />}</section>
      </div>
    </div>
  )

  function findingOf({ points, phases, gain, scope }: OverTime) {
    const now = phases.at(-1)
    const before = phases.at(-2)
    if (scope.needed === 0 || !now || now.mean === null) return say('figures.nobody')
    const outside = points.filter(({ breaks }) => breaks.includes('beyond-limits')).length
    const rate = inHundred(now.mean)
    const what = say(`figures.measure.did.${measure}`)
    if (gain && before && before.mean !== null && now.change)
      return (
        <>
          <b>{say('figures.since', { change: now.change.label, what, rate, before: inHundred(before.mean) })}</b>{' '}
          {say('figures.gain', { points: rate - inHundred(before.mean), low: inHundred(gain.interval.low), high: inHundred(gain.interval.high) })}
        </>
      )
    const interval = wilsonInterval(now.k, now.n)
    return (
      <>
        <b>{say('figures.rate', { what, rate })}</b>{' '}
        {interval && say('figures.interval', { low: inHundred(interval.low), high: inHundred(interval.high) })}{' '}
        {say('figures.outside', { count: outside })}
      </>
    )
  }
}

function Points({ shown }: { readonly shown: OverTime }) {
  const say = useSay()
  return (
    <Table tight label={say('figures.points')}>
      <thead>
        <tr>
          <HeadCell>{say(`figures.grain.of.${shown.grain}`)}</HeadCell>
          <HeadCell figures>{say(`figures.measure.short.${shown.measure}`)}</HeadCell>
          <HeadCell figures>{say('figures.needed')}</HeadCell>
          <HeadCell figures>{say('figures.rate-head')}</HeadCell>
          <HeadCell figures>{say('figures.limits')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {shown.points.toReversed().map(({ from, k, n, limits, breaks }) => (
          <tr key={from}>
            <HeadCell scope="row">{pointName(from, shown, say)}</HeadCell>
            <Cell figures>{count(k, say)}</Cell>
            <Cell figures>{count(n, say)}</Cell>
            <Cell figures bold>{n === 0 ? '' : `${breaks.length > 0 ? '◆ ' : ''}${percent(k / n)}`}</Cell>
            <Cell figures tone="quiet">{limits && say('figures.range', { low: inHundred(limits.low), high: inHundred(limits.high) })}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
