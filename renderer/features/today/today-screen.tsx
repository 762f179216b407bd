import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import type { DayView } from '../../../shared/visits/day-view.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { call } from '../../bridge/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Desk, Pane as DeskPane } from '../../ui/desk.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { useHeldKey, useKeys } from '../../ui/use-keys.ts'
import { nextVisit, visitOrder } from '../../ui/visit-order.ts'
import { correct, primaryOf, secondOf, type Primary } from './actions.ts'
import { afterChosen, chosenInDay, chosenInSearch, type Chosen } from './chosen.ts'
import { EmptyDay } from './empty-day.tsx'
import { dayGroups, foundGroups, foundWords } from './list-groups.ts'
import { NextPane } from './next-pane.tsx'
import { nameTyped, SearchList } from './search-list.tsx'
import { useToday, type Logged, type Pane } from './today-store.ts'
import { useDay } from './use-day.ts'
import { useFound } from './use-found.ts'
import { WalkInPane } from './walk-in-pane.tsx'

export type OfferSlot = {
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

type TodayScreenProps = {
  /** What belongs to other features and stands in this one's pane. */
  readonly offer: (slot: OfferSlot) => ReactNode
  readonly printTrouble: (slot: PrintTroubleSlot) => ReactNode
  readonly onAllKeys: () => void
}

/** The desk: the day's list with the search, and beside it whatever is being done. */
export function TodayScreen({ offer, printTrouble, onAllKeys }: TodayScreenProps) {
  const { data: day, failure, reload } = useDay()
  const { pane, query } = useToday()
  useVisitToOpen()
  const isEmpty = day?.visits.length === 0 && pane.kind === 'rest' && query === ''
  if (day && isEmpty) return <EmptyDay day={day} />
  return <DeskOfDay day={day} problem={failure?.message} onReload={reload} offer={offer} printTrouble={printTrouble} onAllKeys={onAllKeys} />
}

/** Another screen may have asked for a visit's offer. */
const useVisitToOpen = () => {
  const visitToOpen = useApp((app) => app.visitToOpen)
  useEffect(() => {
    if (visitToOpen === null) return
    useToday.getState().openOffer(visitToOpen)
    useApp.getState().visitOpened()
  }, [visitToOpen])
}

type DeskOfDayProps = TodayScreenProps & {
  day: DayView | undefined
  problem: string | undefined
  onReload: () => void
}

function DeskOfDay({ day, problem: dayProblem, onReload, offer, printTrouble, onAllKeys }: DeskOfDayProps) {
  const { siteId } = useReady()
  const { query, chosenKey, isSettledOpen, pane, strip, problem } = useToday()
  const text = query.trim()
  const { found, foundFor, problem: searchProblem } = useFound(text, siteId)
  const [isChosenShown, setChosenShown] = useState(false)
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  useHeldKey('F2', setChosenShown)
  useFoundAnnounced(text === foundFor && found ? foundWords(found) : '')

  const visits = day?.visits ?? []
  const now = day?.now ?? ''
  const isSearching = text !== ''
  const groups = isSearching ? (found ? foundGroups(found, text, now) : []) : day ? dayGroups(visits, now, isSettledOpen) : []
  const chosen = isSearching ? (found ? chosenInSearch(found, chosenKey) : null) : chosenInDay(visits, chosenKey, strip)

  /** Acts on the choice; on what was typed last where its answer is not there yet. */
  async function act(actionOf: (chosen: Chosen, siteId: string) => Primary | null) {
    if (!isSearching || foundFor === text) return actOn(chosen, actionOf)
    const fresh = await call('patients.search', { text, siteId })
    if (!fresh.ok || useToday.getState().query !== query) return
    actOn(chosenInSearch(fresh.value, null), actionOf)
  }

  function actOn(target: Chosen | null, actionOf: (chosen: Chosen, siteId: string) => Primary | null) {
    const { openWalkIn, enterPane } = useToday.getState()
    const action = target && actionOf(target, siteId)
    if (action) action.act()
    else if (actionOf !== primaryOf) return
    else if (target) enterPane(target.key)
    else if (isSearching) openWalkIn(nameTyped(text))
  }
  const start = () => void act(primaryOf)
  const arriveOnly = () => void act(secondOf)

  useTopOfPane(pane)
  useDeskKeys({ isAtRest: pane.kind === 'rest', order: visitOrder(groups), chosen, visits, start, arriveOnly })

  return (
    <Desk
      open={pane.kind !== 'rest'}
      list={
        <SearchList
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
    const { backToList, logged } = useToday.getState()
    if (pane.kind === 'offer')
      return offer({ visitId: pane.visitId, correcting: pane.isCorrection, onBack: backToList, onLogged: logged })
    if (pane.kind === 'print-trouble')
      return printTrouble({ visitId: pane.visitId, invitationId: pane.invitationId, onDone: backToList })
    if (pane.kind === 'walk-in') return <WalkInPane />
    if (day === undefined) return <NoDay problem={dayProblem} onReload={onReload} />
    return (
      <NextPane
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

const paneLabel = (isSearching: boolean, chosenKey: string | null, groups: Parameters<typeof visitOrder>[0], chosen: Chosen | null): string => {
  const first = visitOrder(groups)[0]
  if (isSearching) return chosen === null ? 'No match' : chosen.key === first ? 'First match' : 'Chosen'
  return chosenKey === null || chosenKey === first ? 'Next' : 'Chosen'
}

/** In one column the pane covers the list, wherever that was scrolled to: what opens is seen from its top. */
const useTopOfPane = (pane: Pane) => {
  useLayoutEffect(() => {
    if (pane.kind !== 'rest') window.scrollTo(0, 0)
  }, [pane])
}

type DeskKeys = {
  isAtRest: boolean
  order: readonly string[]
  chosen: Chosen | null
  visits: DayView['visits']
  start: () => void
  arriveOnly: () => void
}

/** The keys of the pane at rest, wherever the focus is outside of a text field. */
const useDeskKeys = ({ isAtRest, order, chosen, visits, start, arriveOnly }: DeskKeys) => {
  const announce = useAnnounce()
  const move = (key: string) => {
    const next = nextVisit(order, chosen?.key, key)
    if (next !== undefined) useToday.getState().choose(next)
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
        const next = afterChosen(visits, chosen)
        if (next === null) return
        useToday.getState().choose(next)
        const name = visits.find((visit) => visit.visitId === next)?.name
        announce(useApp.getState().areNamesHidden || name === undefined ? 'Next patient' : `Next: ${name}`)
      },
      Escape: () => {
        useToday.getState().search('')
        useToday.getState().focusSearch()
      },
      'Ctrl+Z': () => {
        const { strip } = useToday.getState()
        if (strip === null) return false
        correct(strip)
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
  return (
    <DeskPane label="Next">
      {problem !== undefined && <Note kind="bad" title="The list did not open." action={<Button onPress={onReload}>Try again</Button>}>{problem}</Note>}
    </DeskPane>
  )
}
