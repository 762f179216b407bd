import type { ImportDone, SheetShown } from '../../../shared/contract/views.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport } from './import-store.ts'
import { changedNothing, daysWords, doneWords, figures, STEPS } from './import-words.ts'
import type { OpenFile } from './use-open-file.ts'

type DoneStepProps = { readonly done: ImportDone; readonly sheet: SheetShown; readonly opening: OpenFile }

const whereWords = (done: ImportDone, today: LocalDate): string => {
  if (changedNothing(done)) return 'Today’s list stays as it is.'
  return done.dates.includes(today) ? 'Today’s list has them now.' : 'They are for another day. Today’s list stays as it is.'
}

/** What came in, and where it is. */
export function DoneStep({ done, sheet, opening }: DoneStepProps) {
  const { today } = useReady()
  const go = useApp((state) => state.go)
  const leave = useImport((state) => state.leave)
  const goToToday = () => {
    leave(null)
    go('today')
  }
  useKeys({ 'Enter': goToToday, 'Ctrl+O': () => void opening.choose() })
  return (
    <Page
      title="Import a schedule"
      detail={sheet.fileName}
      headerEnd={<Steps steps={STEPS} current={3} plain />}
      footer={
        <PageFooter
          action={
            <>
              <Button variant="primary" size="l" keys="Enter" onPress={goToToday}>Go to Today</Button>
              <Button variant="quiet" size="l" busyLabel={opening.isOpening ? 'Opening…' : undefined} onPress={() => void opening.choose()}>
                Import another file
              </Button>
            </>
          }
        />
      }
    >
      <Stack gap={5}>
        <Heading level={2} size="huge" focusOn="done">{doneWords(done)}</Heading>
        <FactList
          facts={[
            { term: 'New', value: figures(done.added) },
            { term: 'Changed', value: figures(done.updated) },
            { term: 'Here already', value: figures(done.unchanged) },
            { term: 'For', value: daysWords(done.dates) },
          ]}
        />
        <Text tone="quiet" size="l" measure>
          {whereWords(done, today)}
        </Text>
        <ImportProgressBar isRunning={opening.isOpening} rows={0} />
      </Stack>
    </Page>
  )
}
