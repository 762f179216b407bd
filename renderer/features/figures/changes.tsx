import { useState } from 'react'
import type { OverTime } from '../../../shared/figures/over-time.ts'
import { monthDay } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { FormColumn, Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSay } from '../../ui/words.tsx'

type ChangesProps = { readonly shown: OverTime; readonly at: LocalDate | null; readonly siteId: string | null }

const SHORTEST = 2

/** Marks what was changed at the point that was chosen on the chart, and takes such a mark back. */
export function Changes({ shown, at, siteId }: ChangesProps) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const [label, setLabel] = useState<string>()
  const day = at === null ? '' : monthDay(at, say.language)
  const mark = () => {
    if (at === null || label === undefined || label.trim().length < SHORTEST) return
    setLabel(undefined)
    void run('figures.markChange', { date: at, label: label.trim(), siteId })
  }
  return (
    <Stack gap={3}>
      {failure && <Note kind="bad" title={say('figures.not-marked')}>{failureWords(say, failure)}</Note>}
      {label === undefined
        ? (
            <Row>
              {at === null
                ? <Text size="s" tone="quiet">{say('figures.choose-point')}</Text>
                : <Button icon="plus" busyLabel={running && say('figures.marking')} onPress={() => setLabel('')}>{say('figures.mark', { day })}</Button>}
            </Row>
          )
        : (
            <FormColumn>
              <TextField label={say('figures.what-changed', { day })} hint={say('figures.what-changed.hint')} value={label} onChange={setLabel} onEnter={mark} maxLength={60} autoFocus />
              <Row>
                <Button variant="primary" onPress={mark}>{say('figures.mark', { day })}</Button>
                <Button variant="quiet" onPress={() => setLabel(undefined)}>{say('ui.close')}</Button>
              </Row>
            </FormColumn>
          )}
      {shown.changes.map(({ changeId, date, label: what }) => (
        <Row key={changeId}>
          <Text as="span">{say('figures.marked', { day: monthDay(date, say.language), what })}</Text>
          <Button variant="link" onPress={() => void run('figures.withdrawChange', { changeId })} label={say('figures.withdraw.of', { what })}>{say('figures.withdraw')}</Button>
        </Row>
      ))}
    </Stack>
  )
}
