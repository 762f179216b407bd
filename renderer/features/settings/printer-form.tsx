/** How one paper comes out. What is chosen counts at once; what the printer cannot do is not offered. */
import type { PrinterShown } from '../../../shared/contract/views.ts'
import { PAGE_SIZES, type PageSize } from '../../../shared/invitations/letter.ts'
import type { Paper } from '../../../shared/invitations/papers.ts'
import { trayWords } from '../../../shared/printing/option-words.ts'
import { notDoneBy, offeredBy, onPrinter, type PrinterAbilities } from '../../../shared/printing/printing-choice.ts'
import { SIDES, type PrintChoice, type Sides } from '../../../shared/printing/print-options.ts'
import { upperFirst } from '../../../shared/text/first-letter.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { FormColumn, Line, Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField, type SelectOption } from '../../ui/select-field.tsx'
import { Heading } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { TestPrint } from './test-print.tsx'

export type PrinterFormProps = {
  readonly name: string
  /** Null for the usual way. */
  readonly paper: Paper | null
  readonly own: PrintChoice | null
  readonly choice: PrintChoice
  /** Where it comes out now. */
  readonly printer: PrinterShown | null
  readonly printers: readonly PrinterShown[]
  /** Null: it goes the usual way again. */
  readonly onChange: (choice: PrintChoice | null) => void
  readonly onBack: () => void
}

export function PrinterForm({ name, paper, own, choice, printer, printers, onChange, onBack }: PrinterFormProps) {
  const say = useSay()
  const abilities = useCall('printers.abilities', printer === null ? null : { printer: printer.name }).data ?? null
  const hasOwnWay = paper === null || own !== null
  const { size, tray, sides } = choice.printer === null || choice.printer === printer?.name ? choice : { ...choice, tray: null }
  return (
    <Stack gap={5}>
      <Heading level={3} focusOn="printer-form">{name}</Heading>
      <FormColumn>
        {paper !== null && (
          <Segments<'usual' | 'own'>
            label={say('printers.goes')}
            options={[{ value: 'usual', label: say('printers.as-usual') }, { value: 'own', label: say('printers.own-way') }]}
            value={hasOwnWay ? 'own' : 'usual'}
            onChange={(way) => onChange(way === 'own' ? choice : null)}
          />
        )}
        {hasOwnWay && <ChoiceFields {...{ choice, printer, printers, abilities, onChange }} />}
      </FormColumn>
      {printer !== null && (
        <>
          <Line />
          <TestPrint printer={printer} options={{ size, tray, sides }} />
        </>
      )}
      <div><Button variant="quiet" onPress={onBack}>{say('printers.back')}</Button></div>
    </Stack>
  )
}

type ChoiceFieldsProps = Pick<PrinterFormProps, 'choice' | 'printer' | 'printers' | 'onChange'> & {
  readonly abilities: PrinterAbilities | null
}

function ChoiceFields({ choice, printer, printers, abilities, onChange }: ChoiceFieldsProps) {
  const say = useSay()
  const offered = offeredBy(abilities)
  const notDone = notDoneBy(abilities, choice)
  const isGone = choice.printer !== null && choice.printer !== printer?.name
  const sizes = PAGE_SIZES.filter((size) => offered.sizes.includes(size) || size === choice.size)
  return (
    <>
      <SelectField
        label={say('printers.printer')}
        options={printerOptions(printers, choice.printer, say)}
        value={choice.printer ?? SYSTEMS_CHOICE}
        error={isGone && printer !== null ? say('printers.gone-instead', { printer: choice.printer ?? '', other: printer.description }) : undefined}
        onChange={(chosen) => onChange(onPrinter(choice, chosen === SYSTEMS_CHOICE ? null : chosen))}
      />
      <SelectField
        label={say('printers.tray')}
        hint={offered.trays.length === 0 ? say('printers.tray.silent') : undefined}
        options={trayOptions(offered.trays, choice.tray, say)}
        value={choice.tray ?? AUTOMATIC}
        error={notDone.includes('tray') ? say('printers.not-done.tray') : undefined}
        onChange={(tray) => onChange({ ...choice, tray: tray === AUTOMATIC ? null : tray })}
      />
      <Row gap={5} align="start">
        <Segments<PageSize>
          label={say('printers.size')}
          options={sizes.map((size) => ({ value: size, label: say(`printers.size.${size}`) }))}
          value={choice.size}
          onChange={(size) => onChange({ ...choice, size })}
        />
        {(offered.canPrintBothSides || choice.sides === 'two-sided') && (
          <Segments<Sides>
            label={say('printers.sides')}
            options={SIDES.map((sides) => ({ value: sides, label: upperFirst(say(`printers.sides.${sides}`)) }))}
            value={choice.sides}
            onChange={(sides) => onChange({ ...choice, sides })}
          />
        )}
      </Row>
      {notDone.includes('size') && <Note kind="warn">{say('printers.not-done.size')}</Note>}
      {notDone.includes('sides') && <Note kind="warn">{say('printers.not-done.sides')}</Note>}
    </>
  )
}

/** No printer and no tray is called so: a slash is not allowed in a name. */
const SYSTEMS_CHOICE = '/system'
const AUTOMATIC = '/automatic'

/** All printers there are, and the chosen one even while it is not. */
const printerOptions = (printers: readonly PrinterShown[], chosen: string | null, say: Say): readonly SelectOption[] => {
  const systems = printers.find(({ isDefault }) => isDefault)
  const isMissing = chosen !== null && !printers.some(({ name }) => name === chosen)
  return [
    { value: SYSTEMS_CHOICE, label: systems ? say('printers.system-is', { printer: systems.description }) : say('printers.system') },
    ...printers.map(({ name, description, state }) => ({
      value: name,
      label: state === 'unknown' ? description : say(`printing.state.${state}`, { printer: description }),
    })),
    ...(isMissing ? [{ value: chosen, label: say('printers.gone', { printer: chosen }) }] : []),
  ]
}

const trayOptions = (trays: readonly string[], chosen: string | null, say: Say): readonly SelectOption[] => [
  { value: AUTOMATIC, label: upperFirst(trayWords(null, say)) },
  ...[...trays, ...(chosen === null || trays.includes(chosen) ? [] : [chosen])].map((tray) => ({ value: tray, label: upperFirst(trayWords(tray, say)) })),
]
