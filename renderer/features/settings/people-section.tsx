/** Who can sign in. Nobody is ever deleted: the log keeps naming who made an offer. */
import { useState } from 'react'
import { ROLE_WORDS, type StaffMember } from '../../../shared/staff/roles.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { NewPinForm, PersonForm } from './person-forms.tsx'

type OpenForm = { readonly kind: 'add' } | { readonly kind: 'change' | 'pin'; readonly person: StaffMember }

export function PeopleSection() {
  const { me } = useReady()
  const people = useCall('staff.list', {}, 'app-state')
  const { failure, run } = useAction()
  const [form, setForm] = useState<OpenForm>()
  // How often a form was shut: the focus then goes back to the heading.
  const [returns, setReturns] = useState(0)
  const toasts = useToasts()

  const shut = () => {
    setForm(undefined)
    setReturns(returns + 1)
  }
  const done = (words: string) => {
    shut()
    people.reload()
    toasts.show({ words, kind: 'good' })
  }
  const switchSignIn = async ({ staffId, name, role, isActive }: StaffMember) => {
    const result = await run('staff.change', { staffId, name, role, isActive: !isActive })
    if (result.ok) done(isActive ? `${name} can no longer sign in.` : `${name} can sign in again.`)
  }
  const problem = failure ?? people.failure

  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <Heading level={2} size="title" focusOn={returns === 0 ? undefined : `people ${returns}`}>People</Heading>
        <Text tone="quiet" measure>For all workstations. Who leaves is switched off, never deleted: the log keeps their name.</Text>
      </Stack>
      {problem && <Note kind="bad" title="That was not saved.">{problem.message}</Note>}
      {form === undefined
        ? (
            <>
              <PeopleTable people={people.data ?? []} myId={me.staffId} onOpen={setForm} onSwitch={(person) => void switchSignIn(person)} />
              <div><Button variant="primary" icon="plus" onPress={() => setForm({ kind: 'add' })}>Add a person</Button></div>
            </>
          )
        : <OpenedForm form={form} onDone={done} onLeave={shut} />}
    </Stack>
  )
}

type OpenedFormProps = { readonly form: OpenForm; readonly onDone: (words: string) => void; readonly onLeave: () => void }

function OpenedForm({ form, onDone, onLeave }: OpenedFormProps) {
  if (form.kind === 'pin') return <NewPinForm person={form.person} onDone={onDone} onLeave={onLeave} />
  return <PersonForm person={form.kind === 'change' ? form.person : undefined} onDone={onDone} onLeave={onLeave} />
}

type PeopleTableProps = {
  readonly people: readonly StaffMember[]
  readonly myId: string
  readonly onOpen: (form: OpenForm) => void
  readonly onSwitch: (person: StaffMember) => void
}

function PeopleTable({ people, myId, onOpen, onSwitch }: PeopleTableProps) {
  return (
    <Table label="People">
      <thead><tr><HeadCell>Name</HeadCell><HeadCell>Role</HeadCell><HeadCell>Sign-in</HeadCell><HeadCell>What to do</HeadCell></tr></thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.staffId}>
            <HeadCell scope="row" bold><bdi>{person.name}</bdi></HeadCell>
            <Cell tone="quiet">{ROLE_WORDS[person.role]}</Cell>
            <Cell tone="quiet">{person.isActive ? 'Can sign in' : 'Switched off'}</Cell>
            <Cell control>
              <Row gap={1}>
                <Button variant="quiet" label={`Change: ${person.name}`} onPress={() => onOpen({ kind: 'change', person })}>Change</Button>
                <Button variant="quiet" label={`New PIN: ${person.name}`} onPress={() => onOpen({ kind: 'pin', person })}>New PIN</Button>
                {person.staffId !== myId && (
                  <Button variant="quiet" label={`${person.isActive ? 'Switch off' : 'Switch on'}: ${person.name}`} onPress={() => onSwitch(person)}>
                    {person.isActive ? 'Switch off' : 'Switch on'}
                  </Button>
                )}
              </Row>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
