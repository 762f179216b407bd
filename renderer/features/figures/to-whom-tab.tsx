import { useState, type ReactNode } from 'react'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { DIMENSIONS, type Dimension } from '../../../shared/figures/groups.ts'
import { GAP_MEASURES, type DimensionFigures, type GapMeasure, type GroupRow, type ToWhom } from '../../../shared/figures/to-whom.ts'
import { watchedRows } from '../../../shared/figures/watched-groups.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { count } from '../../../shared/words/count.ts'
import { DotPlot, type Dot } from '../../charts/dot-plot.tsx'
import { Finding } from './finding.tsx'
import styles from './figures.module.css'
import { groupWords } from '../../../shared/words/group-words.ts'
import { inHundred, percent, signed } from '../../../shared/figures/percent.ts'
import { rateInPeriod } from './rate-in-period.ts'
import { ReadingDays } from './reading-days.tsx'
import { ScopeLine } from './scope-line.tsx'

type ToWhomTabProps = { readonly filter: FigureFilter; readonly bar: (scope: ReactNode) => ReactNode }

/** Whether some groups are offered less, or take it less. */
export function ToWhomTab({ filter, bar }: ToWhomTabProps) {
  const say = useSay()
  const [measure, setMeasure] = useState<GapMeasure>('offered')
  const [dimension, setDimension] = useState<Dimension>('language')
  const { data: shown, failure } = useCall('figures.toWhom', { filter, measure }, 'figures')
  const figures = shown?.dimensions.find((each) => each.dimension === dimension)
  return (
    <div>
      {bar(shown && <ScopeLine scope={shown.scope} />)}
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      {!shown && !failure && <ReadingDays />}
      <div className={styles.split}>
        <section className={styles.main}>
          {shown && <Finding>{findingOf(shown)}</Finding>}
          <div className={styles.choices}>
            <SelectField
              label={say('figures.measure')}
              options={GAP_MEASURES.map((value) => ({ value, label: say(`figures.gap.${value}`) }))}
              value={measure}
              onChange={(value) => setMeasure(GAP_MEASURES.find((each) => each === value) ?? measure)}
            />
            <SelectField
              label={say('figures.look-at')}
              options={DIMENSIONS.map((value) => ({ value, label: say(`figures.dimension.${value}`) }))}
              value={dimension}
              onChange={(value) => setDimension(DIMENSIONS.find((each) => each === value) ?? dimension)}
            />
          </div>
          {shown && figures && shown.n > 0 && (
            <DotPlot
              label={say('figures.by-group', { measure: say(`figures.gap.${measure}`), dimension: say(`figures.dimension.${dimension}`) })}
              dots={dotsOf(figures)}
              hidden={figures.hidden.length === 0 ? null : { label: hiddenNames(figures), words: say('figures.hidden-each') }}
              mean={{ rate: shown.k / shown.n, words: say('figures.all', { rate: inHundred(shown.k / shown.n) }) }}
            />
          )}
          {shown && <Watched dimensions={shown.dimensions} measure={measure} />}
        </section>
        <section className={styles.aside}>
          <Stack gap={3}>
            {shown && figures && shown.n > 0 && <GroupTable figures={figures} measure={measure} hiddenNames={hiddenNames(figures)} />}
            {shown && <Text size="s" tone="quiet">{say('figures.gap.how', { looks: shown.looks })}</Text>}
          </Stack>
        </section>
      </div>
    </div>
  )

  function hiddenNames({ dimension: of, hidden }: DimensionFigures): string {
    return hidden.map((key) => (key === null ? say('figures.not-recorded') : groupWords(of, key, say))).join(', ')
  }

  function dotsOf({ dimension: of, rows, notRecorded }: DimensionFigures): readonly Dot[] {
    const dots = rows.map(({ key, k, n, interval, gap }): Dot => ({
      key, label: groupWords(of, key, say), words: rateInPeriod({ name: groupWords(of, key, say), k, n }, filter, say),
      rate: k / n, interval, look: gap?.isBeyondChance && gap.difference < 0 ? 'diamond' : 'disc',
    }))
    if (notRecorded === null) return dots
    const { k, n, interval } = notRecorded
    const label = say('figures.not-recorded')
    return [...dots, { key: 'not-recorded', label, words: rateInPeriod({ name: label, k, n }, filter, say), rate: k / n, interval, look: 'hollow' }]
  }

  function findingOf({ widest, n, looks }: ToWhom) {
    if (n === 0) return say('figures.nobody')
    if (looks === 0) return say('figures.nothing-recorded')
    if (widest === null) return say('figures.no-gap')
    const { gap } = widest
    return (
      <>
        <b>
          {say(`figures.widest.${measure}`, {
            dimension: say(`figures.dimension.${widest.dimension}`), group: groupWords(widest.dimension, widest.key, say), points: -inHundred(gap.difference),
          })}
        </b>{' '}
        {say('figures.widest.interval', { low: -inHundred(gap.interval.high), high: -inHundred(gap.interval.low) })}{' '}
        {gap.moreAWeek !== null && say(`figures.widest.close.${measure}`, { count: gap.moreAWeek })}
      </>
    )
  }
}

