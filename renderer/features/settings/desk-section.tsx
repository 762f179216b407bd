import type { PrinterShown } from '../../../shared/contract/views.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { SelectField, type SelectOption } from '../../ui/select-field.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'
import { useSettings } from './use-settings.ts'

const NO_PRINTER = 'none'

const printerLabel = ({ name, description, isDefault, state }: PrinterShown, say: Say): string =>
  [
    description || name,
    state !== 'unknown' && say(`settings.printer-state.${state}`),
    isDefault && say('settings.printer-default'),
  ].filter(Boolean).join(', ')

/** All printers there are, and the chosen one even while it is not. */
const printerOptions = (printers: readonly PrinterShown[], chosen: string | null, say: Say): readonly SelectOption[] => [
  ...printers.map((printer) => ({ value: printer.name, label: printerLabel(printer, say) })),
  ...(chosen === null || printers.some(({ name }) => name === chosen) ? [] : [{ value: chosen, label: say('settings.printer-gone', { name: chosen }) }]),
  { value: NO_PRINTER, label: say('settings.printer-none') },
]

/** Where this workstation stands and where its letters come out. */
export function DeskSection() {
  const { clinic, siteId } = useReady()
  const { settings, failure, change } = useSettings()
  const printers = useCall('printers.list', {})
  const say = useSay()
  return (
    <Section title={say('settings.desk')} about={say('settings.this-workstation')} failure={failure ?? printers.failure}>
      <SelectField
        label={say('settings.workstation-at')}
        options={clinic.sites.map((site) => ({ value: site.siteId, label: site.name }))}
        value={siteId}
        onChange={(chosen) => change({ siteId: chosen })}
      />
      <SelectField
        label={say('settings.printer')}
        hint={printers.data?.length === 0 ? say('settings.printer-none-found') : say('settings.printer-hint')}
        options={printerOptions(printers.data ?? [], settings.printer, say)}
        value={settings.printer ?? NO_PRINTER}
        onChange={(printer) => change({ printer: printer === NO_PRINTER ? null : printer })}
      />
    </Section>
  )
}
