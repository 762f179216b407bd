import type { ReactNode } from 'react'
import { WEEKS_BACK } from '../../../shared/figures/last-weeks.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { useSay } from '../../ui/words.tsx'
import type { FilterChoice } from './filter-choice.ts'
import styles from './figures.module.css'
import { SiteField } from './site-field.tsx'

type FilterBarProps = { readonly choice: FilterChoice; readonly onChange: (choice: FilterChoice) => void; readonly scope: ReactNode }

const WEEKS_IN_YEAR = 52

/** One for all figures that look back; at its end what they stand on. */
export function FilterBar({ choice, onChange, scope }: FilterBarProps) {
  const say = useSay()
  return (
    <div className={styles.filters}>
      <SelectField
        label={say('figures.period')}
        options={WEEKS_BACK.map((weeks) => ({ value: String(weeks), label: weeks > WEEKS_IN_YEAR ? say('figures.years', { years: weeks / WEEKS_IN_YEAR }) : say('figures.weeks', { weeks }) }))}
        value={String(choice.weeks)}
        onChange={(value) => onChange({ ...choice, weeks: WEEKS_BACK.find((weeks) => String(weeks) === value) ?? choice.weeks })}
      />
      <SiteField siteId={choice.siteId} onChange={(siteId) => onChange({ ...choice, siteId })} />
      <div className={styles.scope}>{scope}</div>
    </div>
  )
}
