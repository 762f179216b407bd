import { useMemo, type FormEvent } from 'react'
import { clinicOfDraft, clinicProblems, draftOfClinic, type ClinicDraft, type ClinicField } from '../../../shared/clinic/clinic-draft.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { AgeFields, ClinicFields, PortalFields, SiteFields } from '../../forms/clinic-fields.tsx'
import { useFieldErrors } from '../../forms/use-field-errors.ts'
import { Button } from '../../ui/button.tsx'
import { FormColumn } from '../../ui/layout.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { Section } from './section.tsx'
import { useSettingsStore } from './settings-store.ts'
import styles from './settings.module.css'

const fieldsOf = ({ sites }: ClinicDraft): readonly ClinicField[] => [
  'name', 'address', 'timeZone', ...sites.map(({ siteId }) => `site:${siteId}` as const),
  'portalName', 'portalUrl', 'helpPhone', 'helpHours', 'teenFrom', 'adultFrom',
]

/** What the letters say and the ages at which rules change. */
export function ClinicSection() {
  const { clinic } = useReady()
  const { clinicDraft, draftClinic } = useSettingsStore()
  const draft = clinicDraft ?? draftOfClinic(clinic)
  const problems = useMemo(() => clinicProblems(draft), [draft])
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
    toasts.show({ words: 'The clinic is saved. New letters carry it from now on.', kind: 'good' })
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Section title="Clinic and portal" about="For all workstations. Letters that are printed already stay as they are." failure={failure}>
        <ClinicFields {...form} />
        <SiteFields {...form} canTakeOut={(siteId) => !isStored(siteId)} />
        <FormColumn>
          <Heading level={3}>The portal</Heading>
          <PortalFields {...form} />
        </FormColumn>
        <FormColumn>
          <Heading level={3}>Ages</Heading>
          <AgeFields {...form} />
        </FormColumn>
        <div className={styles.save}>
          <Button
            variant="primary"
            size="l"
            type="submit"
            busyLabel={running && 'Saving…'}
            unavailable={clinicDraft === null ? 'Nothing has been changed.' : undefined}
          >
            Save the clinic
          </Button>
          {clinicDraft === null
            ? <Text tone="quiet">Nothing has been changed.</Text>
            : <Button variant="quiet" size="l" onPress={() => draftClinic(null)}>Leave it as it was</Button>}
        </div>
      </Section>
    </form>
  )
}
