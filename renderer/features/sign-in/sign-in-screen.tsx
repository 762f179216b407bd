/** Who are you: name by first letters, then the PIN. */
import { useRef, useState } from 'react'
import type { AppState } from '../../../shared/contract/app-state.ts'
import { PIN_LENGTH, ROLE_WORDS, type StaffMember } from '../../../shared/staff/roles.ts'
import { useApp } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { GateSplit } from '../../ui/gate.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import styles from './sign-in.module.css'

type SignedOut = Extract<AppState, { phase: 'signed-out' }>

const PIN_WORDS = `A PIN has ${PIN_LENGTH} digits.`
const DIGITS = [...'0123456789']

const detailOf = (person: StaffMember, samplePin: string | undefined): string =>
  samplePin === undefined ? ROLE_WORDS[person.role] : `${ROLE_WORDS[person.role]} · PIN ${samplePin}`

/** The gate of every start and every change of person. */
export function SignInScreen() {
  const app = useApp((state) => state.app)
  return app.phase === 'signed-out' ? <SignIn app={app} /> : null
}

function SignIn({ app }: { app: SignedOut }) {
  const people = app.staff.filter((person) => person.isActive)
  const [chosenId, setChosenId] = useState(people[0]?.staffId)
  const [pin, setPin] = useState('')
  const [isTooShort, setTooShort] = useState(false)
  const pinField = useRef<HTMLInputElement>(null)
  const signIn = useAction()
  const leaveSample = useAction()
  const person = people.find(({ staffId }) => staffId === chosenId)
  const site = app.clinic.sites.find(({ siteId }) => siteId === app.siteId)

  const type = (digits: string) => {
    setPin(digits.slice(0, PIN_LENGTH))
    setTooShort(false)
    signIn.forget()
  }
  const choose = (staffId: string) => {
    setChosenId(staffId)
    type('')
  }
  const enter = async () => {
    pinField.current?.focus()
    setTooShort(pin.length < PIN_LENGTH)
    if (person === undefined || pin.length < PIN_LENGTH) return
    const result = await signIn.run('session.signIn', { staffId: person.staffId, pin })
    if (!result.ok) setPin('')
  }
  // A digit typed in the list is the start of the PIN.
  const startPin = (event: KeyboardEvent) => {
    type(pin + event.key)
    pinField.current?.focus()
  }
  useKeys({ Enter: () => void enter(), ...Object.fromEntries(DIGITS.map((digit) => [digit, startPin])) })

  return (
    <GateSplit
      start={
        <Stack gap={5}>
          <div>
            <Text bold>EveryOffer</Text>
            <Text tone="faint">
              {app.clinic.name}
              {site && `, ${site.name}`}
            </Text>
          </div>
          <Stack gap={3}>
            <Heading level={1} size="big">Who are you?</Heading>
            <PickList
              label="Who are you?"
              items={people.map((one) => ({ id: one.staffId, name: one.name, detail: detailOf(one, app.samplePins[one.staffId]) }))}
              chosenId={chosenId}
              onChoose={choose}
              onEnter={() => pinField.current?.focus()}
              autoFocus={people.length > 1}
            />
            {people.length > 1 && <Text tone="faint" size="s">Type the first letters of your name, or use ↑ ↓.</Text>}
          </Stack>
        </Stack>
      }
      end={
        <Stack gap={5}>
          <div>
            <Heading level={2} size="big">{person?.name ?? 'No one can sign in'}</Heading>
            <Text tone="quiet">Type your PIN.</Text>
          </div>
          <PinField
            ref={pinField}
            label={`PIN, ${PIN_LENGTH} digits`}
            value={pin}
            onChange={type}
            onEnter={() => void enter()}
            error={signIn.failure?.message ?? (isTooShort ? PIN_WORDS : undefined)}
            autoFocus={people.length === 1}
          />
          <div className={styles.button}>
            <Button variant="primary" size="l" keys="Enter" wide busyLabel={signIn.running && 'Signing in…'} onPress={() => void enter()}>
              Sign in
            </Button>
          </div>
          <Text tone="quiet">Forgot your PIN? A manager can set a new one.</Text>
          {app.isSample && (
            <div>
              <Button
                variant="link"
                busyLabel={leaveSample.running && 'Leaving the sample…'}
                onPress={() => void leaveSample.run('setup.leaveSample', {})}
              >
                Leave the sample and set up your clinic
              </Button>
              {leaveSample.failure && <Text tone="bad" size="s">{leaveSample.failure.message}</Text>}
            </div>
          )}
        </Stack>
      }
    />
  )
}
