import { useState } from 'react'
import type { Language } from '../../../../shared/text/languages.ts'
import type { DayVisit } from '../../../../shared/visits/day-view.ts'
import type { PrinterShown } from '../../../../shared/contract/views.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { AnswerList, type Answer } from '../../../ui/answer-list.tsx'
import { Button } from '../../../ui/button.tsx'
import { Grow } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Text, useFocusOn } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { QrAfterwards } from '../hand-over/qr-screen.tsx'
import { OfferFrame } from '../offer-frame.tsx'
import { offerSteps } from '../talk/talk.tsx'
import { AskCode } from './ask-code.tsx'
import type { AgainChannel, AgainCode, HandedOut, HandOut } from './hand-out.ts'
import { printerTitle, readyElsewhere, titleOfPrinter } from '../../../letter/printers.ts'
import styles from './what-now.module.css'

export type WhatNowProps = {
  visit: DayVisit
  /** Why it is not in the patient's hands, and where it was meant to come out. */
  problem: string
  failed: HandOut['channel']
  printers: readonly PrinterShown[]
  /** The language the patient reads. */
  language: Language
  /** Sends it again; the answer says what came of it. `code` where the letter needs one that nobody has any more. */
  send: (channel: AgainChannel, code: AgainCode | null) => Promise<HandedOut>
  /** Records that the QR was shown instead. */
  showQr: () => Promise<void>
  /** `words` for the strip, "Sent to Back office 1."; null where it was left open. */
  onDone: (words: string | null) => void
}

type WayOut = Pick<Answer, 'id' | 'label' | 'then'> & { readonly act: () => void }

/** The offer is safe, the letter is not out: says so in this order, and what can be done. */
export function WhatNow({
  visit,
  problem: firstProblem,
  failed,
  printers,
  language,
  send,
  showQr,
  onDone,
}: WhatNowProps) {
  const say = useSay()
  const [problem, setProblem] = useState(firstProblem)
  /** The way that waits for the code. */
  const [codeFor, setCodeFor] = useState<AgainChannel>()
  const [isBusy, setBusy] = useState(false)
  const [isQrOpen, setQrOpen] = useState(false)
  const [chosenId, setChosenId] = useState<string>()
  const focus = useFocusOn<HTMLDivElement>('what-now')

  const failedPrinter = failed.to === 'printer' ? failed.printer : null

  const sendTo = async (channel: AgainChannel, code: AgainCode | null = null) => {
    setBusy(true)
    const handed = await send(channel, code)
    setBusy(false)
    if (handed.ok) {
      onDone(handed.words)
      return
    }
    setProblem(handed.problem)
    setCodeFor(handed.needsCode ? channel : undefined)
  }
  const ways = waysOut(
    printers,
    failedPrinter,
    (channel) => void sendTo(channel),
    () => setQrOpen(true),
    say,
  )
  const chosen = ways.find(({ id }) => id === chosenId) ?? ways[0]
  const leaveOpen = () => onDone(null)

  useKeys({ Enter: () => chosen?.act(), N: leaveOpen }, { on: !isBusy && codeFor === undefined })

  if (codeFor !== undefined)
    return (
      <AskCode
        visit={visit}
        isBusy={isBusy}
        onCode={(code) => void sendTo(codeFor, code)}
        onBack={() => setCodeFor(undefined)}
      />
    )

  return (
    <OfferFrame
      label={say('printing.not-printed')}
      visit={visit}
      onBack={leaveOpen}
      problem={undefined}
      foot={
        <>
          <Button
            variant="primary"
            size="l"
            keys="Enter"
            busyLabel={isBusy ? say('printing.sending') : undefined}
            onPress={() => chosen?.act()}
          >
            {chosen?.label}
          </Button>
          <Grow />
          <Button variant="quiet" keys="N" onPress={leaveOpen}>
            {say('printing.next-leave-open')}
          </Button>
        </>
      }
    >
      <Steps steps={offerSteps(say)} current={2} />
      <div ref={focus} tabIndex={-1} className={styles.note}>
        <Note kind="warn" title={say(`printing.logged-not.${failed.to}`)}>
          <Text as="span">
            {problem}{' '}
            {failedPrinter !== null && say('printing.marked')}
          </Text>
        </Note>
      </div>
      <AnswerList
        label={say('printing.what-now')}
        choice
        answers={ways.map(({ id, label, then }, index) => ({
          id,
          label,
          then,
          key: String(index + 1),
          chosen: id === chosen?.id,
        }))}
        onAnswer={setChosenId}
      />
      {isQrOpen && (
        <QrAfterwards
          language={language}
          onClose={() => setQrOpen(false)}
          onDone={() => void showQr().then(() => onDone(say('printing.saw-qr')))}
        />
      )}
    </OfferFrame>
  )
}

const waysOut = (
  printers: readonly PrinterShown[],
  failedPrinter: string | null,
  send: (channel: AgainChannel) => void,
  showQr: () => void,
  say: Say,
): readonly WayOut[] => {
  const other = readyElsewhere(printers, failedPrinter)
  const ways: readonly (WayOut | false)[] = [
    other !== null && {
      id: 'other',
      label: say('printing.print-on', { printer: printerTitle(other) }),
      then: say('printing.ready'),
      act: () => send({ to: 'printer', printer: other.name }),
    },
    failedPrinter !== null && {
      id: 'again',
      label: say('printing.try-again', { printer: titleOfPrinter(printers, failedPrinter, say) }),
      then: say('printing.check-paper'),
      act: () => send({ to: 'printer', printer: failedPrinter }),
    },
    { id: 'qr', label: say('printing.qr-instead'), then: say('printing.needs-phone'), act: showQr },
    { id: 'pdf', label: say('printing.save-pdf'), then: say('printing.print-elsewhere'), act: () => send({ to: 'pdf' }) },
  ]
  return ways.filter((way) => way !== false)
}
