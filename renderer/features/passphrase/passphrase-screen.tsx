/** On a computer without a key store the records open with a passphrase, once at each start. */
import { useRef, useState } from 'react'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { OtherLanguage } from '../../app/other-language.tsx'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { GateSplit } from '../../ui/gate.tsx'
import { FormColumn, Stack } from '../../ui/layout.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSay } from '../../ui/words.tsx'

/** Asks for the passphrase until it fits. Nothing is changed by a wrong one. */
export function PassphraseScreen() {
  const [passphrase, setPassphrase] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [isShown, setShown] = useState(false)
  const say = useSay()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { running, failure, run, forget } = useAction()

  const open = async () => {
    field.current?.focus()
    setEmpty(passphrase === '')
    if (passphrase !== '') await run('setup.unlock', { passphrase })
  }

  return (
    <GateSplit
      start={
        <Stack gap={5}>
          <Text bold>EveryOffer</Text>
          <Stack gap={3}>
            <Heading level={1} size="big">{say('passphrase.locked')}</Heading>
            <Text tone="quiet" size="l">
              {say('passphrase.safe')}
            </Text>
            <Text tone="quiet">{say('passphrase.who-knows')}</Text>
          </Stack>
          <OtherLanguage />
        </Stack>
      }
      end={
        <FormColumn>
          <TextField
            ref={field}
            label={say('passphrase.label')}
            type={isShown ? 'text' : 'password'}
            kind="code"
            value={passphrase}
            maxLength={200}
            onChange={(typed) => {
              setPassphrase(typed)
              setEmpty(false)
              forget()
            }}
            onEnter={() => void open()}
            error={failure ? failureWords(say, failure) : isEmpty ? say('passphrase.empty') : undefined}
            autoFocus
          />
          <Checkbox checked={isShown} onChange={setShown}>{say('passphrase.show')}</Checkbox>
          <div>
            <Button variant="primary" size="l" keys="Enter" busyLabel={running && say('passphrase.opening')} onPress={() => void open()}>
              {say('passphrase.open')}
            </Button>
          </div>
        </FormColumn>
      }
    />
  )
}
