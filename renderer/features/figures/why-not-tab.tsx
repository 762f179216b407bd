import { useId, type ReactNode } from 'react'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import type { ReasonRow, WhyNot } from '../../../shared/figures/why-not.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Row } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { Bars } from '../../charts/bars.tsx'
import { count } from '../../../shared/words/count.ts'
import { Finding } from './finding.tsx'
import styles from './figures.module.css'
import { Key } from './key.tsx'
import { inHundred, percent } from '../../../shared/figures/percent.ts'
import { ReadingDays } from './reading-days.tsx'
import { rateInPeriod } from './rate-in-period.ts'
import { ReasonsTold } from './reasons-by.tsx'
import { ScopeLine } from './scope-line.tsx'
import { SeeWho } from './visits-behind.tsx'

type WhyNotTabProps = { readonly filter: FigureFilter; readonly bar: (scope: ReactNode) => ReactNode }

/** So many are enough to work on. */
const TOP = 3

/** What patients hesitate for, most first, and how it ended after the reply and the next step. */
export function WhyNotTab({ filter, bar }: WhyNotTabProps) {
  const say = useSay()
  const id = useId()
  const { data: shown, failure } = useCall('figures.whyNot', { filter }, 'figures')
  return (
    <div>
      {bar(shown && <ScopeLine scope={shown.scope} />)}
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      {!shown && !failure && <ReadingDays />}
      {shown && (
        <div className={styles.split}>
          <section className={styles.main}>
            <Finding>{findingOf(shown)}</Finding>
            {shown.rows.length > 0 && (
              <>
                <Row>
                  <Heading level={2} id={id}>{say('figures.why.after')}</Heading>
                  <Key words={[say('figures.why.took'), say('figures.why.thinking'), say('figures.why.declined')]} />
                </Row>
                <Bars
                  label={say('figures.why.after')}
                  bars={shown.rows.map(({ reason, n, took, thinking, declined }) => ({
                    key: reason, label: say(`offer.reason.${reason}`), parts: [took, thinking, declined], words: count(n, say),
                    said: rateInPeriod({ name: `${say(`offer.reason.${reason}`)}, ${say('figures.why.took')}`, k: took, n }, filter, say),
                  }))}
                />
              </>
            )}
            <Hidden shown={shown} />
            {shown.concerns > 0 && <ReasonsTold filter={filter} order={shown.rows.map(({ reason }) => reason)} />}
          </section>
          <section className={styles.aside}>{shown.rows.length > 0 && <Reasons rows={shown.rows} filter={filter} labelledBy={id} />}</section>
        </div>
      )}
    </div>
  )

  function findingOf({ concerns, rows, offers, withoutReason }: WhyNot) {
    const top = rows.slice(0, TOP)
    const last = top.at(-1)
    if (concerns === 0 || last === undefined) return say('figures.why.none', { offers })
    return (
      <>
        <b>{say('figures.why.top', { count: top.length, share: inHundred(last.sum) })}</b>{' '}
        {say('figures.why.heard', { concerns, offers, without: withoutReason })}
      </>
    )
  }
}

function Hidden({ shown: { hidden } }: { readonly shown: WhyNot }) {
  const say = useSay()
  if (hidden.length === 0) return null
  return (
    <Text size="s" tone="quiet">
      {say('figures.hidden', { what: hidden.map((reason) => say(`offer.reason.${reason}`)).join(', ') })}
    </Text>
  )
}

function Reasons({ rows, filter, labelledBy }: { readonly rows: readonly ReasonRow[]; readonly filter: FigureFilter; readonly labelledBy: string }) {
  const say = useSay()
  return (
    <Table tight labelledBy={labelledBy}>
      <thead>
        <tr>
          <HeadCell>{say('figures.why.concern')}</HeadCell>
          <HeadCell figures>{say('figures.n')}</HeadCell>
          <HeadCell figures>{say('figures.why.sum')}</HeadCell>
          <HeadCell figures>{say('figures.why.took-it')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ reason, n, sum, took }) => (
          <tr key={reason}>
            <HeadCell scope="row">{say(`offer.reason.${reason}`)}</HeadCell>
            <Cell figures><SeeWho filter={filter} of={`reason-${reason}`} title={say('figures.behind.reason', { reason: say(`offer.reason.${reason}`) })} n={n} /></Cell>
            <Cell figures tone="quiet">{percent(sum)}</Cell>
            <Cell figures bold>{percent(took / n)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
