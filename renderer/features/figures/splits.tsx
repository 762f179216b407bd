import { useState } from 'react'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { percent, inHundred } from '../../../shared/figures/percent.ts'
import { SPLITS, type Split, type SplitFigures } from '../../../shared/figures/splits.ts'
import { METHOD_IDS } from '../../../shared/offers/words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Stack } from '../../ui/layout.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { count } from '../../../shared/words/count.ts'
import { DotPlot } from '../../charts/dot-plot.tsx'
import { rateInPeriod } from './rate-in-period.ts'
import { settingWords } from './setting-words.ts'

const nameOf = (split: Split, key: string | null, say: Say): string => {
  if (key === null) return say('figures.not-recorded')
  if (split === 'hour') return say('figures.split.hour-of', { from: `${Number(key)}:00`, to: `${Number(key)}:59` })
  if (split === 'setting') return settingWords(key, say)
  const method = METHOD_IDS.find((id) => id === key)
  return method ? say(`offer.method.${method}`) : key
}

/** The period told apart by the hour of arrival, where it was offered, and by what way in. */
export function Splits({ filter }: { readonly filter: FigureFilter }) {
  const say = useSay()
  const [split, setSplit] = useState<Split>('hour')
  const { data: shown } = useCall('figures.split', { filter, split }, 'figures')
  const title = say('figures.split.title')
  return (
    <Stack gap={3}>
      <Heading level={2}>{title}</Heading>
      <SelectField
        label={say('figures.split.by')}
        options={SPLITS.map((value) => ({ value, label: say(`figures.split.${value}`) }))}
        value={split}
        onChange={(value) => setSplit(SPLITS.find((each) => each === value) ?? split)}
      />
      {shown && shown.rows.length > 0 && (
        <DotPlot
          label={say(`figures.split.chart.${shown.counts}`, { by: say(`figures.split.${split}`) })}
          dots={shown.rows.flatMap(({ key, k, n, interval }) => {
            const label = nameOf(split, key, say)
            return interval === null ? [] : [{ key, label, words: rateInPeriod({ name: label, k, n }, filter, say), rate: k / n, interval, look: 'disc' as const }]
          })}
          hidden={null}
          mean={{ rate: shown.k / shown.n, words: say('figures.all', { rate: inHundred(shown.k / shown.n) }) }}
        />
      )}
      {shown && shown.n > 0 && <SplitTable shown={shown} label={title} />}
      {shown && <Text size="s" tone="quiet" measure>{say(`figures.split.how.${shown.counts}`)}</Text>}
    </Stack>
  )
}

function SplitTable({ shown: { split, counts, rows, notRecorded, hidden }, label }: { readonly shown: SplitFigures; readonly label: string }) {
  const say = useSay()
  const all = notRecorded === null ? rows : [...rows, { ...notRecorded, key: null }]
  return (
    <Table tight label={label}>
      <thead>
        <tr>
          <HeadCell>{say(`figures.split.${split}`)}</HeadCell>
          <HeadCell figures>{say('figures.n')}</HeadCell>
          <HeadCell figures>{say(`figures.gap.short.${counts}`)}</HeadCell>
          <HeadCell figures>{say('figures.accounts.range')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {all.map(({ key, n, k, interval }) => (
          <tr key={key}>
            <HeadCell scope="row">{nameOf(split, key, say)}</HeadCell>
            <Cell figures>{count(n, say)}</Cell>
            <Cell figures bold>{percent(k / n)}</Cell>
            <Cell figures tone="quiet">{interval && say('figures.range', { low: inHundred(interval.low), high: inHundred(interval.high) })}</Cell>
          </tr>
        ))}
        {hidden.length > 0 && (
          <tr>
            <HeadCell scope="row">{hidden.map((key) => nameOf(split, key, say)).join(', ')}</HeadCell>
            <Cell columns={3} tone="quiet">{say('figures.hidden-cell')}</Cell>
          </tr>
        )}
      </tbody>
    </Table>
  )
}
