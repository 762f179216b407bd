import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { PersonFound } from '../../shared/contract/views.ts'
import { looseDateWords, parseLooseDate } from '../../shared/patients/loose-date.ts'
import { isNamed, parseName } from '../../shared/patients/person-name.ts'
import { fullDate, monthDay } from '../../shared/time/display.ts'
import { failureWords } from '../../shared/words/failure-words.ts'
import type { Say } from '../../shared/words/say.ts'
import { useApp, useReady } from '../app/app-store.ts'
import { call } from '../bridge/bridge.ts'
import { AnswerList, type Answer } from '../ui/answer-list.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Pane } from '../ui/desk.tsx'
import { FormColumn, Stack } from '../ui/layout.tsx'
import { Note } from '../ui/note.tsx'
import { Text } from '../ui/text.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Who } from '../ui/who.tsx'
import { useSay } from '../ui/words.tsx'
import { addWalkIn, type WalkInPatient } from './actions.ts'
import { identifiersOf } from './day-words.ts'
import { useDesk } from './desk-kind.tsx'
import { SOMEONE_NEW, type WalkInDraft } from './desk-store.ts'
import { fittingQuery, useFitting, whoStands } from './use-fitting.ts'

type Then = 'start' | 'add-only'
type Errors = { readonly name?: string; readonly birthDate?: string; readonly who?: string }

/** Somebody without an appointment: two fields, then Enter. */
export function WalkInPane() {
  const { today } = useReady()
  const say = useSay()
  const desk = useDesk()
  const draft = useStore(desk, (state) => state.walkIn)
  const problem = useStore(desk, (state) => state.problem)
  const { changeWalkIn, backToList } = desk.getState()
  const fitting = useFitting(draft, today)
  const { errors, check, forget, submit, nameField, birthDateField } = useWalkInForm(draft)
  const understood = parseLooseDate(draft.birthDate, today)
  const canSubmit = fittingQuery(draft, today) !== null

  function change(next: Partial<WalkInDraft>) {
    forget()
    changeWalkIn({ who: null, ...next })
  }

  function moveWho(step: 1 | -1) {
    if (fitting === undefined || fitting.length === 0) return
    const ids = [...fitting.map((person) => person.patientId), SOMEONE_NEW]
    const at = ids.indexOf(whoStands(draft, fitting) ?? '')
    changeWalkIn({ who: ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null })
  }

  useKeys({ Escape: backToList, Enter: () => void submit('start'), 'Shift+Enter': () => void submit('add-only') })

  return (
    <Pane
      label={say('desk.walk-in')}
      foot={
        <>
          <Button
            variant="primary"
            size="l"
            keys="Enter"
            unavailable={canSubmit ? undefined : say('desk.new.missing')}
            onUnavailablePress={() => void submit('start')}
            onPress={() => void submit('start')}
          >
            {say('desk.new.add-start')}
          </Button>
          <Button variant="quiet" size="l" keys="Shift+Enter" keysFirst={false} onPress={() => void submit('add-only')}>{say('desk.do.add-only')}</Button>
          {!canSubmit && <Text as="span" tone="quiet">{say('desk.new.missing')}</Text>}
        </>
      }
    >
      <Who name={say('desk.walk-in')} onBack={backToList}>
        <Text tone="quiet">{say('desk.new.two-fields')}</Text>
      </Who>
      <Stack gap={5}>
        {problem !== null && <Note kind="warn" title={problem}>{say('desk.new.kept')}</Note>}
        <FormColumn>
          <TextField
            ref={nameField}
            label={say('desk.new.name')}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={errors.name}
            onLeave={() => check('name')}
            onEnter={() => (canSubmit ? void submit('start') : nextField())}
            onShiftEnter={() => void submit('add-only')}
            onArrow={moveWho}
            maxLength={120}
          />
          <Stack gap={2}>
            <TextField
              ref={birthDateField}
              label={say('desk.new.birth-date')}
              hint={say('desk.new.birth-date-hint')}
              kind="figures"
              value={draft.birthDate}
              onChange={(birthDate) => change({ birthDate, isBirthDateUnknown: false })}
              understood={understood.ok ? fullDate(understood.date, say.language) : undefined}
              error={errors.birthDate}
              onLeave={() => check('birthDate')}
              onEnter={() => void submit('start')}
              onShiftEnter={() => void submit('add-only')}
              onArrow={moveWho}
              maxLength={40}
            />
            <Checkbox
              checked={draft.isBirthDateUnknown}
              onChange={(isBirthDateUnknown) => change({ isBirthDateUnknown, birthDate: '' })}
            >
              {say('desk.new.unknown')}
            </Checkbox>
          </Stack>
        </FormColumn>
        <WhoFits draft={draft} fitting={fitting} error={errors.who} onChoose={(who) => { forget(); changeWalkIn({ who }) }} />
      </Stack>
    </Pane>
  )

  function nextField() {
    if (parseName(draft.name).family === '') check('name')
    else birthDateField.current?.focus()
  }
}

