import type { PrinterShown } from '../../../shared/contract/views.ts'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { SelectField, type SelectOption } from '../../ui/select-field.tsx'
import { Section } from './section.tsx'
import { useSettings } from './use-settings.ts'

const NO_PRINTER = 'none'
const STATE_WORDS: Readonly<Record<PrinterShown['state'], string>> = { ready: 'ready', busy: 'busy', stopped: 'stopped', unknown: '' }

const printerLabel = ({ name, description, isDefault, state }: PrinterShown): string =>
  [description || name, STATE_WORDS[state], isDefault && 'the computer’s own choice'].filter(Boolean).join(', ')

/** All printers there are, and the chosen one even while it is not. */
const printerOptions = (printers: readonly PrinterShown[], chosen: string | null): readonly SelectOption[] => [
  ...printers.map((printer) => ({ value: printer.name, label: printerLabel(printer) })),
  ...(chosen === null || printers.some(({ name }) => name === chosen) ? [] : [{ value: chosen, label: `${chosen}, not found now` }]),
  { value: NO_PRINTER, label: 'None: save letters as PDF' },
]

/** Where this workstation stands and where its letters come out. */
export function DeskSection() {
  const { clinic, siteId } = useReady()
  const { settings, failure, change } = useSettings()
  const printers = useCall('printers.list', {})
  return (
    <Section title="Site and printer" about="For this workstation, whoever is signed in." failure={failure ?? printers.failure}>
      <SelectField
        label="This workstation is at"
        options={clinic.sites.map((site) => ({ value: site.siteId, label: site.name }))}
        value={siteId}
        onChange={(chosen) => change({ siteId: chosen })}
      />
      <SelectField
        label="Letters come out on"
        hint={printers.data?.length === 0 ? 'No printer was found on this computer.' : 'You can choose another one for each letter.'}
        options={printerOptions(printers.data ?? [], settings.printer)}
        value={settings.printer ?? NO_PRINTER}
        onChange={(printer) => change({ printer: printer === NO_PRINTER ? null : printer })}
      />
    </Section>
  )
}
