import type { ReactNode } from 'react'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import type { Funnel, Stage } from '../../../shared/figures/funnel.ts'
import type { LOST } from '../../../shared/figures/visits-behind.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { AccountsTable } from './accounts-table.tsx'
import { Bars } from '../../charts/bars.tsx'
import { count } from '../../../shared/words/count.ts'
import { Finding } from './finding.tsx'
import styles from './figures.module.css'
import { inHundred, percent } from '../../../shared/figures/percent.ts'
import { rateInPeriod } from './rate-in-period.ts'
import { ReadingDays } from './reading-days.tsx'
import { ScopeLine } from './scope-line.tsx'
import { SeeWho } from './visits-behind.tsx'

/** Stages before which somebody can be lost by what the clinic does. */
const LOSSES = ['offered', 'informed', 'took', 'active'] as const

type FunnelTabProps = { readonly filter: FigureFilter; readonly bar: (scope: ReactNode) => ReactNode }

/** From being seen to an account, stage by stage. */
export function FunnelTab({ filter, bar }: FunnelTabProps) {
  const say = useSay()
  const { data: shown, failure } = useCall('figures.funnel', { filter }, 'figures')
  return (
    <div>
      {bar(shown && <ScopeLine scope={shown.scope} />)}
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      {!shown && !failure && <ReadingDays />}
      {shown && (
        <div className={styles.split}>
          <section className={styles.main}>
            <Finding>{findingOf(shown)}</Finding>
            {shown.scope.seen > 0 && (
                <Bars
                  label={say('figures.funnel.chart')}
                  bars={shown.stages.map(({ stage, patients }, index) => ({
                    key: stage, label: say(`figures.stage.${stage}`), detail: say(`figures.stage.${stage}.detail`), parts: [patients],
                    words: wordsOf(patients, index < 2 ? undefined : shown.stages[index - 1]?.patients),
                    said: rateInPeriod({ name: say(`figures.stage.${stage}`), k: patients, n: shown.stages[index - 1]?.patients ?? 0 }, filter, say),
                  }))}
                />
            )}
            {shown.accounts && <AccountsTable accounts={shown.accounts} />}
          </section>
          <section className={styles.aside}>
            <Stack gap={3}>
              {shown.scope.seen > 0 && <Stages shown={shown} filter={filter} />}
              {shown.accounts === null && <Text size="s" tone="quiet">{say('figures.funnel.small-print')}</Text>}
            </Stack>
          </section>
        </div>
      )}
    </div>
  )

  function wordsOf(patients: number, before: number | undefined): string {
    if (before === undefined || before === 0) return count(patients, say)
    return say('figures.funnel.go-on', { patients, share: inHundred(patients / before), lost: before - patients })
  }

  /** The first stage counts everybody, the last what is done on the spot: the loss to look at lies between. */
  function findingOf({ stages, scope }: Funnel) {
    if (scope.needed === 0) return say('figures.nobody')
    const losses = stages.slice(2).filter(({ stage }) => stage !== 'opened').map(({ stage, patients }, index) => ({ stage, lost: (stages[index + 1]?.patients ?? patients) - patients }))
    const worst = losses.reduce((most, loss) => (loss.lost > most.lost ? loss : most))
    const stage = LOSSES.find((each) => each === worst.stage) ?? 'offered'
    return <b>{say(`figures.funnel.lost.${stage}`, { count: worst.lost })}</b>
  }
}

/** Who was lost before a stage. */
const LOST_BEFORE: Readonly<Partial<Record<Stage, (typeof LOST)[number]>>> = { offered: 'not-offered', informed: 'not-informed', took: 'not-taken', active: 'no-account' }

function Stages({ shown: { stages }, filter }: { readonly shown: Funnel; readonly filter: FigureFilter }) {
  const say = useSay()
  return (
    <Table tight label={say('figures.funnel.chart')}>
      <thead>
        <tr>
          <HeadCell>{say('figures.funnel.stage')}</HeadCell>
          <HeadCell figures>{say('figures.funnel.patients')}</HeadCell>
          <HeadCell figures>{say('figures.funnel.of-before')}</HeadCell>
          <HeadCell figures>{say('figures.funnel.lost')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, patients }, index) => {
          const before = stages[index - 1]?.patients ?? 0
          const lost = LOST_BEFORE[stage]
          return (
            <tr key={stage}>
              <HeadCell scope="row">{say(`figures.stage.${stage}`)}</HeadCell>
              <Cell figures>{count(patients, say)}</Cell>
              <Cell figures tone="quiet">{before === 0 ? '' : percent(patients / before)}</Cell>
              <Cell figures>{lost && before > patients ? <SeeWho filter={filter} of={lost} title={say(`figures.behind.${lost}`)} n={before - patients} /> : ''}</Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
