/** The steps of the first run. Going back keeps everything; only the last press stores anything. */
import { useMemo, useState, type FormEvent, type ReactNode } from 'react'
import { clinicOfDraft, type ClinicDraft } from '../../../shared/clinic/clinic-draft.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useAction } from '../../bridge/use-action.ts'
import { ClinicFields, PortalFields, SiteFields } from '../../forms/clinic-fields.tsx'
import { NewPinFields } from '../../forms/new-pin-fields.tsx'
import { useFieldErrors, type FieldErrors } from '../../forms/use-field-errors.ts'
import { Button } from '../../ui/button.tsx'
import { GateSplit } from '../../ui/gate.tsx'
import { FormColumn, Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { ExampleSheet } from './example-sheet.tsx'
import { PassphraseFields } from './passphrase-fields.tsx'
import {
  fieldsOf,
  setUpProblems,
  siteHere,
  stepsFor,
  type SetUpDraft,
  type SetUpField,
  type Step,
} from './set-up-draft.ts'

type SetUpProps = {
  readonly protection: 'key-store' | 'passphrase'
  readonly draft: SetUpDraft
  readonly onChange: (part: Partial<SetUpDraft>) => void
  /** Back to the first page; what was typed is kept. */
  readonly onLeave: () => void
}

export function SetUp({ protection, draft, onChange, onLeave }: SetUpProps) {
  const [at, setAt] = useState(0)
  const say = useSay()
  const problems = useMemo(() => setUpProblems(draft, say), [draft, say])
  const errors = useFieldErrors<SetUpField>(problems)
  const create = useAction()

  const steps = stepsFor(protection)
  const step = steps[at] ?? 'clinic'
  const following = steps[at + 1]

  const goOn = () => {
    if (errors.stopAtFirst(fieldsOf(step, draft))) return
    if (following !== undefined) return setAt(at + 1)
    void create.run('setup.create', {
      clinic: clinicOfDraft(draft.clinic),
      siteId: siteHere(draft),
      manager: { name: draft.managerName.trim(), pin: draft.pin },
      passphrase: protection === 'passphrase' ? draft.passphrase : null,
    })
  }
  const goBack = () => {
    create.forget()
    if (at === 0) onLeave()
    else setAt(at - 1)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    goOn()
  }
  useKeys({ Enter: goOn })

  return (
    <GateSplit
      start={<StepAside step={step} steps={steps} at={at} clinic={draft.clinic} />}
      end={
        <form noValidate onSubmit={submit}>
          <FormColumn>
            <Heading level={2} size="title" focusOn={step}>{say(`first-run.title.${step}`)}</Heading>
            {create.failure && (
              <Note kind="bad" title={say('first-run.not-set-up')}>{failureWords(say, create.failure)}</Note>
            )}
            <StepFields step={step} draft={draft} errors={errors} onChange={onChange} onEnter={goOn} />
            {step === 'manager' && protection === 'key-store' && (
              <Text tone="faint" size="s">{say('first-run.key-kept')}</Text>
            )}
            <Row>
              <Button variant="primary" size="l" keys="Enter" type="submit" busyLabel={create.running && say('first-run.setting-up')}>
                {following === undefined ? say('first-run.set-up') : say(`first-run.next.${following}`)}
              </Button>
              <Button variant="quiet" size="l" onPress={goBack}>{say('first-run.back')}</Button>
            </Row>
          </FormColumn>
        </form>
      }
    />
  )
}

type StepAsideProps = { readonly step: Step; readonly steps: readonly Step[]; readonly at: number; readonly clinic: ClinicDraft }

function StepAside({ step, steps, at, clinic }: StepAsideProps) {
  const say = useSay()
  return (
    <Stack gap={5}>
      <Text bold>EveryOffer</Text>
      <Stack gap={3}>
        <Heading level={1} size="big">{say('first-run.set-up-yours')}</Heading>
        <Text tone="quiet">{say(`first-run.why.${step}`)}</Text>
      </Stack>
      <Steps steps={steps.map((one) => say(`first-run.step.${one}`))} current={at} />
      {(step === 'clinic' || step === 'portal') && <ExampleSheet clinic={clinic} part={step} />}
    </Stack>
  )
}

type StepFieldsProps = {
  readonly step: Step
  readonly draft: SetUpDraft
  readonly errors: FieldErrors<SetUpField>
  readonly onChange: (part: Partial<SetUpDraft>) => void
  readonly onEnter: () => void
}

function StepFields({ step, draft, errors, onChange, onEnter }: StepFieldsProps): ReactNode {
  const say = useSay()
  const clinicForm = {
    draft: draft.clinic,
    errors,
    onChange: (part: Partial<ClinicDraft>) => onChange({ clinic: { ...draft.clinic, ...part } }),
  }
  switch (step) {
    case 'clinic':
      return (
        <>
          <ClinicFields {...clinicForm} />
          <SiteFields {...clinicForm} canTakeOut={() => true} />
          <SiteHere draft={draft} onChange={onChange} onEnter={onEnter} />
        </>
      )
    case 'portal':
      return <PortalFields {...clinicForm} />
    case 'manager':
      return (
        <>
          <TextField
            id={errors.idOf('managerName')}
            label={say('first-run.your-name')}
            hint={say('first-run.your-name-hint')}
            maxLength={60}
            value={draft.managerName}
            onChange={(managerName) => onChange({ managerName })}
            onLeave={() => errors.leave('managerName')}
            error={errors.of('managerName')}
          />
          <NewPinFields whose="yours" value={draft} onChange={onChange} errors={errors} />
        </>
      )
    case 'protection':
      return <PassphraseFields draft={draft} onChange={onChange} errors={errors} />
  }
}

type SiteHereProps = Pick<StepFieldsProps, 'draft' | 'onChange' | 'onEnter'>

/** Asked only where there is a choice. */
function SiteHere({ draft, onChange, onEnter }: SiteHereProps) {
  const say = useSay()
  const { sites } = draft.clinic
  if (sites.length < 2) return null
  return (
    <SelectField
      label={say('first-run.this-workstation')}
      hint={say('first-run.this-workstation-hint')}
      options={sites.map(({ siteId, name }, index) => ({ value: siteId, label: name.trim() || say('form.site-number', { number: index + 1 }) }))}
      value={siteHere(draft)}
      onChange={(chosenSiteId) => onChange({ chosenSiteId })}
      onEnter={onEnter}
    />
  )
}
