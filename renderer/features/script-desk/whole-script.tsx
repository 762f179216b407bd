import { unreviewedIn, type Reviewable } from '../../../shared/script/edit-script.ts'
import type { Spot } from '../../../shared/script/spots.ts'
import { LANGUAGES } from '../../../shared/text/languages.ts'
import { clockTime, fullDate } from '../../../shared/time/display.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useSay } from '../../ui/words.tsx'
import { Group, PartHead } from './part-editor.tsx'
import { isChanged, useScriptDesk, type Writing } from './script-desk-store.ts'

/** What concerns the script as a whole: what nobody has reviewed, its versions, and files. */
export function WholeScript({ writing }: { writing: Writing }) {
  const say = useSay()
  return (
    <>
      <PartHead kind={say('script.kind.whole')} name={say('script.versions-and-files')} />
      <Group title={say('script.to-review')}>
        <ToReview writing={writing} />
      </Group>
      <Group title={say('script.versions')}>
        <Versions writing={writing} />
      </Group>
      <Group title={say('script.files')}>
        <Files writing={writing} />
      </Group>
    </>
  )
}

const firstSpotOf = (of: Reviewable): Spot =>
  'sheet' in of
    ? { sheet: of.sheet, of: 'title', language: of.language }
    : { node: of.node, of: 'line', line: of.line, language: of.language }

function ToReview({ writing }: { writing: Writing }) {
  const say = useSay()
  const { goTo } = useScriptDesk.getState()
  return (
    <Stack gap={2}>
      {LANGUAGES.map((language) => {
        const drafts = unreviewedIn(writing.history.present, language)
        const [next] = drafts
        return (
          <Row key={language}>
            <Text as="span">{say('script.drafts-in', { count: drafts.length, language })}</Text>
            {next !== undefined && (
              <Button onPress={() => goTo(firstSpotOf(next))}>{say('script.go-to-draft', { language })}</Button>
            )}
          </Row>
        )
      })}
    </Stack>
  )
}

function Versions({ writing }: { writing: Writing }) {
  const say = useSay()
  const { failure, run } = useAction()
  const { change, compareWith } = useScriptDesk.getState()
  const { versions, inUse } = writing
  const startFrom = async (version: number) => {
    const result = await run('script.version', { version })
    if (result.ok) change(result.value, null)
  }
  return (
    <Stack gap={3}>
      {failure && <Note kind="bad" title={failureWords(say, failure)} />}
      <Table label={say('script.versions')}>
        <thead>
          <tr>
            <HeadCell>{say('script.version')}</HeadCell>
            <HeadCell>{say('script.published')}</HeadCell>
            <HeadCell>{say('script.what-to-do')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, at, by }) => (
            <tr key={version}>
              <HeadCell scope="row" bold>
                {say(version === inUse.version ? 'script.version-in-use' : 'script.version-number', { version })}
              </HeadCell>
              <Cell tone="quiet">
                {at === null
                  ? say('script.came-with-app')
                  : say('script.published-by', { date: fullDate(at.date, say.language), time: clockTime(at.time), by: by ?? '' })}
              </Cell>
              <Cell control>
                <Row gap={1}>
                  <Button variant="quiet" onPress={() => compareWith(version)}>
                    {say('script.compare-with', { version })}
                  </Button>
                  <Button variant="quiet" onPress={() => void startFrom(version)}>
                    {say('script.start-from', { version })}
                  </Button>
                </Row>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {isChanged(writing) && (
        <Row>
          <Button onPress={() => change(inUse, null)}>{say('script.drop-draft', { version: inUse.version })}</Button>
        </Row>
      )}
    </Stack>
  )
}

function Files({ writing }: { writing: Writing }) {
  const say = useSay()
  const toasts = useToasts()
  const { running, failure, run } = useAction()
  const { change } = useScriptDesk.getState()
  const save = async () => {
    const result = await run('script.exportFile', { script: writing.history.present })
    if (result.ok && result.value.savedAs !== null) toasts.show({ words: say('script.saved-as', { name: result.value.savedAs }), kind: 'good' })
  }
  const open = async () => {
    const result = await run('script.importFile', {})
    if (result.ok && result.value !== null) change(result.value, null)
  }
  return (
    <Stack gap={3}>
      <Text tone="quiet" measure>
        {say('script.files-about')}
      </Text>
      {failure && (
        <Note kind="bad" title={say('script.not-taken-in')}>
          {failureWords(say, failure)}
        </Note>
      )}
      <Row>
        <Button icon="import" busyLabel={running === 'script.importFile' ? say('script.opening') : undefined} onPress={() => void open()}>
          {say('script.open-file')}
        </Button>
        <Button icon="save" busyLabel={running === 'script.exportFile' ? say('script.saving') : undefined} onPress={() => void save()}>
          {say('script.save-file')}
        </Button>
      </Row>
    </Stack>
  )
}