type GroupTableProps = { readonly figures: DimensionFigures; readonly measure: GapMeasure; readonly hiddenNames: string }

function GroupTable({ figures: { dimension, rows, hidden, notRecorded }, measure, hiddenNames }: GroupTableProps) {
  const say = useSay()
  return (
    <Table tight label={say(`figures.dimension.${dimension}`)}>
      <thead>
        <tr>
          <HeadCell>{say(`figures.dimension.${dimension}`)}</HeadCell>
          <HeadCell figures>{say('figures.n')}</HeadCell>
          <HeadCell figures>{say(`figures.gap.short.${measure}`)}</HeadCell>
          <HeadCell figures>{say('figures.gap')}</HeadCell>
          <HeadCell figures>{say('figures.same-sites')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <HeadCell scope="row">{groupWords(dimension, row.key, say)}</HeadCell>
            <Cell figures>{count(row.n, say)}</Cell>
            <Cell figures bold>{percent(row.k / row.n)}</Cell>
            <Cell figures>{gapText(row)}</Cell>
            <Cell figures tone="quiet">{row.gap?.sameSites ? signed(row.gap.sameSites.difference) : ''}</Cell>
          </tr>
        ))}
        {hidden.length > 0 && (
          <tr>
            <HeadCell scope="row">{hiddenNames}</HeadCell>
            <Cell columns={4} tone="quiet">{say('figures.hidden-cell')}</Cell>
          </tr>
        )}
        {notRecorded && (
          <tr>
            <HeadCell scope="row">{say('figures.not-recorded')}</HeadCell>
            <Cell figures>{count(notRecorded.n, say)}</Cell>
            <Cell figures bold>{percent(notRecorded.k / notRecorded.n)}</Cell>
            <Cell columns={2} />
          </tr>
        )}
      </tbody>
    </Table>
  )
}

/** Most groups say by themselves what they are a group of. */
const watchedName = (dimension: Dimension, key: string, say: Say): string => {
  const words = groupWords(dimension, key, say)
  return dimension === 'age' || key === 'several' || key === 'other' ? `${say(`figures.dimension.${dimension}`)}: ${words}` : words
}

/** Beside whatever is chosen: the groups of the founding study. */
function Watched({ dimensions, measure }: { readonly dimensions: readonly DimensionFigures[]; readonly measure: GapMeasure }) {
  const say = useSay()
  const rows = watchedRows(dimensions)
  if (rows.length === 0) return null
  const title = say('figures.watch.title')
  return (
    <Stack gap={3}>
      <Heading level={2}>{title}</Heading>
      <Table tight label={title}>
        <thead>
          <tr>
            <HeadCell>{say('figures.watch.group')}</HeadCell>
            <HeadCell figures>{say('figures.n')}</HeadCell>
            <HeadCell figures>{say(`figures.gap.short.${measure}`)}</HeadCell>
            <HeadCell figures>{say('figures.accounts.range')}</HeadCell>
            <HeadCell figures>{say('figures.gap')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dimension, row }) => (
            <tr key={`${dimension} ${row.key}`}>
              <HeadCell scope="row">{watchedName(dimension, row.key, say)}</HeadCell>
              <Cell figures>{count(row.n, say)}</Cell>
              <Cell figures bold>{percent(row.k / row.n)}</Cell>
              <Cell figures tone="quiet">{say('figures.range', { low: inHundred(row.interval.low), high: inHundred(row.interval.high) })}</Cell>
              <Cell figures>{gapText(row)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Text size="s" tone="quiet" measure>{say('figures.watch.about')}</Text>
    </Stack>
  )
}

const gapText = ({ gap }: GroupRow): string => (gap === null ? '' : `${gap.isBeyondChance ? '◆ ' : ''}${signed(gap.difference)}`)
