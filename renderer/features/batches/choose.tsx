/** Whom a batch is for, what it would be, and the one button that starts it. */
import { useEffect, useId, useState, type ReactNode } from 'react'
import type { BatchPreview } from '../../../shared/batches/batch.ts'
import { BATCH_KINDS, isPosted, type BatchKind } from '../../../shared/batches/batch-words.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { PrinterShown } from '../../../shared/contract/views.ts'
import { outletFor } from '../../../shared/printing/printing-choice.ts'
import { weekdayDate } from '../../../shared/time/display.ts'
import { addDays } from '../../../shared/time/local-time.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { printerWords } from '../../letter/printers.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/checkbox.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { FormColumn, Stack } from '../../ui/layout.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { filesWords, languageWords, skipWords } from './batch-words.ts'

type To = CallInput<'batches.start'>['to']
/** No printer is called so: a slash is not allowed in a name. */
const PDF = '/pdf'

export type ChooseProps = {
  readonly title: string
  readonly about: string
  readonly kind: BatchKind
  readonly onKind: (kind: BatchKind) => void
  readonly printers: readonly PrinterShown[]
  /** What has just ended. */
  readonly note: ReactNode
  readonly rest: ReactNode
}

export function Choose({ title, about, kind, onKind, printers, note, rest }: ChooseProps) {
  const { siteId, settings } = useReady()
  const say = useSay()
  const { data: shown, failure: unread } = useCall('batches.preview', { kind, siteId }, 'day')
  // The answer for the kind asked for before says nothing of this one.
  const preview = shown?.kind === kind ? shown : undefined
  const { running, failure, run } = useAction()
  const [withCodes, setWithCodes] = useState(false)
  const [wanted, setWanted] = useState<string>()
  const usual = outletFor(settings.printing, siteId, printers)('letter').printer?.name ?? PDF
  const to = wanted === PDF || printers.some(({ name }) => name === wanted) ? (wanted ?? usual) : usual
  const count = preview?.letters ?? 0
  useSaidCount(preview)
  const start = () =>
    void run('batches.start', { batchId: crypto.randomUUID(), kind, siteId, withCodes: withCodes && !isPosted(kind), to: toOf(to) })

  return (
    <Page
      title={title}
      focusOn="batches"
      detail={about}
      footer={count > 0 && (
        <PageFooter
          action={
            <Button variant="primary" size="l" icon={to === PDF ? 'save' : 'print'} busyLabel={running && say('batches.starting')} onPress={start}>
              {say(to === PDF ? 'batches.save' : 'batches.print', { count })}
            </Button>
          }
        />
      )}
    >
      <Stack gap={5}>
        {note}
        {failure && <Note kind="bad" title={say('batches.not-done')}>{failureWords(say, failure)}</Note>}
        {unread && <Note kind="bad" title={say('batches.unread')}>{failureWords(say, unread)}</Note>}
        <Segments<BatchKind>
          label={say('batches.for')}
          options={BATCH_KINDS.map((value) => ({ value, label: say(`batches.kind.${value}`) }))}
          value={kind}
          onChange={onKind}
        />
        {preview && <WhoGetsOne kind={kind} preview={preview} />}
        {count > 0 && (
          <FormColumn>
            {!isPosted(kind) && (
              <Switch checked={withCodes} onChange={setWithCodes} hint={say('batches.with-codes.hint')}>{say('batches.with-codes')}</Switch>
            )}
            <SelectField
              label={say('batches.to')}
              hint={to === PDF ? filesWords(count, say) : undefined}
              options={[...printers.map((printer) => ({ value: printer.name, label: printerWords(printer, say) })), { value: PDF, label: say('batches.to.pdf') }]}
              value={to}
              onChange={setWanted}
            />
          </FormColumn>
        )}
        {rest}
      </Stack>
    </Page>
  )
}

const toOf = (to: string): To => (to === PDF ? { to: 'pdf' } : { to: 'printer', printer: to })

/** The count is news to who cannot see it: the focus stays on the choice. */
const useSaidCount = (preview: BatchPreview | undefined) => {
  const say = useSay()
  const announce = useAnnounce()
  const words = preview && (preview.letters === 0 ? say('batches.nobody') : say('batches.people', { count: preview.letters }))
  useEffect(() => {
    if (words !== undefined) announce(words)
  }, [words, announce])
}

function WhoGetsOne({ kind, preview }: { readonly kind: BatchKind; readonly preview: BatchPreview }) {
  const { today } = useReady()
  const say = useSay()
  const id = useId()
  const day = weekdayDate(addDays(today, 1), say.language)
  const skipped = skipWords(preview, say)
  const facts = [
    ...(preview.letters > 0 ? [{ term: say('batches.languages'), value: <LanguagesOf preview={preview} /> }] : []),
    ...(skipped.length > 0 ? [{ term: say('batches.no-letter'), value: <Stack gap={0}>{skipped.map((line) => <Text key={line}>{line}</Text>)}</Stack> }] : []),
  ]
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <Stack gap={1}>
          <Text size="l" bold id={id}>{preview.letters === 0 ? say('batches.nobody') : say('batches.people', { count: preview.letters })}</Text>
          <Text tone="quiet" measure>{say(preview.letters === 0 ? `batches.nobody.${kind}` : `batches.about.${kind}`, { day })}</Text>
        </Stack>
        {facts.length > 0 && <FactList facts={facts} />}
      </Stack>
    </section>
  )
}

function LanguagesOf({ preview }: { readonly preview: BatchPreview }) {
  const say = useSay()
  return (
    <Stack gap={0}>
      <Text>{languageWords(preview, say)}</Text>
      {preview.heldBack > 0 && <Text tone="quiet" measure>{say('batches.held-back', { count: preview.heldBack })}</Text>}
    </Stack>
  )
}
