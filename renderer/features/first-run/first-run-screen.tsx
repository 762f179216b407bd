/** The first screen on a new computer: set up the clinic, or look around in the sample. */
import { useState } from 'react'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp } from '../../app/app-store.ts'
import { OtherLanguage } from '../../app/other-language.tsx'
import { useAction } from '../../bridge/use-action.ts'
import { systemTimeZone } from '../../forms/time-zones.ts'
import { Button } from '../../ui/button.tsx'
import { GateSplit } from '../../ui/gate.tsx'
import { Line, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { emptySetUpDraft, type SetUpDraft } from './set-up-draft.ts'
import { SetUp } from './set-up.tsx'

/** Two ways to begin; nothing is stored before the last step. */
export function FirstRunScreen() {
  const app = useApp((state) => state.app)
  const [isSettingUp, setSettingUp] = useState(false)
  const [draft, setDraft] = useState(() => emptySetUpDraft(systemTimeZone(), crypto.randomUUID()))
  const change = (part: Partial<SetUpDraft>) => setDraft((before) => ({ ...before, ...part }))
  if (app.phase !== 'first-run') return null
  return isSettingUp
    ? <SetUp protection={app.protection} draft={draft} onChange={change} onLeave={() => setSettingUp(false)} />
    : <Welcome onSetUp={() => setSettingUp(true)} />
}

function Welcome({ onSetUp }: { onSetUp: () => void }) {
  const sample = useAction()
  const say = useSay()
  useKeys({ Enter: onSetUp })
  return (
    <GateSplit
      start={
        <Stack gap={5}>
          <Text bold>EveryOffer</Text>
          <Stack gap={3}>
            <Heading level={1} size="big" focusOn="welcome">{say('first-run.welcome')}</Heading>
            <Text tone="quiet" size="l">
              {say('first-run.what-it-does')}
            </Text>
            <Text tone="quiet" size="l">{say('first-run.stays-here')}</Text>
          </Stack>
          <OtherLanguage />
        </Stack>
      }
      end={
        <Stack gap={6}>
          {sample.failure && <Note kind="bad" title={say('first-run.sample-not-opened')}>{failureWords(say, sample.failure)}</Note>}
          <Stack gap={4}>
            <Heading level={2} size="title">{say('first-run.your-clinic')}</Heading>
            <Text tone="quiet" measure>
              {say('first-run.three-minutes')}
            </Text>
            <div><Button variant="primary" size="l" keys="Enter" onPress={onSetUp}>{say('first-run.set-up-yours')}</Button></div>
          </Stack>
          <Line />
          <Stack gap={4}>
            <Heading level={2} size="title">{say('first-run.only-looking')}</Heading>
            <Text tone="quiet" measure>
              {say('first-run.sample')}
            </Text>
            <div>
              <Button size="l" icon="sample" busyLabel={sample.running && say('first-run.opening')} onPress={() => void sample.run('setup.openSample', {})}>
                {say('first-run.open-sample')}
              </Button>
            </div>
          </Stack>
        </Stack>
      }
    />
  )
}
