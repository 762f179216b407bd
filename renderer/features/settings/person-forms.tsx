import { useMemo, useState, type FormEvent, type ReactNode } from 'react'
import { newPinProblems, type NewPin } from '../../../shared/staff/new-pin.ts'
import { ROLES, type Role, type StaffMember } from '../../../shared/staff/roles.ts'
import type { Failure } from '../../../shared/result.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
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
import { useSay } from '../../ui/words.tsx'

type FormProps = { readonly onDone: (words: string) => void; readonly onLeave: () => void }

const NO_PIN: NewPin = { pin: '', pinAgain: '' }

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
  const say = useSay()
  useKeys({ Escape: onLeave })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form noValidate onSubmit={submit}>
      <FormColumn>
        <Heading level={3} focusOn={title}>{title}</Heading>
        {failure && <Note kind="bad" title={say('settings.person.not-saved')}>{failureWords(say, failure)}</Note>}
        {children}
        <Row>
          <Button variant="primary" type="submit" busyLabel={isBusy ? say('settings.saving') : undefined}>{action}</Button>
          <Button variant="quiet" keys="Escape" onPress={onLeave}>{say('settings.leave')}</Button>
        </Row>
      </FormColumn>
    </form>
  )
}

/** A new person, or another name or role for one who is here. */
export function PersonForm({ person, onDone, onLeave }: FormProps & { person: StaffMember | undefined }) {
  const say = useSay()
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'desk')
  const [newPin, setNewPin] = useState(NO_PIN)
  const { running, failure, run } = useAction()
  const problems = useMemo(
    () => ({
      ...(name.trim().length < 2 && { name: say('settings.person.name-missing') }),
      ...(person === undefined && newPinProblems(newPin, say)),
    }),
    [name, newPin, person, say],
  )
  const errors = useFieldErrors<'name' | keyof NewPin>(problems)

  const save = async () => {
    if (errors.stopAtFirst(['name', 'pin', 'pinAgain'])) return
    const facts = { name: name.trim(), role }
    const result = person === undefined
      ? await run('staff.add', { ...facts, pin: newPin.pin })
      : await run('staff.change', { ...facts, staffId: person.staffId, isActive: person.isActive })
    if (result.ok) onDone(say(person === undefined ? 'settings.person.can-sign-in' : 'settings.person.saved', { name: facts.name }))
  }

  return (
    <FormFrame
      title={person === undefined ? say('settings.people.add') : say('settings.person.change', { name: person.name })}
      action={say(person === undefined ? 'settings.person.add' : 'settings.person.save')}
      isBusy={running !== undefined}
      failure={failure}
      onSave={() => void save()}
      onLeave={onLeave}
    >
      <TextField
        id={errors.idOf('name')}
        label={say('settings.people.name')}
        maxLength={60}
        value={name}
        onChange={setName}
        onLeave={() => errors.leave('name')}
        error={errors.of('name')}
      />
      <Segments<Role>
        label={say('settings.people.role')}
        options={ROLES.map((one) => ({ value: one, label: say(`staff.role.${one}`) }))}
        value={role}
        onChange={setRole}
      />
      {person === undefined && <NewPinFields whose="first" value={newPin} onChange={(part) => setNewPin({ ...newPin, ...part })} errors={errors} />}
    </FormFrame>
  )
}

/** A new PIN for someone who forgot theirs. */
export function NewPinForm({ person, onDone, onLeave }: FormProps & { person: StaffMember }) {
  const [newPin, setNewPin] = useState(NO_PIN)
  const say = useSay()
  const problems = useMemo(() => newPinProblems(newPin, say), [newPin, say])
  const errors = useFieldErrors<keyof NewPin>(problems)
  const { running, failure, run } = useAction()
  const save = async () => {
    if (errors.stopAtFirst(['pin', 'pinAgain'])) return
    const result = await run('staff.setPin', { staffId: person.staffId, pin: newPin.pin })
    if (result.ok) onDone(say('settings.person.has-pin', { name: person.name }))
  }
  return (
    <FormFrame
      title={say('settings.person.pin-for', { name: person.name })}
      action={say('settings.person.set-pin')}
      isBusy={running !== undefined}
      failure={failure}
      onSave={() => void save()}
      onLeave={onLeave}
    >
      <NewPinFields whose="new" value={newPin} onChange={(part) => setNewPin({ ...newPin, ...part })} errors={errors} />
    </FormFrame>
  )
}
