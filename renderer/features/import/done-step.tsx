import type { ImportDone, SheetShown } from '../../../shared/contract/views.ts'
import { figures } from '../../../shared/text/locale.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport } from './import-store.ts'
import { changedNothing, daysWords, doneWords, stepWords } from './import-words.ts'
import type { OpenFile } from './use-open-file.ts'

type DoneStepProps = { readonly done: ImportDone; readonly sheet: SheetShown; readonly opening: OpenFile }

const whereWords = (done: ImportDone, today: LocalDate, say: Say): string => {
  if (changedNothing(done)) return say('import.done.as-it-is')
  return say(done.dates.includes(today) ? 'import.done.today' : 'import.done.other-day')
}

/** What came in, and where it is. */
export function DoneStep({ done, sheet, opening }: DoneStepProps) {
  const { today } = useReady()
  const say = useSay()
  const go = useApp((state) => state.go)
  const leave = useImport((state) => state.leave)
  const goToToday = () => {
    leave(null)
    go('today')
  }
  useKeys({ 'Enter': goToToday, 'Ctrl+O': () => void opening.choose() })
  return (
    <Page
      title={say('import.title')}
      detail={sheet.fileName}
      headerEnd={<Steps steps={stepWords(say)} current={3} plain />}
      footer={
        <PageFooter
          action={
            <>
              <Button variant="primary" size="l" keys="Enter" onPress={goToToday}>{say('import.check.go-today')}</Button>
              <Button variant="quiet" size="l" busyLabel={opening.isOpening ? say('import.file.opening') : undefined} onPress={() => void opening.choose()}>
                {say('import.done.another')}
              </Button>
            </>
          }
        />
      }
    >
      <Stack gap={5}>
        <Heading level={2} size="huge" focusOn="done">{doneWords(done, say)}</Heading>
        <FactList
          facts={[
            { term: say('import.done.new'), value: figures(done.added, say.language) },
            { term: say('import.done.changed'), value: figures(done.updated, say.language) },
            { term: say('import.done.here-already'), value: figures(done.unchanged, say.language) },
            { term: say('import.done.for'), value: daysWords(done.dates, say) },
          ]}
        />
        <Text tone="quiet" size="l" measure>
          {whereWords(done, today, say)}
        </Text>
        <ImportProgressBar isRunning={opening.isOpening} rows={0} />
      </Stack>
    </Page>
  )
}
