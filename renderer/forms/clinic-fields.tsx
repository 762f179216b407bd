/** The parts of the form that describes a clinic: first run and Settings show the same ones. */
import { useMemo, useState } from 'react'
import { reofferDaysOf, tidyPortalAddress, type ClinicDraft, type ClinicField } from '../../shared/clinic/clinic-draft.ts'
import { Button } from '../ui/button.tsx'
import { ComboField } from '../ui/combo-field.tsx'
import { Stack } from '../ui/layout.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useSay } from '../ui/words.tsx'
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
  const say = useSay()
  const zones = useMemo(() => timeZoneChoices(say), [say])
  return (
    <>
      <TextField {...field(props, 'name')} label={say('form.clinic-name')} maxLength={80} />
      <TextField {...field(props, 'address')} label={say('form.address')} lines={2} hint={say('form.address-hint')} />
      <ComboField {...field(props, 'timeZone')} label={say('form.time-zone')} options={zones} />
    </>
  )
}

type SiteFieldsProps = ClinicFormProps & {
  /** Sites with visits stay; only those added in this form can be taken out again. */
  readonly canTakeOut: (siteId: string) => boolean
}

/** One line a site. */
export function SiteFields({ draft, onChange, errors, canTakeOut }: SiteFieldsProps) {
  const say = useSay()
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
            label={sites.length === 1 ? say('form.site') : say('form.site-number', { number: index + 1 })}
            hint={sites.length === 1 ? say('form.site-hint') : undefined}
            value={name}
            maxLength={60}
            autoFocus={siteId === addedId}
            onChange={(value) => rename(siteId, value)}
            onLeave={() => errors.leave(`site:${siteId}`)}
            error={errors.of(`site:${siteId}`)}
          />
          {sites.length > 1 && canTakeOut(siteId) && (
            <div className={styles.takeOut}>
              <Button variant="quiet" label={name === '' ? say('form.take-out-number', { number: index + 1 }) : say('form.take-out-site', { name })} onPress={() => takeOut(siteId)}>{say('form.take-out')}</Button>
            </div>
          )}
        </div>
      ))}
      <div><Button variant="link" icon="plus" onPress={add}>{say('form.add-site')}</Button></div>
    </Stack>
  )
}

/** What every letter says about the portal. */
export function PortalFields(props: ClinicFormProps) {
  const say = useSay()
  const { onChange, errors } = props
  return (
    <>
      <TextField {...field(props, 'portalName')} label={say('form.portal-name')} hint={say('form.portal-name-hint')} maxLength={60} />
      <TextField
        {...field(props, 'portalUrl')}
        label={say('form.portal-url')}
        hint={say('form.portal-url-hint')}
        kind="code"
        type="url"
        maxLength={120}
        onLeave={(typed) => {
          onChange({ portalUrl: tidyPortalAddress(typed) })
          errors.leave('portalUrl')
        }}
      />
      <TextField {...field(props, 'helpPhone')} label={say('form.help-phone')} type="tel" kind="figures" maxLength={40} />
      <TextField {...field(props, 'helpHours')} label={say('form.help-hours')} hint={say('form.help-hours-hint')} maxLength={60} />
    </>
  )
}

/** The ages at which who is spoken to changes. */
export function AgeFields(props: ClinicFormProps) {
  const say = useSay()
  return (
    <>
      <TextField
        {...field(props, 'teenFrom')}
        label={say('form.teen-from')}
        hint={say('form.teen-from-hint')}
        kind="figures"
        maxLength={2}
      />
      <TextField
        {...field(props, 'adultFrom')}
        label={say('form.adult-from')}
        hint={say('form.adult-from-hint')}
        kind="figures"
        maxLength={2}
      />
    </>
  )
}

/** How long a patient is left alone after a no. */
export function ReofferField(props: ClinicFormProps) {
  const say = useSay()
  const days = reofferDaysOf(props.draft)
  return (
    <TextField
      {...field(props, 'reofferAfterDays')}
      label={say('again.days')}
      hint={say('again.days-hint')}
      kind="figures"
      maxLength={3}
      understood={days === undefined ? undefined : say('again.days-typed', { days })}
    />
  )
}
