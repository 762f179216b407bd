import { useState } from 'react'
import type { FieldErrors } from '../../forms/use-field-errors.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SHORTEST_PASSPHRASE, type SetUpDraft } from './set-up-draft.ts'

type Field = 'passphrase' | 'passphraseAgain'

type PassphraseFieldsProps = {
  readonly draft: SetUpDraft
  readonly onChange: (part: Partial<SetUpDraft>) => void
  readonly errors: FieldErrors<Field>
}

/** A passphrase and the same again, with the plain truth about losing it. */
export function PassphraseFields({ draft, onChange, errors }: PassphraseFieldsProps) {
  const [isShown, setShown] = useState(false)
  const field = (name: Field) => ({
    id: errors.idOf(name),
    kind: 'code' as const,
    type: isShown ? ('text' as const) : ('password' as const),
    maxLength: 200,
    value: draft[name],
    onChange: (typed: string) => onChange({ [name]: typed }),
    onLeave: () => errors.leave(name),
    error: errors.of(name),
  })
  return (
    <>
      <Note kind="warn" announce="off" title="Without this passphrase no one can open the records.">
        Not you, and not the makers of EveryOffer. Write it down and keep it where you keep the keys of the clinic.
      </Note>
      <TextField {...field('passphrase')} label="Passphrase" hint={`At least ${SHORTEST_PASSPHRASE} letters. It is asked at each start.`} />
      <TextField {...field('passphraseAgain')} label="The same passphrase again" />
      <Checkbox checked={isShown} onChange={setShown}>Show what I type</Checkbox>
    </>
  )
}
