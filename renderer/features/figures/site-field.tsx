import { useReady } from '../../app/app-store.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { useSay } from '../../ui/words.tsx'

const ALL = 'all'

type SiteFieldProps = { readonly siteId: string | null; readonly onChange: (siteId: string | null) => void }

/** Which site figures are of; null is all of them. */
export function SiteField({ siteId, onChange }: SiteFieldProps) {
  const say = useSay()
  const { sites } = useReady().clinic
  return (
    <SelectField
      label={say('figures.site')}
      options={[{ value: ALL, label: say('figures.all-sites', { count: sites.length }) }, ...sites.map((site) => ({ value: site.siteId, label: site.name }))]}
      value={siteId ?? ALL}
      onChange={(value) => onChange(value === ALL ? null : value)}
    />
  )
}
