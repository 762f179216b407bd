/** The way back in for whoever locked the screen, and the way out for the next person. */
import { useRef, useState } from 'react'
import type { AppState } from '../../../shared/contract/app-state.ts'
import { PIN_LENGTH } from '../../../shared/staff/roles.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { LockGate } from '../../ui/gate.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import styles from './sign-in.module.css'

type Locked = Extract<AppState, { phase: 'locked' }>

/** Shown over the work, which stays as it is. */
export function LockScreen() {
  const app = useApp((state) => state.app)
  return app.phase === 'locked' ? <Lock app={app} /> : null
}

function Lock({ app }: { app: Locked }) {
  const [pin, setPin] = useState('')
  const [isTooShort, setTooShort] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { running, failure, run, forget } = useAction()
  const say = useSay()
  const samplePin = app.samplePins[app.me.staffId]

  const type = (digits: string) => {
    setPin(digits.slice(0, PIN_LENGTH))
    setTooShort(false)
    forget()
  }
  const unlock = async () => {
    field.current?.focus()
    setTooShort(pin.length < PIN_LENGTH)
    if (pin.length < PIN_LENGTH) return
    const result = await run('session.signIn', { staffId: app.me.staffId, pin })
    if (!result.ok) setPin('')
  }
  const signOut = () => void run('session.signOut', {})
  useKeys({ Enter: () => void unlock(), Escape: signOut })

  return (
    <LockGate title={say('sign-in.locked')} detail={say('sign-in.locked-detail', { name: app.me.name })}>
      <PinField
        ref={field}
        label={say('sign-in.pin', { digits: PIN_LENGTH })}
        value={pin}
        onChange={type}
        onEnter={() => void unlock()}
        error={failure ? failureWords(say, failure) : isTooShort ? say('staff.pin-digits', { digits: PIN_LENGTH }) : undefined}
        autoFocus
      />
      <div className={styles.button}>
        <Button variant="primary" size="l" keys="Enter" wide busyLabel={running === 'session.signIn' ? say('sign-in.unlocking') : undefined} onPress={() => void unlock()}>
          {say('sign-in.unlock')}
        </Button>
      </div>
      <Button variant="quiet" keys="Escape" keysFirst={false} onPress={signOut}>{say('sign-in.someone-else')}</Button>
      {samplePin !== undefined && <Text tone="faint" size="s">{say('sign-in.sample-pin', { pin: samplePin })}</Text>}
    </LockGate>
  )
}
