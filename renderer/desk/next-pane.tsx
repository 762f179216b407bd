import { useStore } from 'zustand'
import { coverageOf } from '../../shared/coverage/coverage.ts'
import { upperFirst } from '../../shared/text/first-letter.ts'
import { clockTime, monthDay } from '../../shared/time/display.ts'
import type { DayView, DayVisit } from '../../shared/visits/day-view.ts'
import { deskSentence } from '../../shared/visits/hand-over-words.ts'
import { isFromDesk } from '../../shared/visits/hand-over.ts'
import { isStillOpen } from '../../shared/visits/visit-state.ts'
import type { Say } from '../../shared/words/say.ts'
import { useApp, useReady } from '../app/app-store.ts'
import { Button } from '../ui/button.tsx'
import { CoverageBar } from '../ui/coverage-bar.tsx'
import { Pane } from '../ui/desk.tsx'
import { KeyCap, KeyHints, type KeyHint } from '../ui/key-cap.tsx'
import { Grow, Row, Stack } from '../ui/layout.tsx'
import { Note } from '../ui/note.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { Heading, Label, Text } from '../ui/text.tsx'
import { Who } from '../ui/who.tsx'
import { Rich, useSay } from '../ui/words.tsx'
import { primaryOf } from './actions.ts'
import type { Chosen } from './chosen.ts'
import { appointmentWords, identifiersOf, markOf, paneWords, privateWords } from './day-words.ts'
import { useDesk, useDeskKind, type DeskWords } from './desk-kind.tsx'
import type { DeskStore, Strip } from './desk-store.ts'
import { DoneStrip } from './done-strip.tsx'
import { LeftOpenNote } from './left-open-note.tsx'
import styles from './next-pane.module.css'
import { nameTyped } from './search-list.tsx'
import { ChosenActions, VisitMoves } from './visit-actions.tsx'
import { SameName, useContextOf, WillSay } from './will-say.tsx'

export type PaneLabel = 'next' | 'first-match' | 'chosen' | 'no-match'

type NextPaneProps = {
  words: DeskWords
  day: DayView
  chosen: Chosen | null
  label: PaneLabel
  isSearching: boolean
  /** The search has its answer; before that nobody is said to be missing. */
  isAnswered: boolean
  /** While F2 is held the chosen name shows. */
  isNameHidden: boolean
  /** Why the list may be old or the last action did not work. */
  problem: string | undefined
}

/** The pane at rest: what was just done, who is next and what can be done for them, and how the day stands. */
export function NextPane(props: NextPaneProps) {
  const { words, day, chosen, label, isSearching, isAnswered, problem } = props
  const desk = useDesk()
  const say = useSay()
  const strip = useStore(desk, (state) => state.strip)
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  return (
    <Pane label={say(`desk.label.${label}`)}>
      <Stack gap={5}>
        {problem !== undefined && <Note kind="warn" title={problem} />}
        {!isSearching && <LeftOpenNote />}
        {strip && <DoneStrip strip={strip} visits={day.visits} areNamesHidden={areNamesHidden} />}
        {chosen !== null && <Person {...props} chosen={chosen} areNamesHidden={areNamesHidden} />}
        {chosen === null && (isSearching ? isAnswered && <NobodyFound words={words} /> : <NobodyNext words={words} day={day} />)}
      </Stack>
      <Grow />
      <div className={styles.foot}>
        <Stack gap={6}>
          {!isSearching && <DayStands day={day} />}
          <KeyHints hints={hintsFor(desk, chosen, isSearching, strip, say)} />
        </Stack>
      </div>
    </Pane>
  )
}

const anywhere = (say: Say): readonly KeyHint[] => [
  { keys: 'Ctrl+N', words: say('desk.walk-in') },
  { keys: 'Ctrl+H', words: say('desk.key.names') },
  { keys: '?', words: say('desk.key.all-keys') },
]

/** The keys that matter now; never one that would do nothing. */
const hintsFor = (desk: DeskStore, chosen: Chosen | null, isSearching: boolean, strip: Strip | null, say: Say): readonly KeyHint[] => {
  const start = chosen !== null && primaryOf(desk, chosen, '') !== null ? [{ keys: 'Enter', words: say('desk.key.start') }] : []
  if (isSearching)
    return [...start, { keys: 'ArrowDown', words: say('desk.key.next-match') }, { keys: 'Escape', words: say('desk.key.clear') }]
  const onward = strip?.kind === 'logged' && chosen !== null
    ? { keys: 'N', words: say('desk.next-patient') }
    : { keys: 'ArrowUp ArrowDown', words: say('desk.key.choose') }
  return [...start, onward, ...anywhere(say)]
}

type PersonProps = NextPaneProps & { chosen: Chosen; areNamesHidden: boolean }

