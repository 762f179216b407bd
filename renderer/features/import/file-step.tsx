import { useReady } from '../../app/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ImportProgressBar } from './import-progress-bar.tsx'
import { useImport } from './import-store.ts'
import { STEPS } from './import-words.ts'
import type { OpenFile } from './use-open-file.ts'

/** What is and is not taken from the file, before any file is touched. */
const PROMISES = [
  { term: 'Read', value: 'Time, name, birth date, MRN, visit status, site, phone, address, language, and who has an account.' },
  { term: 'Never read', value: 'Insurance, race, diagnosis, and the reason for the visit.' },
  { term: 'Before it comes in', value: 'You see each row that was not clean, and what is done with it.' },
]

export function FileStep({ opening }: { opening: OpenFile }) {
  const { isSample } = useReady()
  const notice = useImport((state) => state.notice)
  const choose = () => void opening.choose()
  useKeys({ 'Ctrl+O': choose, Enter: choose })
  return (
    <Page
      title="Import a schedule"
      focusOn="file"
      headerEnd={<Steps steps={STEPS} current={0} plain />}
      footer={
        <PageFooter
          action={
            <Button variant="primary" size="l" keys="Ctrl+O" busyLabel={opening.isOpening ? 'Opening…' : undefined} onPress={choose}>
              Choose a file
            </Button>
          }
          note="Or drop the file on this window."
        />
      }
    >
      <Stack gap={5}>
        {notice !== null && <Note kind="neutral" announce="status" title={notice} />}
        {opening.failure && opening.failure.code !== 'cancelled' && (
          <Note kind="bad" title="This file did not come in. Nothing was changed.">{opening.failure.message}</Note>
        )}
        {isSample && <Note title="This is the sample clinic.">You can try each step with a file of yours. The last step brings nothing in.</Note>}
        <ImportProgressBar isRunning={opening.isOpening} rows={0} />
        <Text size="l" tone="quiet" measure>
          Export the day’s schedule from your record system as CSV or text. Commas, semicolons or tabs, with or without column names: EveryOffer finds out.
        </Text>
        <FactList facts={PROMISES} />
      </Stack>
    </Page>
  )
}
