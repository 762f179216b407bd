import { useState } from 'react'
import { readMoment } from '../../../shared/import/read-date.ts'
import { fullDate } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { Section } from './section.tsx'

type Period = { readonly from: string; readonly to: string }
type PeriodRead = { readonly from: LocalDate | undefined; readonly to: LocalDate | undefined; readonly problem: Partial<Period> }

const NOT_A_DATE = 'This is not a date. Month, day, year: 10 1 25 is enough.'

const readPeriod = ({ from, to }: Period, today: LocalDate, timeZone: string): PeriodRead => {
  const [first, last] = [from, to].map((text) => readMoment(text.trim(), 'month-day', { today, timeZone })?.date)
  return {
    from: first,
    to: last,
    problem: {
      ...(first === undefined && { from: NOT_A_DATE }),
      ...(last === undefined && { to: NOT_A_DATE }),
      ...(first !== undefined && last !== undefined && last < first && { to: 'This is before the first day.' }),
    },
  }
}

/** What was understood, where that is not what was typed. */
const understoodOf = (date: LocalDate | undefined, typed: string): string | undefined =>
  date === undefined || fullDate(date) === typed.trim() ? undefined : fullDate(date)

/** The log of offers for a period, for other programs and for an auditor. */
export function ExportSection() {
  const { clinic, siteId, today } = useReady()
  const [site, setSite] = useState(siteId)
  const [period, setPeriod] = useState<Period>({ from: fullDate(`${today.slice(0, 8)}01`), to: fullDate(today) })
  const [isChecked, setChecked] = useState(false)
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const read = readPeriod(period, today, clinic.timeZone)

  const save = async () => {
    setChecked(true)
    if (read.from === undefined || read.to === undefined || read.problem.to !== undefined) return
    const result = await run('offers.exportCsv', { siteId: site, from: read.from, to: read.to })
    if (!result.ok || result.value.savedAs === null) return
    const { rows, savedAs } = result.value
    toasts.show({ words: `${rows} ${rows === 1 ? 'row is' : 'rows are'} saved in ${savedAs}.`, kind: 'good' })
  }
  const day = (end: keyof Period, label: string) => (
    <TextField
      label={label}
      kind="figures"
      value={period[end]}
      maxLength={30}
      onChange={(text) => setPeriod({ ...period, [end]: text })}
      onLeave={() => setChecked(true)}
      onEnter={() => void save()}
      understood={understoodOf(read[end], period[end])}
      error={isChecked ? read.problem[end] : undefined}
    />
  )
  return (
    <Section
      title="Offers as CSV"
      about="Each offer of a period with who, when, how and why. Keep the file as safe as the chart: it holds names."
      failure={failure}
    >
      {clinic.sites.length > 1 && (
        <SelectField label="Site" options={clinic.sites.map((one) => ({ value: one.siteId, label: one.name }))} value={site} onChange={setSite} />
      )}
      {day('from', 'First day')}
      {day('to', 'Last day')}
      <div>
        <Button variant="primary" icon="save" busyLabel={running && 'Saving…'} onPress={() => void save()}>Save the offers</Button>
      </div>
    </Section>
  )
}
