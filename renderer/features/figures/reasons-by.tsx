import { useState } from 'react'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { inHundred, percent } from '../../../shared/figures/percent.ts'
import { REASONS_BY, type ReasonsBy, type ReasonsOf, type ReasonsSplit } from '../../../shared/figures/reasons-by.ts'
import { REASON_IDS, type Reason } from '../../../shared/offers/words.ts'
import { count } from '../../../shared/words/count.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { groupWords } from '../../../shared/words/group-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { settingWords } from './setting-words.ts'

const byWords = (by: ReasonsBy, say: Say): string => (by === 'setting' ? say('figures.split.setting') : say(`figures.dimension.${by}`))

const nameOf = (by: ReasonsBy, key: string | null, say: Say): string => {
  if (key === null) return say('figures.not-recorded')
  return by === 'setting' ? settingWords(key, say) : groupWords(by, key, say)
}

/** The same concerns side by side: where people were asked, or by a group of theirs. */
export function ReasonsTold({ filter, order }: { readonly filter: FigureFilter; readonly order: readonly Reason[] }) {
  const say = useSay()
  const [by, setBy] = useState<ReasonsBy>('setting')
  const { data: shown, failure } = useCall('figures.reasonsBy', { filter, by }, 'figures')
  const title = say('figures.why.by-title')
  return (
    <Stack gap={3}>
      <Heading level={2}>{title}</Heading>
      <SelectField
        label={say('figures.split.by')}
        options={REASONS_BY.map((value) => ({ value, label: byWords(value, say) }))}
        value={by}
        onChange={(value) => setBy(REASONS_BY.find((each) => each === value) ?? by)}
      />
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      {shown && shown.groups.length > 0 && <SharesTable shown={shown} order={order} label={title} />}
      {shown && shown.hidden.length > 0 && (
        <Text size="s" tone="quiet">{say('figures.hidden', { what: shown.hidden.map((key) => nameOf(shown.by, key, say)).join(', ') })}</Text>
      )}
      <Text size="s" tone="quiet" measure>{say(by === 'setting' ? 'figures.why.by-how' : 'figures.why.by-how-moved')}</Text>
    </Stack>
  )
}

type SharesTableProps = { readonly shown: ReasonsSplit; readonly order: readonly Reason[]; readonly label: string }

function SharesTable({ shown: { by, groups }, order, label }: SharesTableProps) {
  const say = useSay()
  // In the order of the chart above; whatever that hides comes last.
  const named = [...order, ...REASON_IDS.filter((reason) => !order.includes(reason))]
  const rows = named.filter((reason) => groups.some(({ reasons, hidden }) => hidden.includes(reason) || reasons.some((each) => each.reason === reason)))
  return (
    <Table tight label={label}>
      <thead>
        <tr>
          <HeadCell>{say('figures.why.concern')}</HeadCell>
          {groups.map(({ key }) => <HeadCell key={key} figures>{nameOf(by, key, say)}</HeadCell>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((reason) => (
          <tr key={reason}>
            <HeadCell scope="row">{say(`offer.reason.${reason}`)}</HeadCell>
            {groups.map((group) => <Share key={group.key} of={group} reason={reason} />)}
          </tr>
        ))}
        <tr>
          <HeadCell scope="row" bold>{say('figures.why.concerns')}</HeadCell>
          {groups.map(({ key, concerns }) => <Cell key={key} figures bold>{count(concerns, say)}</Cell>)}
        </tr>
      </tbody>
    </Table>
  )
}

/** Part of all concerns of the group, with its 95 % interval. */
function Share({ of: { reasons, hidden, concerns }, reason }: { readonly of: ReasonsOf; readonly reason: Reason }) {
  const say = useSay()
  if (hidden.includes(reason)) return <Cell figures tone="quiet">{say('report.hidden')}</Cell>
  const share = reasons.find((each) => each.reason === reason)
  if (share === undefined || share.interval === null) return <Cell figures>{percent(0)}</Cell>
  const { n, interval } = share
  return (
    <Cell figures>
      <b>{percent(n / concerns)}</b>{' '}
      {say('figures.why.range', { low: inHundred(interval.low), high: inHundred(interval.high) })}
    </Cell>
  )
}
