import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { clockTime } from '../../shared/time/display.ts'
import type { DayView } from '../../shared/visits/day-view.ts'
import { useApp, useReady } from '../app/app-store.ts'
import { Button } from '../ui/button.tsx'
import { DeskList, DeskTools } from '../ui/desk.tsx'
import { useSingleKeysOn } from '../ui/key-settings.tsx'
import { SearchField, type ListKey } from '../ui/search-field.tsx'
import { VisitList, visitListIds, visitRowId, type VisitGroup } from '../ui/visit-list.tsx'
import { nextVisit, visitOrder } from '../ui/visit-order.ts'
import { useSay } from '../ui/words.tsx'
import { useDeskKind, type DeskWords } from './desk-kind.tsx'
import type { DeskStore } from './desk-store.ts'
import styles from './search-list.module.css'

const LIST_ID = 'visits'

type SearchListProps = {
  words: DeskWords
  day: DayView | undefined
  groups: readonly VisitGroup[]
  chosenKey: string | undefined
  isChosenShown: boolean
  onStart: () => void
  onArriveOnly: () => void
  onAllKeys: () => void
}

/** The list column: what it is, the search, and the rows. */
export function SearchList(props: SearchListProps) {
  const { words, day, groups, chosenKey, isChosenShown, onStart, onArriveOnly, onAllKeys } = props
  const { desk, hasWalkIn } = useDeskKind()
  const { clinic, siteId } = useReady()
  const areNamesHidden = useApp((app) => app.areNamesHidden)
  const { query, search, choose, foldSettled, openWalkIn } = useStore(desk)
  const singleKeysOn = useSingleKeysOn()
  const say = useSay()
  const field = useSearchFocus(desk)

  const site = clinic.sites.find((one) => one.siteId === siteId)?.name
  const typedName = nameTyped(query)

  function change(text: string) {
    // The hint at the foot of the pane names this key, and no search starts with a question mark.
    if (text === '?' && query === '' && singleKeysOn) onAllKeys()
    else search(text)
  }

  function listKey(key: ListKey) {
    if (key === 'Enter') onStart()
    else if (key === 'Shift+Enter') onArriveOnly()
    else {
      const next = nextVisit(visitOrder(groups), chosenKey, key)
      if (next !== undefined) choose(next)
    }
  }

  return (
    <DeskList
      label={say('desk.visits')}
      title={words.title}
      titleEnd={[site, day && clockTime(day.now)].filter(Boolean).join(' · ')}
      tools={
        <DeskTools
          search={
            <SearchField
              ref={field}
              label={words.searchLabel}
              placeholder={say('desk.search-placeholder')}
              value={query}
              onChange={change}
              keys="/"
              list={{
                ids: visitListIds(LIST_ID, groups),
                activeId: chosenKey !== undefined && visitOrder(groups).includes(chosenKey) ? visitRowId(LIST_ID, chosenKey) : undefined,
              }}
              onListKey={listKey}
              onClear={() => search('')}
            />
          }
          action={hasWalkIn && <Button icon="plus" onPress={() => openWalkIn(typedName)}>{say('desk.walk-in')}</Button>}
        />
      }
    >
      <VisitList
        id={LIST_ID}
        groups={groups}
        chosenId={chosenKey}
        onChoose={choose}
        onStart={onStart}
        onArriveOnly={onArriveOnly}
        onFold={(_, isFolded) => foldSettled(isFolded)}
        hidden={areNamesHidden}
        shownId={isChosenShown ? chosenKey : undefined}
        onType={(typed) => {
          field.current?.focus()
          search(typed)
        }}
      />
      {query.trim() !== '' && (
        <div className={styles.new}>
          <Button icon="plus" keys="Ctrl+N" onPress={() => openWalkIn(typedName)}>
            {typedName === '' ? say('desk.walk-in') : say('desk.walk-in-named-typing', { name: typedName })}
          </Button>
        </div>
      )}
    </DeskList>
  )
}

/** What of a search can be a name: nothing, where it was a date or a number. */
export const nameTyped = (query: string): string => (/\d/.test(query) ? '' : query.trim())

/** The search field: it has the focus while the desk rests, and gives it up to an offer, whose keys it would else swallow. */
const useSearchFocus = (desk: DeskStore) => {
  const field = useRef<HTMLInputElement>(null)
  const searchFocus = useStore(desk, (state) => state.searchFocus)
  const paneKind = useStore(desk, (state) => state.pane.kind)
  useEffect(() => {
    if (desk.getState().pane.kind === 'rest') field.current?.focus()
  }, [desk, searchFocus])
  useEffect(() => {
    if (paneKind !== 'rest') field.current?.blur()
  }, [paneKind])
  return field
}
