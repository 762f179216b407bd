import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { Section } from './section.tsx'

/** Which EveryOffer this is, and the way out of the sample. */
export function AboutSection() {
  const { clinic, isSample, me } = useReady()
  const about = useCall('app.about', {})
  return (
    <Section title="About" about="Every patient who is seen is offered access to the portal." failure={about.failure}>
      <FactList
        facts={[
          { term: 'Clinic', value: clinic.name },
          { term: 'Version', value: about.data?.version ?? '' },
          { term: 'Licence', value: about.data?.licence ?? '' },
        ]}
      />
      {me.role === 'manager' && <CheckLog />}
      {isSample && <LeaveSample />}
    </Section>
  )
}

/** Proof for an auditor: nothing in the log was changed or taken out since it was written. */
function CheckLog() {
  const { running, failure, run } = useAction()
  const [found, setFound] = useState<CallOutput<'log.verify'>>()
  const check = async () => {
    const result = await run('log.verify', {})
    if (result.ok) setFound(result.value)
  }
  return (
    <Stack gap={3}>
      <Heading level={3}>The log</Heading>
      <Text tone="quiet">Each entry carries a fingerprint of the one before. Checking follows them from the first to the last.</Text>
      {failure && <Text tone="bad">{failure.message}</Text>}
      {found?.isWhole && (
        <Note kind="good" announce="status" title={`All ${found.facts.toLocaleString('en-US')} entries fit together.`}>
          None was changed, and none is missing between two others.
        </Note>
      )}
      {found && !found.isWhole && (
        <Note kind="bad" announce="alert" title="An entry in the log does not fit the one before.">
          Someone changed the file outside of EveryOffer, or it is damaged. Keep a copy of the records as they are.
        </Note>
      )}
      <div>
        <Button busyLabel={running && 'Checking…'} onPress={() => void check()}>Check the log</Button>
      </div>
    </Stack>
  )
}

function LeaveSample() {
  const { running, failure, run } = useAction()
  return (
    <Stack gap={3}>
      <Heading level={3}>The sample clinic</Heading>
      <Text tone="quiet">All its people are invented. What you did here does not come along to your clinic.</Text>
      {failure && <Text tone="bad">{failure.message}</Text>}
      <div>
        <Button variant="primary" busyLabel={running && 'Leaving…'} onPress={() => void run('setup.leaveSample', {})}>
          Leave the sample and set up your clinic
        </Button>
      </div>
    </Stack>
  )
}
