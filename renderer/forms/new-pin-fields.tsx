import type { NewPin } from '../../shared/staff/new-pin.ts'
import { PIN_LENGTH } from '../../shared/staff/roles.ts'
import { PinField } from '../ui/pin-field.tsx'
import { useSay } from '../ui/words.tsx'
import type { FieldErrors } from './use-field-errors.ts'

type NewPinFieldsProps = {
  readonly value: NewPin
  readonly onChange: (change: Partial<NewPin>) => void
  readonly errors: FieldErrors<keyof NewPin>
  /** Whose PIN it is: "Your PIN", "New PIN". */
  readonly whose: 'yours' | 'new' | 'first'
}

/** A PIN and the same PIN again. */
export function NewPinFields({ value, onChange, errors, whose }: NewPinFieldsProps) {
  const say = useSay()
  return (
    <>
      <PinField
        id={errors.idOf('pin')}
        label={say(`form.pin.${whose}`, { digits: PIN_LENGTH })}
        labelShown
        hint={say('form.pin-hint')}
        value={value.pin}
        onChange={(pin) => onChange({ pin })}
        onLeave={() => errors.leave('pin')}
        error={errors.of('pin')}
      />
      <PinField
        id={errors.idOf('pinAgain')}
        label={say('form.pin-again')}
        labelShown
        value={value.pinAgain}
        onChange={(pinAgain) => onChange({ pinAgain })}
        onLeave={() => errors.leave('pinAgain')}
        error={errors.of('pinAgain')}
      />
    </>
  )
}
