import { useState } from 'react'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import type { Behind as Of, VisitsBehind as Behind } from '../../../shared/figures/visits-behind.ts'
import type { Failure } from '../../../shared/result.ts'
import { monthDay } from '../../../shared/time/display.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { call } from '../../bridge/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { PrivacyBar } from '../../ui/privacy-bar.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Own, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { count } from '../../../shared/words/count.ts'

type VisitsBehindProps = {
  readonly filter: FigureFilter
  readonly of: Of
  /** What stands above the list. */
  readonly title: string
  readonly children: string
  /** For a number in a table, whose row says of what. */
  readonly label?: string
}

/** The visits behind a figure, by name, on the press of a button: each look is logged, so none is made ahead. */
export function VisitsBehind({ filter, of, title, children, label }: VisitsBehindProps) {
  const say = useSay()
  const [shown, setShown] = useState<Behind>()
  const [failure, setFailure] = useState<Failure>()
  const look = async () => {
    const result = await call('figures.visitsBehind', { filter, of })
    if (result.ok) setShown(result.value)
    setFailure(result.ok ? undefined : result)
  }
  return (
    <>
      {failure && <Note kind="bad" title={say('figures.unread')}>{failureWords(say, failure)}</Note>}
      <Button variant={label === undefined ? 'plain' : 'figure'} label={label} onPress={() => void look()}>{children}</Button>
      <Dialog title={title} open={shown !== undefined} onClose={() => setShown(undefined)} wide>
        {shown && <List title={title} shown={shown} />}
      </Dialog>
    </>
  )
}

/** The same as a number in a table. */
export function SeeWho({ filter, of, title, n }: Pick<VisitsBehindProps, 'filter' | 'of' | 'title'> & { readonly n: number }) {
  const say = useSay()
  const words = count(n, say)
  return <VisitsBehind filter={filter} of={of} title={title} label={say('figures.behind.see', { n: words, what: title })}>{words}</VisitsBehind>
}

function List({ title, shown: { rows, total } }: { readonly title: string; readonly shown: Behind }) {
  const say = useSay()
  const { clinic } = useReady()
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  const siteNames = new Map(clinic.sites.map(({ siteId, name }) => [siteId, name]))
  return (
    <Stack gap={3}>
      <Text size="s" tone="quiet">{say('figures.behind.logged', { shown: rows.length, total })}</Text>
      <Table tight label={title}>
        <thead>
          <tr>
            <HeadCell>{say('figures.now.patient')}</HeadCell>
            <HeadCell>{say('figures.grain.of.day')}</HeadCell>
            <HeadCell>{say('figures.site')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ visitId, name, date, siteId }) => (
            <tr key={visitId}>
              <HeadCell scope="row">{areNamesHidden ? <PrivacyBar seed={visitId} /> : <Own>{name}</Own>}</HeadCell>
              <Cell>{monthDay(date, say.language)}</Cell>
              <Cell tone="quiet">{siteNames.get(siteId) ?? ''}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Stack>
  )
}
