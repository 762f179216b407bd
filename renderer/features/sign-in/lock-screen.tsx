/** The way back in for whoever locked the screen, and the way out for the next person. */
import { useRef, useState } from 'react'
import type { AppState } from '../../../shared/contract/app-state.ts'
import { PIN_LENGTH } from '../../../shared/staff/roles.ts'
import { useApp } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { LockGate } from '../../ui/gate.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
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
    <LockGate title="Locked" detail={`${app.me.name}, your work is kept just as you left it.`}>
      <PinField
        ref={field}
        label={`PIN, ${PIN_LENGTH} digits`}
        value={pin}
        onChange={type}
        onEnter={() => void unlock()}
        error={failure?.message ?? (isTooShort ? `A PIN has ${PIN_LENGTH} digits.` : undefined)}
        autoFocus
      />
      <div className={styles.button}>
        <Button variant="primary" size="l" keys="Enter" wide busyLabel={running === 'session.signIn' ? 'Unlocking…' : undefined} onPress={() => void unlock()}>
          Unlock
        </Button>
      </div>
      <Button variant="quiet" keys="Escape" keysFirst={false} onPress={signOut}>Someone else</Button>
      {samplePin !== undefined && <Text tone="faint" size="s">In the sample clinic your PIN is {samplePin}.</Text>}
    </LockGate>
  )
}
