/** The first screen on a new computer: set up the clinic, or look around in the sample. */
import { useState } from 'react'
import { useApp } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { systemTimeZone } from '../../forms/time-zones.ts'
import { Button } from '../../ui/button.tsx'
import { GateSplit } from '../../ui/gate.tsx'
import { Line, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
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
  useKeys({ Enter: onSetUp })
  return (
    <GateSplit
      start={
        <Stack gap={5}>
          <Text bold>EveryOffer</Text>
          <Stack gap={3}>
            <Heading level={1} size="big" focusOn="welcome">Welcome</Heading>
            <Text tone="quiet" size="l">
              EveryOffer helps the desk offer the patient portal to every patient, in plain words, with paper that gets them in.
            </Text>
            <Text tone="quiet" size="l">Everything stays on this computer. It works with the network cable out.</Text>
          </Stack>
        </Stack>
      }
      end={
        <Stack gap={6}>
          {sample.failure && <Note kind="bad" title="The sample clinic did not open.">{sample.failure.message}</Note>}
          <Stack gap={4}>
            <Heading level={2} size="title">Your clinic</Heading>
            <Text tone="quiet" measure>
              It takes about three minutes. Have the address of the clinic and of the portal at hand, and a phone number patients can call.
            </Text>
            <div><Button variant="primary" size="l" keys="Enter" onPress={onSetUp}>Set up your clinic</Button></div>
          </Stack>
          <Line />
          <Stack gap={4}>
            <Heading level={2} size="title">Only looking</Heading>
            <Text tone="quiet" measure>
              The sample clinic has a day with about 60 visits. All its people are invented, and nothing you do there counts.
            </Text>
            <div>
              <Button size="l" icon="sample" busyLabel={sample.running && 'Opening…'} onPress={() => void sample.run('setup.openSample', {})}>
                Open the sample clinic
              </Button>
            </div>
          </Stack>
        </Stack>
      }
    />
  )
}
