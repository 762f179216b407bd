import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'

/** Which EveryOffer this is, and the way out of the sample. */
export function AboutSection() {
  const { clinic, isSample, me } = useReady()
  const about = useCall('app.about', {})
  const say = useSay()
  return (
    <Section title={say('settings.about')} about={say('settings.about.every-patient')} failure={about.failure}>
      <FactList
        facts={[
          { term: say('settings.about.clinic'), value: clinic.name },
          { term: say('settings.about.version'), value: about.data?.version ?? '' },
          { term: say('settings.about.licence'), value: about.data?.licence ?? '' },
        ]}
      />
      {me.role === 'manager' && <CheckLog />}
      {isSample && <LeaveSample />}
    </Section>
  )
}

/** Proof for an auditor: nothing in the log was changed or taken out since it was written. */
function CheckLog() {
  const say = useSay()
  const { running, failure, run } = useAction()
  const [found, setFound] = useState<CallOutput<'log.verify'>>()
  const check = async () => {
    const result = await run('log.verify', {})
    if (result.ok) setFound(result.value)
  }
  return (
    <Stack gap={3}>
      <Heading level={3}>{say('settings.log')}</Heading>
      <Text tone="quiet">{say('settings.log.how')}</Text>
      {failure && <Text tone="bad">{failureWords(say, failure)}</Text>}
      {found?.isWhole && (
        <Note kind="good" announce="status" title={say('settings.log.whole', { count: found.facts })}>
          {say('settings.log.whole-detail')}
        </Note>
      )}
      {found && !found.isWhole && (
        <Note kind="bad" announce="alert" title={say('settings.log.broken')}>
          {say('settings.log.broken-detail')}
        </Note>
      )}
      <div>
        <Button busyLabel={running && say('settings.log.checking')} onPress={() => void check()}>{say('settings.log.check')}</Button>
      </div>
    </Stack>
  )
}

function LeaveSample() {
  const say = useSay()
  const { running, failure, run } = useAction()
  return (
    <Stack gap={3}>
      <Heading level={3}>{say('settings.sample')}</Heading>
      <Text tone="quiet">{say('settings.sample.detail')}</Text>
      {failure && <Text tone="bad">{failureWords(say, failure)}</Text>}
      <div>
        <Button variant="primary" busyLabel={running && say('settings.sample.leaving')} onPress={() => void run('setup.leaveSample', {})}>
          {say('settings.sample.leave')}
        </Button>
      </div>
    </Stack>
  )
}
