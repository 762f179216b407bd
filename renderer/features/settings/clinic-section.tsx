import { useMemo, type FormEvent } from 'react'
import { clinicOfDraft, clinicProblems, draftOfClinic, type ClinicDraft, type ClinicField } from '../../../shared/clinic/clinic-draft.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { AgeFields, ClinicFields, PortalFields, ReofferField, SiteFields, type ClinicFormProps } from '../../forms/clinic-fields.tsx'
import { useFieldErrors } from '../../forms/use-field-errors.ts'
import { Button } from '../../ui/button.tsx'
import { FormColumn } from '../../ui/layout.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'
import { useSettingsStore } from './settings-store.ts'
import styles from './settings.module.css'

const fieldsOf = ({ sites }: ClinicDraft): readonly ClinicField[] => [
  'name', 'address', 'timeZone', ...sites.map(({ siteId }) => `site:${siteId}` as const),
  'portalName', 'portalUrl', 'helpPhone', 'helpHours', 'teenFrom', 'adultFrom', 'reofferAfterDays',
]

/** What the letters say and the ages at which rules change. */
export function ClinicSection() {
  const { clinic } = useReady()
  const { clinicDraft, draftClinic } = useSettingsStore()
  const draft = clinicDraft ?? draftOfClinic(clinic)
  const say = useSay()
  const problems = useMemo(() => clinicProblems(draft, say), [draft, say])
  const errors = useFieldErrors<ClinicField>(problems)
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const form = { draft, errors, onChange: (part: Partial<ClinicDraft>) => draftClinic({ ...draft, ...part }) }
  const isStored = (siteId: string) => clinic.sites.some((site) => site.siteId === siteId)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (clinicDraft === null || errors.stopAtFirst(fieldsOf(draft))) return
    const result = await run('clinic.change', clinicOfDraft(draft))
    if (!result.ok) return
    draftClinic(null)
    toasts.show({ words: say('settings.clinic.saved'), kind: 'good' })
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Section title={say('settings.clinic')} about={say('settings.clinic.about')} failure={failure}>
        <ClinicFields {...form} />
        <SiteFields {...form} canTakeOut={(siteId) => !isStored(siteId)} />
        <FormColumn>
          <Heading level={3}>{say('settings.clinic.portal')}</Heading>
          <PortalFields {...form} />
        </FormColumn>
        <FormColumn>
          <Heading level={3}>{say('settings.clinic.ages')}</Heading>
          <AgeFields {...form} />
        </FormColumn>
        <AskingAgain {...form} />
        <div className={styles.save} data-sticks>
          <Button
            variant="primary"
            size="l"
            type="submit"
            busyLabel={running && say('settings.saving')}
            unavailable={clinicDraft === null ? say('settings.clinic.unchanged') : undefined}
          >
            {say('settings.clinic.save')}
          </Button>
          {clinicDraft === null
            ? <Text tone="quiet">{say('settings.clinic.unchanged')}</Text>
            : <Button variant="quiet" size="l" onPress={() => draftClinic(null)}>{say('settings.leave')}</Button>}
        </div>
      </Section>
    </form>
  )
}

function AskingAgain(form: ClinicFormProps) {
  const say = useSay()
  return (
    <FormColumn>
      <Heading level={3}>{say('again.settings')}</Heading>
      <ReofferField {...form} />
    </FormColumn>
  )
}
