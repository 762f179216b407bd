import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SearchFound } from '../../shared/contract/views.ts'
import type { Setting } from '../../shared/offers/words.ts'
import type { DayView } from '../../shared/visits/day-view.ts'
import { failureWords } from '../../shared/words/failure-words.ts'
import { useApp, useReady } from '../app/app-store.ts'
import { useDay } from '../app/the-day.tsx'
import { call } from '../bridge/bridge.ts'
import { Button } from '../ui/button.tsx'
import { Desk, Pane as DeskPane } from '../ui/desk.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { Note } from '../ui/note.tsx'
import { useHeldKey, useKeys } from '../ui/use-keys.ts'
import { nextVisit, visitOrder } from '../ui/visit-order.ts'
import { useSay } from '../ui/words.tsx'
import { correct, primaryOf, secondOf, type Primary } from './actions.ts'
import { afterChosen, chosenInDay, chosenInSearch, type Chosen } from './chosen.ts'
import { DeskHere, useDesk, useDeskKind, type DeskKind } from './desk-kind.tsx'
import type { DeskStore, Logged, Pane } from './desk-store.ts'
import { EmptyDay } from './empty-day.tsx'
import { NextPane, type PaneLabel } from './next-pane.tsx'
import { nameTyped, SearchList } from './search-list.tsx'
import { useFound } from './use-found.ts'
import { foundWords } from './visit-items.ts'
import { WalkInPane } from './walk-in-pane.tsx'

export type OfferSlot = {
  readonly setting: Setting
  readonly visitId: string
  readonly correcting: boolean
  readonly onBack: () => void
  readonly onLogged: (done: Logged) => void
}
export type PrintTroubleSlot = {
  readonly visitId: string
  readonly invitationId: string
  readonly onDone: () => void
}

export type DeskSlots = {
  /** What belongs to a feature of its own and stands in this one's pane. */
  readonly offer: (slot: OfferSlot) => ReactNode
  readonly printTrouble: (slot: PrintTroubleSlot) => ReactNode
  readonly onAllKeys: () => void
}

/** A desk: the day's list with the search, and beside it whatever is being done. */
export function DeskScreen({ kind, ...slots }: DeskSlots & { kind: DeskKind }) {
  return (
    <DeskHere kind={kind}>
      <DayOrDesk {...slots} />
    </DeskHere>
  )
}

function DayOrDesk(slots: DeskSlots) {
  const { data: day, failure, reload } = useDay()
  const desk = useDesk()
  const { pane, query } = useStore(desk)
  const say = useSay()
  useVisitToOpen(desk)
  const isEmpty = day?.visits.length === 0 && pane.kind === 'rest' && query === ''
  if (day && isEmpty) return <EmptyDay day={day} />
  return <DeskOfDay day={day} problem={failure && failureWords(say, failure)} onReload={reload} {...slots} />
}

/** Another screen may have asked for a visit's offer. */
const useVisitToOpen = (desk: DeskStore) => {
  const visitToOpen = useApp((app) => app.visitToOpen)
  useEffect(() => {
    if (visitToOpen === null) return
    desk.getState().openOffer(visitToOpen)
    useApp.getState().visitOpened()
  }, [desk, visitToOpen])
}

type DeskOfDayProps = DeskSlots & {
  day: DayView | undefined
  problem: string | undefined
  onReload: () => void
}

