import type { NewPin } from '../../shared/staff/new-pin.ts'
import { PinField } from '../ui/pin-field.tsx'
import type { FieldErrors } from './use-field-errors.ts'

type NewPinFieldsProps = {
  readonly value: NewPin
  readonly onChange: (change: Partial<NewPin>) => void
  readonly errors: FieldErrors<keyof NewPin>
  /** Whose PIN it is: "Your PIN", "New PIN". */
  readonly label: string
}

/** A PIN and the same PIN again. */
export function NewPinFields({ value, onChange, errors, label }: NewPinFieldsProps) {
  return (
    <>
      <PinField
        id={errors.idOf('pin')}
        label={`${label}, 6 digits`}
        labelShown
        hint="Not 123456, and not one digit 6 times."
        value={value.pin}
        onChange={(pin) => onChange({ pin })}
        onLeave={() => errors.leave('pin')}
        error={errors.of('pin')}
      />
      <PinField
        id={errors.idOf('pinAgain')}
        label="The same PIN again"
        labelShown
        value={value.pinAgain}
        onChange={(pinAgain) => onChange({ pinAgain })}
        onLeave={() => errors.leave('pinAgain')}
        error={errors.of('pinAgain')}
      />
    </>
  )
}
