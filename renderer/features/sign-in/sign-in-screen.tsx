/** Who are you: name by first letters, then the PIN. */
import { useRef, useState } from 'react'
import type { AppState } from '../../../shared/contract/app-state.ts'
import { PIN_LENGTH, type StaffMember } from '../../../shared/staff/roles.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useApp } from '../../app/app-store.ts'
import { OtherLanguage } from '../../app/other-language.tsx'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { GateSplit } from '../../ui/gate.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import styles from './sign-in.module.css'

type SignedOut = Extract<AppState, { phase: 'signed-out' }>

const DIGITS = [...'0123456789']

const detailOf = (person: StaffMember, samplePin: string | undefined, say: Say): string => {
  const role = say(`staff.role.${person.role}`)
  return samplePin === undefined ? role : say('sign-in.detail', { role, pin: samplePin })
}

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
  const say = useSay()
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
            <Heading level={1} size="big">{say('sign-in.who')}</Heading>
            <PickList
              label={say('sign-in.who')}
              items={people.map((one) => ({ id: one.staffId, name: one.name, detail: detailOf(one, app.samplePins[one.staffId], say) }))}
              chosenId={chosenId}
              onChoose={choose}
              onEnter={() => pinField.current?.focus()}
              autoFocus={people.length > 1}
            />
            {people.length > 1 && <Text tone="faint" size="s">{say('sign-in.first-letters')}</Text>}
          </Stack>
        </Stack>
      }
      end={
        <Stack gap={5}>
          <div>
            <Heading level={2} size="big">{person?.name ?? say('sign-in.nobody')}</Heading>
            <Text tone="quiet">{say('sign-in.type-pin')}</Text>
          </div>
          <PinField
            ref={pinField}
            label={say('sign-in.pin', { digits: PIN_LENGTH })}
            value={pin}
            onChange={type}
            onEnter={() => void enter()}
            error={signIn.failure ? failureWords(say, signIn.failure) : isTooShort ? say('staff.pin-digits', { digits: PIN_LENGTH }) : undefined}
            autoFocus={people.length === 1}
          />
          <div className={styles.button}>
            <Button variant="primary" size="l" keys="Enter" wide busyLabel={signIn.running && say('sign-in.signing-in')} onPress={() => void enter()}>
              {say('sign-in.sign-in')}
            </Button>
          </div>
          <Text tone="quiet">{say('sign-in.forgot')}</Text>
          <OtherLanguage />
          {app.isSample && (
            <div>
              <Button
                variant="link"
                busyLabel={leaveSample.running && say('sign-in.leaving-sample')}
                onPress={() => void leaveSample.run('setup.leaveSample', {})}
              >
                {say('sign-in.leave-sample')}
              </Button>
              {leaveSample.failure && <Text tone="bad" size="s">{failureWords(say, leaveSample.failure)}</Text>}
            </div>
          )}
        </Stack>
      }
    />
  )
}
