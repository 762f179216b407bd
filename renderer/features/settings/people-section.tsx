/** Who can sign in. Nobody is ever deleted: the log keeps naming who made an offer. */
import { useState } from 'react'
import type { StaffMember } from '../../../shared/staff/roles.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useSay } from '../../ui/words.tsx'
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
  const say = useSay()

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
    if (result.ok) done(say(isActive ? 'settings.people.is-off' : 'settings.people.is-on', { name }))
  }
  const problem = failure ?? people.failure

  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <Heading level={2} size="title" focusOn={returns === 0 ? undefined : `people ${returns}`}>{say('settings.people')}</Heading>
        <Text tone="quiet" measure>{say('settings.people.about')}</Text>
      </Stack>
      {problem && <Note kind="bad" title={say('settings.not-saved')}>{failureWords(say, problem)}</Note>}
      {form === undefined
        ? (
            <>
              <PeopleTable people={people.data ?? []} myId={me.staffId} onOpen={setForm} onSwitch={(person) => void switchSignIn(person)} />
              <div><Button variant="primary" icon="plus" onPress={() => setForm({ kind: 'add' })}>{say('settings.people.add')}</Button></div>
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
  const say = useSay()
  return (
    <Table label={say('settings.people')}>
      <thead><tr><HeadCell>{say('settings.people.name')}</HeadCell><HeadCell>{say('settings.people.role')}</HeadCell><HeadCell>{say('settings.people.sign-in')}</HeadCell><HeadCell>{say('settings.people.to-do')}</HeadCell></tr></thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.staffId}>
            <HeadCell scope="row" bold><bdi>{person.name}</bdi></HeadCell>
            <Cell tone="quiet">{say(`staff.role.${person.role}`)}</Cell>
            <Cell tone="quiet">{say(person.isActive ? 'settings.people.can-sign-in' : 'settings.people.off')}</Cell>
            <Cell control>
              <Row gap={1}>
                <Button variant="quiet" label={say('settings.people.change-of', { name: person.name })} onPress={() => onOpen({ kind: 'change', person })}>{say('settings.people.change')}</Button>
                <Button variant="quiet" label={say('settings.people.pin-of', { name: person.name })} onPress={() => onOpen({ kind: 'pin', person })}>{say('settings.people.pin')}</Button>
                {person.staffId !== myId && (
                  <Button
                    variant="quiet"
                    label={say(person.isActive ? 'settings.people.switch-off-of' : 'settings.people.switch-on-of', { name: person.name })}
                    onPress={() => onSwitch(person)}
                  >
                    {say(person.isActive ? 'settings.people.switch-off' : 'settings.people.switch-on')}
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
