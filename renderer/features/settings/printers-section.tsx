/** Which paper comes out where: the usual way of each site, and the papers that go another. */
import { useState } from 'react'
import type { PrinterShown } from '../../../shared/contract/views.ts'
import { PAPERS, type Paper } from '../../../shared/invitations/papers.ts'
import { optionsInWords } from '../../../shared/printing/option-words.ts'
import { choiceFor, ownChoice, printerFor, withChoice } from '../../../shared/printing/printing-choice.ts'
import type { PrintSettings } from '../../../shared/printing/print-options.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { FormColumn, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { PrinterForm } from './printer-form.tsx'
import { useSettings } from './use-settings.ts'

const ROWS: readonly (Paper | null)[] = [null, ...PAPERS]

const paperName = (paper: Paper | null, say: Say): string => say(paper === null ? 'printers.usual' : `printers.paper.${paper}`)

export function PrintersSection() {
  const { clinic, siteId: here } = useReady()
  const { settings, failure, change } = useSettings()
  const printers = useCall('printers.list', {}, 'printing')
  const say = useSay()
  const [siteId, setSiteId] = useState(here)
  const [open, setOpen] = useState<{ readonly paper: Paper | null }>()
  // How often a form was shut: the focus then goes back to the heading.
  const [returns, setReturns] = useState(0)
  const problem = failure ?? printers.failure
  const known = printers.data ?? []
  const siteName = clinic.sites.find((site) => site.siteId === siteId)?.name ?? ''
  const openForm = (paper: Paper | null) => {
    // One may have been plugged in just for this.
    printers.reload()
    setOpen({ paper })
  }

  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <Heading level={2} size="title" focusOn={returns === 0 ? undefined : `printers ${returns}`}>{say('settings.printers')}</Heading>
        <Text tone="quiet" measure>{say('printers.about')}</Text>
      </Stack>
      {problem && <Note kind="bad" title={say('settings.not-saved')}>{failureWords(say, problem)}</Note>}
      {printers.data?.length === 0 && <Note>{say('printers.none-found')}</Note>}
      {open === undefined
        ? (
            <>
              {clinic.sites.length > 1 && (
                <FormColumn>
                  <SelectField
                    label={say('printers.site')}
                    options={clinic.sites.map((site) => ({ value: site.siteId, label: site.name }))}
                    value={siteId}
                    onChange={setSiteId}
                  />
                </FormColumn>
              )}
              <PapersTable printing={settings.printing} siteId={siteId} printers={known} onOpen={openForm} />
            </>
          )
        : (
            <PrinterForm
              key={open.paper}
              name={clinic.sites.length > 1 ? say('printers.at', { paper: paperName(open.paper, say), site: siteName }) : paperName(open.paper, say)}
              paper={open.paper}
              own={ownChoice(settings.printing, siteId, open.paper)}
              choice={choiceFor(settings.printing, siteId, open.paper)}
              printer={printerFor(settings.printing, siteId, open.paper, known)}
              printers={known}
              onChange={(choice) => change({ printing: withChoice(settings.printing, siteId, open.paper, choice) })}
              onBack={() => {
                setOpen(undefined)
                setReturns(returns + 1)
              }}
            />
          )}
    </Stack>
  )
}

type PapersTableProps = {
  readonly printing: PrintSettings
  readonly siteId: string
  readonly printers: readonly PrinterShown[]
  readonly onOpen: (paper: Paper | null) => void
}

function PapersTable({ printing, siteId, printers, onOpen }: PapersTableProps) {
  const say = useSay()
  return (
    <Table label={say('printers.table')}>
      <thead>
        <tr>
          <HeadCell>{say('printers.column.paper')}</HeadCell>
          <HeadCell>{say('printers.column.printer')}</HeadCell>
          <HeadCell>{say('printers.column.how')}</HeadCell>
          <HeadCell>{say('printers.column.to-do')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((paper) => {
          const isOwn = ownChoice(printing, siteId, paper) !== null || paper === null
          const choice = choiceFor(printing, siteId, paper)
          const printer = printerFor(printing, siteId, paper, printers)
          const name = paperName(paper, say)
          return (
            <tr key={paper}>
              <HeadCell scope="row" bold={isOwn}>{name}</HeadCell>
              <Cell tone={isOwn ? 'ink' : 'quiet'}>{isOwn ? (printer?.description ?? say('printers.no-printer')) : say('printers.as-usual')}</Cell>
              <Cell tone="quiet">{isOwn ? optionsInWords(choice, say) : null}</Cell>
              <Cell control>
                <Button variant="quiet" label={say('printers.change-of', { paper: name })} onPress={() => onOpen(paper)}>
                  {say('printers.change')}
                </Button>
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
