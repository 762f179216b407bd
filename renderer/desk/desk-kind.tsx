import { createContext, useContext, type ReactNode } from 'react'
import type { SearchFound } from '../../shared/contract/views.ts'
import type { Setting } from '../../shared/offers/words.ts'
import type { LocalDate, LocalTime } from '../../shared/time/local-time.ts'
import type { DayVisit } from '../../shared/visits/day-view.ts'
import type { Say } from '../../shared/words/say.ts'
import type { VisitGroup } from '../ui/visit-list.tsx'
import type { DeskStore } from './desk-store.ts'

export type DeskWords = {
  readonly title: string
  /** What the search searches, read out. */
  readonly searchLabel: string
  /** In the pane, when nobody is to be asked now. */
  readonly nobodyNext: { readonly title: string; readonly detail: string }
  /** In the pane, when a search found nobody. */
  readonly nobodyFound: { readonly title: string; readonly detail: string }
}

/** How a list is drawn now. */
export type Look = { readonly now: LocalTime; readonly isSettledOpen: boolean; readonly say: Say }

/** What sets one desk apart from another. All that is not named here is the same at each. */
export type DeskKind = {
  readonly desk: DeskStore
  /** Where in the visit its offers are made. */
  readonly setting: Setting
  /** Whether a search finds everyone on file, or only who is on today's list. */
  readonly findsEveryone: boolean
  /** Whether walk-ins have a button here; their key and a search in vain lead to them at every desk. */
  readonly hasWalkIn: boolean
  readonly words: (say: Say, today: LocalDate) => DeskWords
  /** Who is to be asked, the next one first. */
  readonly toAsk: (visits: readonly DayVisit[]) => readonly DayVisit[]
  readonly dayGroups: (visits: readonly DayVisit[], look: Look) => readonly VisitGroup[]
  readonly foundGroups: (found: SearchFound, query: string, look: Look) => readonly VisitGroup[]
}

const KindHere = createContext<DeskKind | null>(null)

/** Everything inside acts on this desk. */
export function DeskHere({ kind, children }: { kind: DeskKind; children: ReactNode }) {
  return <KindHere value={kind}>{children}</KindHere>
}

export const useDeskKind = (): DeskKind => {
  const kind = useContext(KindHere)
  if (kind === null) throw new Error('no desk around this part')
  return kind
}

/** The state of this desk, for `useStore` and for what is done to it. */
export const useDesk = (): DeskStore => useDeskKind().desk