type WhoFitsProps = {
  draft: WalkInDraft
  fitting: readonly PersonFound[] | undefined
  error: string | undefined
  onChoose: (who: string) => void
}

/** Those on file who may be meant, and someone else. */
function WhoFits({ draft, fitting, error, onChoose }: WhoFitsProps) {
  const say = useSay()
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  if (fitting === undefined) return null
  if (fitting.length === 0) return <Text tone="quiet">{say('desk.new.nobody-fits')}</Text>
  const who = whoStands(draft, fitting)
  const answers: readonly Answer[] = [
    ...fitting.map((person) => ({
      id: person.patientId,
      label: areNamesHidden ? say('desk.new.on-file') : person.name,
      then: areNamesHidden ? say('desk.new.hidden') : fitWords(person, say),
      chosen: person.patientId === who,
    })),
    { id: SOMEONE_NEW, label: say('desk.new.someone-else'), then: say('desk.new.adds'), chosen: who === SOMEONE_NEW },
  ]
  return (
    <Stack gap={2}>
      <AnswerList
        label={say('desk.new.fit', { count: fitting.length })}
        answers={answers}
        onAnswer={onChoose}
        choice
      />
      {error !== undefined && <Note kind="warn" title={error} />}
    </Stack>
  )
}

const fitWords = (person: PersonFound, say: Say): string =>
  [
    identifiersOf(person, say),
    person.visitId !== null
      ? say('desk.new.on-list')
      : person.lastSeen !== null && say('desk.last-seen', { date: monthDay(person.lastSeen, say.language) }),
  ]
    .filter(Boolean)
    .join(' · ')

/** Checks the fields and adds the visit. What is wrong is said at its field, after leaving it or on Enter. */
const useWalkInForm = (draft: WalkInDraft) => {
  const desk = useDesk()
  const { siteId, today } = useReady()
  const say = useSay()
  const [errors, setErrors] = useState<Errors>({})
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const birthDateField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  // Selected as well: where a draft was left, typing another name replaces it, and Tab keeps it.
  useEffect(() => {
    nameField.current?.focus()
    nameField.current?.select()
  }, [])

  function wrongWith({ name, birthDate, isBirthDateUnknown }: WalkInDraft): Errors {
    const date = parseLooseDate(birthDate, today)
    return {
      ...(!isNamed(parseName(name)) && { name: say('desk.new.name-missing') }),
      ...(!isBirthDateUnknown && !date.ok && { birthDate: date.code === 'empty' ? say('desk.new.birth-date-missing') : looseDateWords(date, say) }),
    }
  }

  /** On leaving a field: an empty one says nothing yet, for the person may come back to it. */
  function check(field: 'name' | 'birthDate') {
    const wrong = draft[field].trim() === '' ? undefined : wrongWith(draft)[field]
    setErrors(wrong === undefined ? {} : { [field]: wrong })
  }

  async function submit(then: Then) {
    const wrong = wrongWith(draft)
    setErrors(wrong)
    if (wrong.name !== undefined) return nameField.current?.focus()
    if (wrong.birthDate !== undefined) return birthDateField.current?.focus()
    const query = fittingQuery(draft, today)
    if (query === null) return
    // Asked again here: Enter may come before the answer to the last letter typed.
    const result = await call('patients.matching', query)
    if (!result.ok) return desk.getState().failed(failureWords(say, result))
    const who = whoStands(draft, result.value)
    if (who === null) return setErrors({ who: say('desk.new.who-missing') })
    const known = result.value.find((person) => person.patientId === who)
    const patient: WalkInPatient = known
      ? { knownId: known.patientId }
      : { newId: draft.patientId, name: parseName(draft.name), birthDate: query.birthDate, mrn: null }
    if (await addWalkIn(desk, draft.visitId, siteId, patient, then)) desk.getState().dropWalkIn()
  }

  return { errors, check, forget: () => setErrors({}), submit, nameField, birthDateField }
}
