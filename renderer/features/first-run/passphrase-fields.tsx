import { useState } from 'react'
import type { FieldErrors } from '../../forms/use-field-errors.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSay } from '../../ui/words.tsx'
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
  const say = useSay()
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
      <Note kind="warn" announce="off" title={say('first-run.passphrase-warning')}>
        {say('first-run.passphrase-keep')}
      </Note>
      <TextField {...field('passphrase')} label={say('first-run.passphrase')} hint={say('first-run.passphrase-hint', { letters: SHORTEST_PASSPHRASE })} />
      <TextField {...field('passphraseAgain')} label={say('first-run.passphrase-again')} />
      <Checkbox checked={isShown} onChange={setShown}>{say('first-run.passphrase-show')}</Checkbox>
    </>
  )
}
