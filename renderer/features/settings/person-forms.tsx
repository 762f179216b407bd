import { useMemo, useState, type FormEvent, type ReactNode } from 'react'
import { newPinProblems, type NewPin } from '../../../shared/staff/new-pin.ts'
import { ROLE_WORDS, ROLES, type Role, type StaffMember } from '../../../shared/staff/roles.ts'
import type { Failure } from '../../../shared/result.ts'
import { useAction } from '../../bridge/use-action.ts'
import { NewPinFields } from '../../forms/new-pin-fields.tsx'
import { useFieldErrors } from '../../forms/use-field-errors.ts'
import { Button } from '../../ui/button.tsx'
import { FormColumn, Row } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Heading } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useKeys } from '../../ui/use-keys.ts'

type FormProps = { readonly onDone: (words: string) => void; readonly onLeave: () => void }

const NO_PIN: NewPin = { pin: '', pinAgain: '' }
const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))

type FrameProps = {
  readonly title: string
  readonly action: string
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  readonly onSave: () => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

function FormFrame({ title, action, isBusy, failure, onSave, onLeave, children }: FrameProps) {
  useKeys({ Escape: onLeave })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form noValidate onSubmit={submit}>
      <FormColumn>
        <Heading level={3} focusOn={title}>{title}</Heading>
        {failure && <Note kind="bad" title="That was not saved. What you typed is still here.">{failure.message}</Note>}
        {children}
        <Row>
          <Button variant="primary" type="submit" busyLabel={isBusy ? 'Saving…' : undefined}>{action}</Button>
          <Button variant="quiet" keys="Escape" onPress={onLeave}>Leave it as it was</Button>
        </Row>
      </FormColumn>
    </form>
  )
}

/** A new person, or another name or role for one who is here. */
export function PersonForm({ person, onDone, onLeave }: FormProps & { person: StaffMember | undefined }) {
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'desk')
  const [newPin, setNewPin] = useState(NO_PIN)
  const { running, failure, run } = useAction()
  const problems = useMemo(
    () => ({
      ...(name.trim().length < 2 && { name: 'Type the name the log will show.' }),
      ...(person === undefined && newPinProblems(newPin)),
    }),
    [name, newPin, person],
  )
  const errors = useFieldErrors<'name' | keyof NewPin>(problems)

  const save = async () => {
    if (errors.stopAtFirst(['name', 'pin', 'pinAgain'])) return
    const facts = { name: name.trim(), role }
    const result = person === undefined
      ? await run('staff.add', { ...facts, pin: newPin.pin })
      : await run('staff.change', { ...facts, staffId: person.staffId, isActive: person.isActive })
    if (result.ok) onDone(person === undefined ? `${facts.name} can sign in now.` : `${facts.name} is saved.`)
  }

  return (
    <FormFrame
      title={person === undefined ? 'Add a person' : `Change ${person.name}`}
      action={person === undefined ? 'Add the person' : 'Save the person'}
      isBusy={running !== undefined}
      failure={failure}
      onSave={() => void save()}
      onLeave={onLeave}
    >
      <TextField
        id={errors.idOf('name')}
        label="Name"
        maxLength={60}
        value={name}
        onChange={setName}
        onLeave={() => errors.leave('name')}
        error={errors.of('name')}
      />
      <Segments<Role> label="Role" options={ROLE_OPTIONS} value={role} onChange={setRole} />
      {person === undefined && <NewPinFields label="First PIN" value={newPin} onChange={(part) => setNewPin({ ...newPin, ...part })} errors={errors} />}
    </FormFrame>
  )
}

/** A new PIN for someone who forgot theirs. */
export function NewPinForm({ person, onDone, onLeave }: FormProps & { person: StaffMember }) {
  const [newPin, setNewPin] = useState(NO_PIN)
  const problems = useMemo(() => newPinProblems(newPin), [newPin])
  const errors = useFieldErrors<keyof NewPin>(problems)
  const { running, failure, run } = useAction()
  const save = async () => {
    if (errors.stopAtFirst(['pin', 'pinAgain'])) return
    const result = await run('staff.setPin', { staffId: person.staffId, pin: newPin.pin })
    if (result.ok) onDone(`${person.name} has a new PIN.`)
  }
  return (
    <FormFrame
      title={`New PIN for ${person.name}`}
      action="Set the PIN"
      isBusy={running !== undefined}
      failure={failure}
      onSave={() => void save()}
      onLeave={onLeave}
    >
      <NewPinFields label="New PIN" value={newPin} onChange={(part) => setNewPin({ ...newPin, ...part })} errors={errors} />
    </FormFrame>
  )
}
