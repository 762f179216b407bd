/** The day before it is closed: who is left first, then who was missed and why. */
import { useRef, useState, type ReactNode } from 'react'
import type { MissedReason } from '../../../shared/offers/words.ts'
import type { Failure } from '../../../shared/result.ts'
import { weekdayDate } from '../../../shared/time/display.ts'
import { listTime, unsettledVisits, type DayView, type DayVisit } from '../../../shared/visits/day-view.ts'
import type { VisitState } from '../../../shared/visits/visit-state.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { homeOf, useApp, useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { PartsBar } from '../../ui/coverage-bar.tsx'
import { Stack } from '../../ui/layout.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { Page, PageFooter } from '../../ui/page.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { isHere, leftWords } from './day-words.ts'
import { Rested } from './rested.tsx'
import { SaveDay } from './save-day.tsx'
import { VisitGrid, focusVisit } from './visit-grid.tsx'
import styles from './close-day.module.css'

type Asking = { readonly visitId: string; readonly isLetter: boolean }

const URGENCY: Readonly<Partial<Record<VisitState, number>>> = { 'leaving': 0, 'needs-offer': 1, 'for-nurse': 2, 'missed': 3 }

/** Who can still be asked first, then the earliest; those with a reason come last. */
const rowsOf = (day: DayView): { readonly left: readonly DayVisit[]; readonly missed: readonly DayVisit[] } => {
  const byTime = (a: DayVisit, b: DayVisit) => (listTime(a) ?? '').localeCompare(listTime(b) ?? '')
  const urgency = ({ state }: DayVisit) => URGENCY[state] ?? 3
  const left = [...unsettledVisits(day.visits)].sort((a, b) => urgency(a) - urgency(b) || byTime(a, b))
  const missed = day.visits.filter((visit) => visit.state === 'missed' && visit.missedReason !== null).sort(byTime)
  return { left, missed }
}

type OpenDayProps = { readonly day: DayView; readonly readFailure: Failure | undefined; readonly areNamesHidden: boolean; readonly others: ReactNode }

export function OpenDay({ day, readFailure, areNamesHidden, others }: OpenDayProps) {
  const go = useApp((state) => state.go)
  const home = homeOf(useReady().me.role)
  const announce = useAnnounce()
  const { running, failure, run } = useAction()
  const say = useSay()
  const closeButton = useRef<HTMLButtonElement>(null)
  const { left, missed } = rowsOf(day)
  const rows = [...left, ...missed]
  const [wantedId, choose] = useState<string>()
  const [asking, setAsking] = useState<Asking>()
  const chosen = rows.find(({ visitId }) => visitId === wantedId) ?? rows[0]
  const canClose = left.length === 0

  const ask = (visit: DayVisit | undefined, isLetter: boolean) => {
    if (visit === undefined) return
    // "Could not ask" is an offer's outcome: it is changed where offers are.
    if (visit.outcome === 'unable') go(home, visit.visitId)
    else setAsking({ visitId: visit.visitId, isLetter })
  }
  const stopAsking = () => {
    setAsking(undefined)
    if (asking) focusVisit(asking.visitId)
  }
  const markMissed = async (visitId: string, reason: MissedReason, letterWillBePosted: boolean) => {
    const result = await run('visits.markMissed', { visitId, reason, letterWillBePosted })
    if (!result.ok) return
    setAsking(undefined)
    const others = left.filter((visit) => visit.visitId !== visitId)
    const next = others[0]
    announce(next === undefined ? say('close-day.all-settled') : say('close-day.visits-left', { count: others.length }))
    choose(next?.visitId ?? visitId)
    if (next === undefined) closeButton.current?.focus()
    else focusVisit(next.visitId)
  }
  const close = () => void run('day.close', { siteId: day.siteId, date: day.date })
  const enter = () => {
    if (canClose) close()
    else if (chosen !== undefined && isHere(chosen)) go(home, chosen.visitId)
    else ask(chosen, false)
  }
  useKeys(
    { Enter: enter, R: () => ask(chosen, false), L: () => ask(chosen, true) },
    { on: asking === undefined },
  )
  useKeys({ Escape: stopAsking }, { on: asking !== undefined })

  const words = leftWords(left.map((visit) => visit.name), areNamesHidden, say)
  return (
    <Page
      title={say('close-day.title-of', { day: weekdayDate(day.date, say.language) })}
      titleSize="big"
      focusOn={day.date}
      detail={<Settled day={day} left={left.length} />}
      headerEnd={<SettledBar day={day} left={left.length} />}
      footer={
        <PageFooter
          action={
            <Button
              ref={closeButton}
              variant="primary"
              size="l"
              keys={canClose ? 'Enter' : undefined}
              busyLabel={running === 'day.close' ? say('close-day.closing') : undefined}
              unavailable={canClose ? undefined : `${words.lead} ${words.rest}`}
              onUnavailablePress={() => left[0] && focusVisit(left[0].visitId)}
              onPress={close}
            >
              {say('close-day.close')}
            </Button>
          }
          note={canClose ? undefined : <><b>{words.lead}</b> {words.rest}</>}
          end={<SaveDay day={day} />}
        />
      }
    >
      <Stack gap={4}>
        {others}
        {readFailure && <Note kind="warn" title={say('close-day.may-be-old')}>{failureWords(say, readFailure)}</Note>}
        {failure && <Note kind="bad" title={say('close-day.not-saved')}>{failureWords(say, failure)}</Note>}
        {rows.length === 0
          ? <Text tone="quiet" size="l">{say('close-day.nobody-left')}</Text>
          : (
              <VisitGrid
                rows={rows}
                chosenId={chosen?.visitId}
                asking={asking}
                areNamesHidden={areNamesHidden}
                isSaving={running === 'visits.markMissed'}
                onChoose={choose}
                onOffer={(visit) => go(home, visit.visitId)}
                onAsk={ask}
                onReason={(visit, reason, isLetter) => void markMissed(visit.visitId, reason, isLetter)}
                onStop={stopAsking}
              />
            )}
        <Text tone="faint" size="s">{say('close-day.letter-is-no-offer')}</Text>
      </Stack>
    </Page>
  )
}

/** Visits that took place: expected, cancelled and missed appointments have nothing to settle. */
const tookPlace = (day: DayView): number =>
  day.visits.filter(({ state }) => state !== 'expected' && state !== 'cancelled' && state !== 'no-show').length

function Settled({ day, left }: { day: DayView; left: number }) {
  const say = useSay()
  const total = tookPlace(day)
  const expected = day.visits.filter(({ state }) => state === 'expected').length
  return (
    <>
      <b>{left === 0 ? say('close-day.all-settled') : say('close-day.to-settle', { count: left })}</b>{' '}
      {say('close-day.done', { done: total - left, total })}
      {expected > 0 && ` ${say('close-day.not-arrived', { count: expected })}`}
      <Rested day={day} />
    </>
  )
}

function SettledBar({ day, left }: { day: DayView; left: number }) {
  const say = useSay()
  const total = tookPlace(day)
  if (total === 0) return null
  return <div className={styles.bar}><PartsBar label={say('close-day.settled-bar', { done: total - left, total })} solid={total - left} empty={left} /></div>
}
