import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { Section } from './section.tsx'

/** Which EveryOffer this is, and the way out of the sample. */
export function AboutSection() {
  const { clinic, isSample } = useReady()
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
      {isSample && <LeaveSample />}
    </Section>
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
