/** What a desk is in the middle of. It outlives a look at another screen and the lock; a new person starts afresh. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { LocalTime } from '../../shared/time/local-time.ts'
import type { VisitStatus } from '../../shared/visits/visit.ts'

/** What an offer pane tells when its offer is in the log. `sentence` has no name in it and goes on after one. */
export type Logged = {
  readonly offerId: string
  readonly visitId: string
  readonly sentence: string
  readonly atTime: LocalTime
}

/** The thing just done, at the top of the pane until the next action. */
export type Strip =
  | ({
      readonly kind: 'logged'
      /** What the printer says of the letter meanwhile. */
      readonly paper?: string
    } & Logged)
  | {
      readonly kind: 'changed'
      readonly visitId: string
      /** Goes on after the name: "has arrived." */
      readonly sentence: string
      /** What *Correct it* puts back; null where there is nothing to put back. */
      readonly before: VisitStatus | null
    }

export type Pane =
  | { readonly kind: 'rest' }
  | { readonly kind: 'offer'; readonly visitId: string; readonly isCorrection: boolean }
  | { readonly kind: 'print-trouble'; readonly visitId: string; readonly invitationId: string }
  | { readonly kind: 'walk-in' }

/** The answer "Someone else" to who of those on file it is. */
export const SOMEONE_NEW = 'new'

export type WalkInDraft = {
  readonly name: string
  readonly birthDate: string
  readonly isBirthDateUnknown: boolean
  /** A patient's id, `SOMEONE_NEW`, or null while nobody has said. */
  readonly who: string | null
  /** Made once for a draft, so that Enter twice adds one visit. */
  readonly visitId: string
  readonly patientId: string
}

const emptyDraft = (name = ''): WalkInDraft => ({
  name,
  birthDate: '',
  isBirthDateUnknown: false,
  who: null,
  visitId: crypto.randomUUID(),
  patientId: crypto.randomUUID(),
})

export type DeskState = {
  readonly query: string
  /** Null: the list's own first. */
  readonly chosenKey: string | null
  readonly isSettledOpen: boolean
  readonly pane: Pane
  readonly strip: Strip | null
  /** Why the last action did not work. */
  readonly problem: string | null
  readonly walkIn: WalkInDraft
  /** Changes when the focus is to go to the pane's heading; undefined while it is not to move. */
  readonly paneFocus: string | undefined
  /** Counts how often the focus was sent to the search field. */
  readonly searchFocus: number
  readonly search: (query: string) => void
  readonly choose: (key: string) => void
  readonly foldSettled: (isFolded: boolean) => void
  readonly focusSearch: () => void
  /** Moves the focus to the pane of a row that has no next action, so that Tab reaches what can be done there. */
  readonly enterPane: (key: string) => void
  readonly openOffer: (visitId: string, isCorrection?: boolean) => void
  readonly openPrintTrouble: (visitId: string, invitationId: string) => void
  readonly openWalkIn: (name?: string) => void
  readonly changeWalkIn: (change: Partial<WalkInDraft>) => void
  readonly dropWalkIn: () => void
  readonly backToList: () => void
  readonly logged: (done: Logged) => void
  /** The printer's word on the letter of the offer just logged. */
  readonly paperSays: (visitId: string, words: string) => void
  readonly changed: (visitId: string, sentence: string, before: VisitStatus | null) => void
  readonly failed: (problem: string) => void
  readonly startAfresh: () => void
}

const atRest = { pane: { kind: 'rest' }, query: '', chosenKey: null, strip: null, problem: null, paneFocus: undefined } as const

export type DeskStore = UseBoundStore<StoreApi<DeskState>>

export const makeDesk = (): DeskStore =>
  create<DeskState>((set) => ({
    ...atRest,
    isSettledOpen: false,
    walkIn: emptyDraft(),
    searchFocus: 0,
    search: (query) => set({ ...atRest, query }),
    choose: (chosenKey) => set({ chosenKey, problem: null, paneFocus: undefined, pane: { kind: 'rest' } }),
    foldSettled: (isFolded) => set({ isSettledOpen: !isFolded }),
    focusSearch: () => set((state) => ({ searchFocus: state.searchFocus + 1 })),
    enterPane: (key) => set({ chosenKey: key, paneFocus: key }),
    openOffer: (visitId, isCorrection = false) =>
      set({ ...atRest, chosenKey: visitId, pane: { kind: 'offer', visitId, isCorrection } }),
    openPrintTrouble: (visitId, invitationId) =>
      set({ ...atRest, chosenKey: visitId, pane: { kind: 'print-trouble', visitId, invitationId } }),
    // What was searched for in vain starts a draft; without it, the draft that was left is taken up again.
    openWalkIn: (name = '') =>
      set((state) => ({ ...atRest, pane: { kind: 'walk-in' }, walkIn: name === '' ? state.walkIn : emptyDraft(name) })),
    changeWalkIn: (change) => set((state) => ({ problem: null, walkIn: { ...state.walkIn, ...change } })),
    dropWalkIn: () => set({ walkIn: emptyDraft() }),
    backToList: () =>
      set((state) => ({ ...atRest, chosenKey: state.chosenKey, searchFocus: state.searchFocus + 1 })),
    logged: (done) => set({ ...atRest, strip: { kind: 'logged', ...done }, paneFocus: done.offerId }),
    paperSays: (visitId, paper) =>
      set(({ strip }) => (strip?.kind === 'logged' && strip.visitId === visitId ? { strip: { ...strip, paper } } : {})),
    changed: (visitId, sentence, before) =>
      set((state) => ({ ...atRest, strip: { kind: 'changed', visitId, sentence, before }, searchFocus: state.searchFocus + 1 })),
    failed: (problem) => set({ problem }),
    startAfresh: () => set({ ...atRest, isSettledOpen: false, walkIn: emptyDraft() }),
  }))
