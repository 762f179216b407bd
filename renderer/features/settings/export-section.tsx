import { useState } from 'react'
import { readMoment } from '../../../shared/import/read-date.ts'
import { fullDate } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'

type Period = { readonly from: string; readonly to: string }
type PeriodRead = { readonly from: LocalDate | undefined; readonly to: LocalDate | undefined; readonly problem: Partial<Period> }

const readPeriod = ({ from, to }: Period, today: LocalDate, timeZone: string, say: Say): PeriodRead => {
  const [first, last] = [from, to].map((text) => readMoment(text.trim(), 'month-day', { today, timeZone })?.date)
  return {
    from: first,
    to: last,
    problem: {
      ...(first === undefined && { from: say('settings.export.not-a-date') }),
      ...(last === undefined && { to: say('settings.export.not-a-date') }),
      ...(first !== undefined && last !== undefined && last < first && { to: say('settings.export.before-first') }),
    },
  }
}

/** What was understood, where that is not what was typed. */
const understoodOf = (date: LocalDate | undefined, typed: string, { language }: Say): string | undefined =>
  date === undefined || fullDate(date, language) === typed.trim() ? undefined : fullDate(date, language)

/** The log of offers for a period, for other programs and for an auditor. */
export function ExportSection() {
  const { clinic, siteId, today } = useReady()
  const say = useSay()
  const [site, setSite] = useState(siteId)
  const [period, setPeriod] = useState<Period>({ from: fullDate(`${today.slice(0, 8)}01`, say.language), to: fullDate(today, say.language) })
  const [isChecked, setChecked] = useState(false)
  const { running, failure, run } = useAction()
  const toasts = useToasts()
  const read = readPeriod(period, today, clinic.timeZone, say)

  const save = async () => {
    setChecked(true)
    if (read.from === undefined || read.to === undefined || read.problem.to !== undefined) return
    const result = await run('offers.exportCsv', { siteId: site, from: read.from, to: read.to })
    if (!result.ok || result.value.savedAs === null) return
    const { rows, savedAs } = result.value
    toasts.show({ words: say('settings.export.saved', { rows, file: savedAs }), kind: 'good' })
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
      understood={understoodOf(read[end], period[end], say)}
      error={isChecked ? read.problem[end] : undefined}
    />
  )
  return (
    <Section
      title={say('settings.export')}
      about={say('settings.export.about')}
      failure={failure}
    >
      {clinic.sites.length > 1 && (
        <SelectField label={say('settings.export.site')} options={clinic.sites.map((one) => ({ value: one.siteId, label: one.name }))} value={site} onChange={setSite} />
      )}
      {day('from', say('settings.export.first-day'))}
      {day('to', say('settings.export.last-day'))}
      <div>
        <Button variant="primary" icon="save" busyLabel={running && say('settings.saving')} onPress={() => void save()}>{say('settings.export.save')}</Button>
      </div>
    </Section>
  )
}
