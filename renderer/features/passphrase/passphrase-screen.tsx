/** On a computer without a key store the records open with a passphrase, once at each start. */
import { useRef, useState } from 'react'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { GateSplit } from '../../ui/gate.tsx'
import { FormColumn, Stack } from '../../ui/layout.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Asks for the passphrase until it fits. Nothing is changed by a wrong one. */
export function PassphraseScreen() {
  const [passphrase, setPassphrase] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [isShown, setShown] = useState(false)
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
            <Heading level={1} size="big">The records are locked</Heading>
            <Text tone="quiet" size="l">
              Every logged offer is safe on this computer. The passphrase was chosen when EveryOffer was set up here.
            </Text>
            <Text tone="quiet">A manager knows it. No one else can open the records, and it cannot be replaced.</Text>
          </Stack>
        </Stack>
      }
      end={
        <FormColumn>
          <TextField
            ref={field}
            label="Passphrase of this computer"
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
            error={failure?.message ?? (isEmpty ? 'Type the passphrase of this computer.' : undefined)}
            autoFocus
          />
          <Checkbox checked={isShown} onChange={setShown}>Show what I type</Checkbox>
          <div>
            <Button variant="primary" size="l" keys="Enter" busyLabel={running && 'Opening…'} onPress={() => void open()}>
              Open the records
            </Button>
          </div>
        </FormColumn>
      }
    />
  )
}