function DeskOfDay({ day, problem: dayProblem, onReload, offer, printTrouble, onAllKeys }: DeskOfDayProps) {
  const kind = useDeskKind()
  const { desk } = kind
  const { siteId, today } = useReady()
  const say = useSay()
  const { query, chosenKey, isSettledOpen, pane, strip, problem } = useStore(desk)
  const text = query.trim()
  const { found: answer, foundFor, problem: searchProblem } = useFound(text, siteId)
  const found = answer && ofKind(kind, answer)
  const [isChosenShown, setChosenShown] = useState(false)
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  useHeldKey('F2', setChosenShown)
  useFoundAnnounced(text === foundFor && found ? foundWords(found, say) : '')

  const visits = day?.visits ?? []
  const toAsk = kind.toAsk(visits)
  const look = { now: day?.now ?? '', isSettledOpen, say }
  const isSearching = text !== ''
  const groups = isSearching ? (found ? kind.foundGroups(found, text, look) : []) : day ? kind.dayGroups(visits, look) : []
  const chosen = isSearching ? (found ? chosenInSearch(found, chosenKey) : null) : chosenInDay(visits, toAsk, chosenKey, strip)
  const words = kind.words(say, today)

  /** Acts on the choice; on what was typed last where its answer is not there yet. */
  async function act(actionOf: ActionOf) {
    if (!isSearching || foundFor === text) return actOn(chosen, actionOf)
    const fresh = await call('patients.search', { text, siteId })
    if (!fresh.ok || desk.getState().query !== query) return
    actOn(chosenInSearch(ofKind(kind, fresh.value), null), actionOf)
  }

  function actOn(target: Chosen | null, actionOf: ActionOf) {
    const { openWalkIn, enterPane } = desk.getState()
    const action = target && actionOf(desk, target, siteId)
    if (action) action.act()
    else if (actionOf !== primaryOf) return
    else if (target) enterPane(target.key)
    else if (isSearching) openWalkIn(nameTyped(text))
  }
  const start = () => void act(primaryOf)
  const arriveOnly = () => void act(secondOf)

  useTopOfPane(pane)
  useDeskKeys({ desk, isAtRest: pane.kind === 'rest', order: visitOrder(groups), chosen, toAsk, start, arriveOnly })

  return (
    <Desk
      open={pane.kind !== 'rest'}
      list={
        <SearchList
          words={words}
          day={day}
          groups={groups}
          chosenKey={pane.kind === 'walk-in' ? undefined : chosen?.key}
          isChosenShown={isChosenShown}
          onStart={start}
          onArriveOnly={arriveOnly}
          onAllKeys={onAllKeys}
        />
      }
      pane={paneShown()}
    />
  )

  function paneShown() {
    const { backToList, logged } = desk.getState()
    if (pane.kind === 'offer')
      return offer({ setting: kind.setting, visitId: pane.visitId, correcting: pane.isCorrection, onBack: backToList, onLogged: logged })
    if (pane.kind === 'print-trouble')
      return printTrouble({ visitId: pane.visitId, invitationId: pane.invitationId, onDone: backToList })
    if (pane.kind === 'walk-in') return <WalkInPane />
    if (day === undefined) return <NoDay problem={dayProblem} onReload={onReload} />
    return (
      <NextPane
        words={words}
        day={day}
        chosen={chosen}
        label={paneLabel(isSearching, chosenKey, groups, chosen)}
        isSearching={isSearching}
        isAnswered={foundFor === text}
        isNameHidden={areNamesHidden && !isChosenShown}
        problem={problem ?? dayProblem ?? searchProblem}
      />
    )
  }
}

type ActionOf = (desk: DeskStore, chosen: Chosen, siteId: string) => Primary | null

/** What a search found, as far as this desk looks for it. */
const ofKind = ({ findsEveryone }: DeskKind, found: SearchFound): SearchFound => (findsEveryone ? found : { ...found, others: [] })

const paneLabel = (isSearching: boolean, chosenKey: string | null, groups: Parameters<typeof visitOrder>[0], chosen: Chosen | null): PaneLabel => {
  const first = visitOrder(groups)[0]
  if (isSearching) return chosen === null ? 'no-match' : chosen.key === first ? 'first-match' : 'chosen'
  return chosenKey === null || chosenKey === first ? 'next' : 'chosen'
}

/** In one column the pane covers the list, wherever that was scrolled to: what opens is seen from its top. */
const useTopOfPane = (pane: Pane) => {
  useLayoutEffect(() => {
    if (pane.kind !== 'rest') window.scrollTo(0, 0)
  }, [pane])
}

type DeskKeys = {
  desk: DeskStore
  isAtRest: boolean
  order: readonly string[]
  chosen: Chosen | null
  toAsk: DayView['visits']
  start: () => void
  arriveOnly: () => void
}

/** The keys of the pane at rest, wherever the focus is outside of a text field. */
const useDeskKeys = ({ desk, isAtRest, order, chosen, toAsk, start, arriveOnly }: DeskKeys) => {
  const announce = useAnnounce()
  const say = useSay()
  const move = (key: string) => {
    const next = nextVisit(order, chosen?.key, key)
    if (next !== undefined) desk.getState().choose(next)
  }
  useKeys(
    {
      Enter: start,
      'Shift+Enter': arriveOnly,
      ArrowUp: () => move('ArrowUp'),
      ArrowDown: () => move('ArrowDown'),
      Home: () => move('Home'),
      End: () => move('End'),
      N: () => {
        const next = afterChosen(toAsk, chosen)
        if (next === null) return
        desk.getState().choose(next)
        const name = toAsk.find((visit) => visit.visitId === next)?.name
        announce(useApp.getState().areNamesHidden || name === undefined ? say('desk.next-patient') : say('desk.next-is', { name }))
      },
      Escape: () => {
        desk.getState().search('')
        desk.getState().focusSearch()
      },
      'Ctrl+Z': () => {
        const { strip } = desk.getState()
        if (strip === null) return false
        correct(desk, strip)
        return true
      },
    },
    { on: isAtRest },
  )
}

/** Says how many were found, once for each answer. */
const useFoundAnnounced = (words: string) => {
  const announce = useAnnounce()
  useEffect(() => {
    if (words !== '') announce(words)
  }, [words, announce])
}

/** Before the day is there nothing is shown; where it does not come, why. */
function NoDay({ problem, onReload }: { problem: string | undefined; onReload: () => void }) {
  const say = useSay()
  return (
    <DeskPane label={say('desk.label.next')}>
      {problem !== undefined && <Note kind="bad" title={say('desk.list-not-open')} action={<Button onPress={onReload}>{say('desk.try-again')}</Button>}>{problem}</Note>}
    </DeskPane>
  )
}