function Person({ day, chosen, label, isNameHidden, areNamesHidden }: PersonProps) {
  const { siteId } = useReady()
  const say = useSay()
  const paneFocus = useStore(useDesk(), (state) => state.paneFocus)
  const visit = chosen.kind === 'visit' ? chosen.visit : null
  const context = useContextOf(visit !== null && isForOffer(visit) ? visit.visitId : null)
  return (
    <>
      <div className={styles.person}>
        <Label>{say(`desk.label.${label}`)}</Label>
        <Who
          name={visit?.name ?? (chosen.kind === 'person' ? chosen.person.name : '')}
          identifiers={detailsOf(chosen, day, say)}
          hiddenSeed={isNameHidden ? chosen.key : undefined}
          focusOn={paneFocus}
        >
          {visit && <PaneTag visit={visit} day={day} label={label} isNameHidden={isNameHidden} />}
        </Who>
        {areNamesHidden && (
          <div className={styles.namesOff}>
            <Text tone="quiet"><Rich message="desk.names-off" values={{ key: <KeyCap keys="F2" /> }} /></Text>
          </div>
        )}
        <ChosenActions chosen={chosen} siteId={siteId} />
      </div>
      {context && <SameName context={context} />}
      {context && <WillSay context={context} />}
      {visit && <VisitMoves visit={visit} />}
    </>
  )
}

const isForOffer = ({ state, rest }: DayVisit): boolean => isStillOpen(state) || (state === 'expected' && rest === null)

const detailsOf = (chosen: Chosen, day: DayView, say: Say): string => {
  const person = chosen.kind === 'visit' ? chosen.visit : chosen.person
  const more =
    chosen.kind === 'person'
      ? chosen.person.lastSeen !== null && say('desk.last-seen', { date: monthDay(chosen.person.lastSeen, say.language) })
      : chosen.visit.state === 'expected' && appointmentWords(chosen.visit, day.now, say)
  return [identifiersOf(person, say), more].filter(Boolean).join(' · ')
}

/** An expected visit says its time among the details, where those show; everyone else says their state. */
function PaneTag({ visit, day, label, isNameHidden }: { visit: DayVisit; day: DayView; label: PaneLabel; isNameHidden: boolean }) {
  const { setting } = useDeskKind()
  const say = useSay()
  if (visit.state === 'expected' && !isNameHidden) return null
  // The nurse goes on from where the desk was: who asked, when, and why it waited.
  if (setting === 'discharge' && isFromDesk(visit))
    return <StateTag state="for-nurse" size="m">{say('discharge.handed-over', { what: deskSentence(visit, isNameHidden, say) })}</StateTag>
  const words = visit.state === 'expected' ? upperFirst(appointmentWords(visit, day.now, say)) : paneWords(visit, day.now, label === 'next', say)
  return (
    <StateTag state={markOf(visit)} settled={visit.state === 'missed' && visit.missedReason !== null} size="m">
      {(isNameHidden ? privateWords(visit, say) : undefined) ?? words}
    </StateTag>
  )
}

function NobodyFound({ words: { nobodyFound } }: { words: DeskWords }) {
  const { query, openWalkIn } = useStore(useDesk())
  const say = useSay()
  const name = nameTyped(query)
  return (
    <>
      <Stack gap={2}>
        <Heading level={2} size="big">{nobodyFound.title}</Heading>
        <Text tone="quiet" measure>{nobodyFound.detail}</Text>
      </Stack>
      <Row>
        <Button variant="primary" size="l" keys="Enter" onPress={() => openWalkIn(name)}>
          {name === '' ? say('desk.walk-in') : say('desk.walk-in-named', { name })}
        </Button>
      </Row>
    </>
  )
}

function NobodyNext({ words: { nobodyNext }, day }: { words: DeskWords; day: DayView }) {
  const paneFocus = useStore(useDesk(), (state) => state.paneFocus)
  const say = useSay()
  const toCome = day.visits.filter((visit) => visit.state === 'expected').length
  return (
    <Stack gap={2}>
      <Heading level={2} size="big" focusOn={paneFocus}>{nobodyNext.title}</Heading>
      <Text tone="quiet" measure>
        {toCome > 0 && `${say('desk.still-to-come', { count: toCome })} `}{nobodyNext.detail}
      </Text>
    </Stack>
  )
}

function DayStands({ day }: { day: DayView }) {
  const { go, chooseFile } = useApp()
  const say = useSay()
  const hasNoSchedule = day.visits.every((visit) => visit.times.length === 0)
  const { offered, stillHere, missed, hasAccount, resting, toCome } = coverageOf(day.visits.map((visit) => visit.state))
  return (
    <Stack gap={5}>
      {day.closed && (
        <Note
          title={say('desk.day-closed', { time: clockTime(day.closed.at), by: day.closed.by })}
          action={<Button onPress={() => go('close-day')}>{say('desk.close-day')}</Button>}
        />
      )}
      {hasNoSchedule && <Note title={say('desk.no-schedule')} action={<Button onPress={chooseFile}>{say('desk.choose-file')}</Button>} />}
      <CoverageBar offered={offered} stillHere={stillHere} missed={missed} haveAccount={hasAccount} resting={resting} toCome={toCome} />
    </Stack>
  )
}
