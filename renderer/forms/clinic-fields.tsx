/** The parts of the form that describes a clinic: first run and Settings show the same ones. */
import { useMemo, useState } from 'react'
import { tidyPortalAddress, type ClinicDraft, type ClinicField } from '../../shared/clinic/clinic-draft.ts'
import { Button } from '../ui/button.tsx'
import { ComboField } from '../ui/combo-field.tsx'
import { Stack } from '../ui/layout.tsx'
import { TextField } from '../ui/text-field.tsx'
import { timeZoneChoices } from './time-zones.ts'
import type { FieldErrors } from './use-field-errors.ts'
import styles from './clinic-fields.module.css'

export type ClinicFormProps = {
  readonly draft: ClinicDraft
  readonly onChange: (change: Partial<ClinicDraft>) => void
  readonly errors: FieldErrors<ClinicField>
}

type TextOf = Exclude<keyof ClinicDraft, 'sites'>

const field = ({ draft, onChange, errors }: ClinicFormProps, name: TextOf) => ({
  id: errors.idOf(name),
  value: draft[name],
  onChange: (value: string) => onChange({ [name]: value }),
  onLeave: () => errors.leave(name),
  error: errors.of(name),
})

/** Name, return address, time zone. */
export function ClinicFields(props: ClinicFormProps) {
  const zones = useMemo(() => timeZoneChoices(), [])
  return (
    <>
      <TextField {...field(props, 'name')} label="Name of the clinic" maxLength={80} />
      <TextField {...field(props, 'address')} label="Address" lines={2} hint="The return address on each letter, 3 lines at most." />
      <ComboField {...field(props, 'timeZone')} label="Time zone" options={zones} />
    </>
  )
}

type SiteFieldsProps = ClinicFormProps & {
  /** Sites with visits stay; only those added in this form can be taken out again. */
  readonly canTakeOut: (siteId: string) => boolean
}

/** One line a site. */
export function SiteFields({ draft, onChange, errors, canTakeOut }: SiteFieldsProps) {
  const { sites } = draft
  const [addedId, setAddedId] = useState<string>()
  const rename = (siteId: string, name: string) =>
    onChange({ sites: sites.map((site) => (site.siteId === siteId ? { siteId, name } : site)) })
  const add = () => {
    const siteId = crypto.randomUUID()
    setAddedId(siteId)
    onChange({ sites: [...sites, { siteId, name: '' }] })
  }
  const takeOut = (siteId: string) => {
    const left = sites.filter((site) => site.siteId !== siteId)
    onChange({ sites: left })
    document.getElementById(errors.idOf(`site:${left.at(-1)?.siteId ?? ''}`))?.focus()
  }
  return (
    <Stack gap={2}>
      {sites.map(({ siteId, name }, index) => (
        <div key={siteId} className={styles.site}>
          <TextField
            id={errors.idOf(`site:${siteId}`)}
            label={sites.length === 1 ? 'Site' : `Site ${index + 1}`}
            hint={sites.length === 1 ? 'A place with its own desk, such as Riverside.' : undefined}
            value={name}
            maxLength={60}
            autoFocus={siteId === addedId}
            onChange={(value) => rename(siteId, value)}
            onLeave={() => errors.leave(`site:${siteId}`)}
            error={errors.of(`site:${siteId}`)}
          />
          {sites.length > 1 && canTakeOut(siteId) && (
            <div className={styles.takeOut}>
              <Button variant="quiet" label={`Take out ${name || `site ${index + 1}`}`} onPress={() => takeOut(siteId)}>Take out</Button>
            </div>
          )}
        </div>
      ))}
      <div><Button variant="link" icon="plus" onPress={add}>Add a site</Button></div>
    </Stack>
  )
}

/** What every letter says about the portal. */
export function PortalFields(props: ClinicFormProps) {
  const { onChange, errors } = props
  return (
    <>
      <TextField {...field(props, 'portalName')} label="Name of the portal" hint="What patients know it as, such as MyChart." maxLength={60} />
      <TextField
        {...field(props, 'portalUrl')}
        label="Address of the portal"
        hint="The page where a patient signs up. It goes into the QR code, so it must start with https://."
        kind="code"
        type="url"
        maxLength={120}
        onLeave={(typed) => {
          onChange({ portalUrl: tidyPortalAddress(typed) })
          errors.leave('portalUrl')
        }}
      />
      <TextField {...field(props, 'helpPhone')} label="Phone for help" type="tel" kind="figures" maxLength={40} />
      <TextField {...field(props, 'helpHours')} label="When someone answers" hint="Such as Monday to Friday, 8 to 5." maxLength={60} />
    </>
  )
}

/** The ages at which who is spoken to changes. */
export function AgeFields(props: ClinicFormProps) {
  return (
    <>
      <TextField
        {...field(props, 'teenFrom')}
        label="Offer to the teen from age"
        hint="Below this age the offer goes to a parent or guardian."
        kind="figures"
        maxLength={2}
      />
      <TextField
        {...field(props, 'adultFrom')}
        label="Adult from age"
        hint="From this age a parent’s access ends."
        kind="figures"
        maxLength={2}
      />
    </>
  )
}
