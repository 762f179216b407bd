import { useEffect } from 'react'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { call } from '../../bridge/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport } from './import-store.ts'
import { stepWords } from './import-words.ts'
import type { OpenFile } from './use-open-file.ts'

/** What is and is not taken from the file, before any file is touched. */
const PROMISES = ['read', 'never-read', 'before'] as const

export function FileStep({ opening }: { opening: OpenFile }) {
  const { isSample } = useReady()
  const say = useSay()
  const notice = useImport((state) => state.notice)
  const choose = () => void opening.choose()
  useKeys({ 'Ctrl+O': choose, Enter: choose })
  useEffect(() => void call('import.prepare', {}), [])
  return (
    <Page
      title={say('import.title')}
      focusOn="file"
      headerEnd={<Steps steps={stepWords(say)} current={0} plain />}
      footer={
        <PageFooter
          action={
            <Button variant="primary" size="l" keys="Ctrl+O" busyLabel={opening.isOpening ? say('import.file.opening') : undefined} onPress={choose}>
              {say('import.file.choose')}
            </Button>
          }
          note={say('import.file.drop')}
        />
      }
    >
      <Stack gap={5}>
        {notice !== null && <Note kind="neutral" announce="status" title={notice} />}
        {opening.failure && opening.failure.code !== 'cancelled' && (
          <Note kind="bad" title={say('import.file.failed')}>{failureWords(say, opening.failure)}</Note>
        )}
        {isSample && <Note title={say('import.file.sample')}>{say('import.file.sample-detail')}</Note>}
        <ImportProgressBar isRunning={opening.isOpening} rows={0} />
        <Text size="l" tone="quiet" measure>
          {say('import.file.how')}
        </Text>
        <FactList facts={PROMISES.map((promise) => ({ term: say(`import.file.${promise}`), value: say(`import.file.${promise}-detail`) }))} />
      </Stack>
    </Page>
  )
}
