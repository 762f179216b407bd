import type { AccountRate, Accounts, MethodRow } from '../../../shared/figures/accounts.ts'
import { fullDate } from '../../../shared/time/display.ts'
import { Stack } from '../../ui/layout.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { count } from '../../../shared/words/count.ts'
import { groupWords } from '../../../shared/words/group-words.ts'
import { inHundred, percent } from '../../../shared/figures/percent.ts'

/** Which way in ends in an account, and how soon: all, then each way in with the languages under it. */
export function AccountsTable({ accounts }: { readonly accounts: Accounts }) {
  const say = useSay()
  const { until, tooEarly, methods, hiddenMethods } = accounts
  const title = say('figures.accounts.title')
  return (
    <Stack gap={3}>
      <Heading level={2}>{title}</Heading>
      {accounts.n > 0 && (
        <Table tight label={title}>
          <thead>
            <tr>
              <HeadCell>{title}</HeadCell>
              <HeadCell figures>{say('figures.accounts.of')}</HeadCell>
              <HeadCell figures>{say('figures.accounts.active')}</HeadCell>
              <HeadCell figures>{say('figures.accounts.range')}</HeadCell>
              <HeadCell figures>{say('figures.accounts.median')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            <RateRow name={say('figures.accounts.all')} rate={accounts} medianDays={accounts.medianDays} />
            {methods.map((row) => <MethodRows key={row.method} row={row} />)}
            {hiddenMethods.length > 0 && <HiddenRow names={hiddenMethods.map((method) => say(`offer.method.${method}`))} />}
          </tbody>
        </Table>
      )}
      <Text size="s" tone="quiet" measure>{say('figures.accounts.until', { until: fullDate(until, say.language), early: tooEarly })}</Text>
    </Stack>
  )
}

function MethodRows({ row }: { readonly row: MethodRow }) {
  const say = useSay()
  const nameOf = (language: string | null) => (language === null ? say('figures.not-recorded') : groupWords('language', language, say))
  return (
    <>
      <RateRow name={say(`offer.method.${row.method}`)} rate={row} medianDays={row.medianDays} />
      {row.languages.length + row.hiddenLanguages.length > 1 && row.languages.map((each) => <RateRow key={each.language} name={nameOf(each.language)} rate={each} isPart />)}
      {row.hiddenLanguages.length > 0 && <HiddenRow names={row.hiddenLanguages.map(nameOf)} isPart />}
    </>
  )
}

type RateRowProps = { readonly name: string; readonly rate: AccountRate; readonly medianDays?: number | null; readonly isPart?: boolean }

function RateRow({ name, rate: { n, k, interval }, medianDays, isPart }: RateRowProps) {
  const say = useSay()
  return (
    <tr>
      <HeadCell scope="row" bold={!isPart}>{isPart ? `– ${name}` : name}</HeadCell>
      <Cell figures>{count(n, say)}</Cell>
      <Cell figures bold={!isPart}>{n === 0 ? '' : percent(k / n)}</Cell>
      <Cell figures tone="quiet">{interval === null ? '' : say('figures.range', { low: inHundred(interval.low), high: inHundred(interval.high) })}</Cell>
      <Cell figures>{medianDays === null || medianDays === undefined ? '' : say('figures.accounts.days', { days: medianDays })}</Cell>
    </tr>
  )
}

function HiddenRow({ names, isPart }: { readonly names: readonly string[]; readonly isPart?: boolean }) {
  const say = useSay()
  return (
    <tr>
      <HeadCell scope="row">{`${isPart ? '– ' : ''}${names.join(', ')}`}</HeadCell>
      <Cell columns={4} tone="quiet">{say('figures.hidden-cell')}</Cell>
    </tr>
  )
}
