import { useState } from 'react'
import type { CounterPrinted, LetterLanguageState } from '../../../shared/contract/views.ts'
import { mayPrint } from '../../../shared/invitations/letter-states.ts'
import { isNameless, MOST_COPIES, type CounterPaper, type LetterForm } from '../../../shared/invitations/letter.ts'
import { printerFor } from '../../../shared/printing/printing-choice.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSay } from '../../ui/words.tsx'
import styles from './counter-foot.module.css'
import { useLetterDesk } from './letter-desk-store.ts'

type Counter = { letter: LetterLanguageState; form: LetterForm }

/** Sheets for the counter are printed here, since they belong to no visit; the way to them from any other letter. */
export function CounterFoot({ letter, form }: Counter) {
  const say = useSay()
  const { paper } = form
  if (isNameless(paper)) return <PrintSheets key={paper} letter={letter} form={form} paper={paper} />
  return (
    <Button variant="quiet" icon="print" onPress={() => useLetterDesk.getState().changeForm({ paper: 'half-sheet' })}>
      {say('letter-desk.print-counter')}
    </Button>
  )
}

const copiesIn = (typed: string): number | null => {
  const copies = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  return copies >= 1 && copies <= MOST_COPIES ? copies : null
}

function PrintSheets({ letter, form, paper }: Counter & { paper: CounterPaper }) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const { data: printers = [] } = useCall('printers.list', {}, 'printing')
  const [typed, setTyped] = useState('10')
  const [wished, setWished] = useState<string>()
  const [done, setDone] = useState<CounterPrinted['is']>()
  const copies = copiesIn(typed)
  const { siteId, settings } = useReady()
  const printer = printers.find(({ name }) => name === wished) ?? printerFor(settings.printing, siteId, paper, printers)
  const held = mayPrint(letter) ? undefined : say('letter-desk.accept-first')

  const print = async (channel: { to: 'pdf' } | { to: 'printer'; printer: string }) => {
    setDone(undefined)
    const { language, pageSize } = form
    const result = await run('letters.printCounter', { paper, language, pageSize, copies: copies ?? 1, channel })
    if (result.ok) setDone(result.value.is)
  }
  const busyLabel = running && say('letter-desk.printing')
  return (
    <>
      <div className={styles.fields}>
        <div className={styles.copies}>
          <TextField
            label={say('letter-desk.pages')}
            kind="figures"
            value={typed}
            onChange={setTyped}
            maxLength={3}
            error={copies === null ? say('letter-desk.pages-between', { most: MOST_COPIES }) : undefined}
          />
        </div>
        {printer !== null && (
          <SelectField
            label={say('hand-over.printer')}
            value={printer.name}
            onChange={setWished}
            options={printers.map((each) => ({ value: each.name, label: each.description }))}
          />
        )}
      </div>
      <Text size="s" tone="quiet">
        {printer === null ? say('hand-over.no-printer') : say(`letter-desk.on-a-page.${paper}`)}
      </Text>
      {failure !== undefined && <Note kind="bad" title={failureWords(say, failure)} />}
      <div className={styles.buttons}>
        {printer !== null && (
          <Button icon="print" busyLabel={busyLabel} unavailable={held ?? (copies === null ? say('letter-desk.pages-between', { most: MOST_COPIES }) : undefined)} onPress={() => void print({ to: 'printer', printer: printer.name })}>
            {say('letter-desk.print', { paper: say(`hand-over.paper.${paper}`), count: copies ?? 0 })}
          </Button>
        )}
        <Button variant="quiet" icon="save" busyLabel={busyLabel} unavailable={held} onPress={() => void print({ to: 'pdf' })}>
          {say('hand-over.save-pdf')}
        </Button>
        <div role="status">
          <Text tone="quiet">{held ?? (done === 'printed' || done === 'saved' ? say(`letter-desk.done.${done}`) : '')}</Text>
        </div>
      </div>
    </>
  )
}
