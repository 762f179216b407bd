/** The script as it is being written: where its author stands, and every change, to be taken back. It outlives a look at another screen and the lock. */
import { create } from 'zustand'
import type { ScriptDesk, ScriptVersion } from '../../../shared/contract/views.ts'
import { isSameScript, setText, sharingParts } from '../../../shared/script/edit-script.ts'
import { begin, lastPlace, nextPlace, record, redo, undo, type History } from '../../../shared/script/history.ts'
import { outlineOf, type Entry } from '../../../shared/script/outline.ts'
import type { Script } from '../../../shared/script/script.ts'
import { isSameSpot, type Spot } from '../../../shared/script/spots.ts'
import { useApp } from '../../app/app-store.ts'

/** The entry that is no part of the script: its versions and files. */
export const WHOLE = 'whole'

/** Typing without a longer rest in one place is taken back in one go. */
const ONE_GO_MS = 1_000

/** Where a change was; null for one of the whole script. */
type Place = Spot | null

export type Writing = {
  readonly inUse: Script
  readonly versions: readonly ScriptVersion[]
  readonly history: History<Script, Place>
  readonly outline: readonly Entry[]
}

type View = 'edit' | 'compare' | 'practice'

type Desk = {
  /** Null until the desk is read. */
  readonly writing: Writing | null
  readonly view: View
  readonly entryKey: string
  /** Which line of a part with several; null: its last, which is for everyone. */
  readonly lineId: string | null
  /** The text whose checks are shown; null: the first of the part. */
  readonly spot: Spot | null
  /** Above 0 where the focus is to go to `spot`; another number sends it anew. */
  readonly focusTurn: number
  /** Where there is room for one column: the part covers the list. */
  readonly isOpen: boolean
  /** Version to compare with; null: the one in use. */
  readonly comparedWith: number | null
  /** The version that was just published; null once something else is done. */
  readonly published: number | null
  /** The records do not take the draft now: what is written lasts only as long as the window. */
  readonly isNotKept: boolean
  readonly read: (desk: ScriptDesk) => void
  readonly edit: (spot: Spot, text: string, atMs: number) => void
  /** Any other change. */
  readonly change: (script: Script, place: Place) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly choose: (entryKey: string) => void
  readonly open: (isOpen: boolean) => void
  readonly chooseLine: (lineId: string) => void
  readonly look: (spot: Spot) => void
  readonly goTo: (spot: Spot) => void
  readonly show: (view: View) => void
  readonly compareWith: (version: number) => void
  readonly setPublished: (version: number) => void
  readonly startAfresh: () => void
}

const AT_THE_START = {
  writing: null,
  view: 'edit',
  entryKey: '',
  lineId: null,
  spot: null,
  focusTurn: 0,
  isOpen: false,
  comparedWith: null,
  published: null,
  isNotKept: false,
} as const

export const entryOf = (outline: readonly Entry[], spot: Spot): Entry | undefined =>
  outline.find((entry) =>
    'sheet' in entry
      ? 'sheet' in spot && entry.sheet === spot.sheet
      : 'node' in spot && entry.node === spot.node && (spot.of !== 'line' || entry.lines.includes(spot.line)),
  )

let lastTypedMs = -ONE_GO_MS

/** Where one is taken to by a change: to its text, or to nothing in particular. */
const standingAt = ({ outline }: Writing, spot: Place, turn: number) => {
  const entry = spot === null ? undefined : entryOf(outline, spot)
  if (spot === null || entry === undefined) return {}
  return { entryKey: entry.key, lineId: spot.of === 'line' ? spot.line : null, spot, focusTurn: turn + 1, isOpen: true }
}

/** Ids and ways are the same after any change of words: only a change of the whole script makes another outline. */
const moved = (writing: Writing, history: History<Script, Place>, place: Place): Writing => ({
  ...writing,
  history,
  outline: place === null ? outlineOf(history.present) : writing.outline,
})

export const useScriptDesk = create<Desk>((set, get) => {
  /** Does nothing until the desk is read. */
  const write = (step: (writing: Writing, desk: Desk) => Partial<Desk>): void => {
    const desk = get()
    if (desk.writing !== null) set({ published: null, ...step(desk.writing, desk) })
  }
  return {
    ...AT_THE_START,
    read: ({ inUse, versions, draft }) => {
      const script = draft === null ? inUse : sharingParts(draft, inUse)
      const outline = outlineOf(script)
      set({ writing: { inUse, versions, history: begin(script), outline }, entryKey: outline[0]?.key ?? WHOLE, lineId: null, spot: null })
    },
    edit: (spot, text, atMs) =>
      write((writing) => {
        const { history } = writing
        const place = lastPlace(history)
        const isOneGo = atMs - lastTypedMs < ONE_GO_MS && history.future.length === 0 && !!place && isSameSpot(place, spot)
        lastTypedMs = atMs
        return { writing: moved(writing, record(history, setText(history.present, spot, text), spot, isOneGo), spot) }
      }),
    change: (script, place) =>
      write((writing) => {
        lastTypedMs = -ONE_GO_MS
        const whole = place === null ? sharingParts(script, writing.inUse) : script
        const next = moved(writing, record(writing.history, whole, place), place)
        return { writing: next, ...(place === null && { lineId: null, spot: null }) }
      }),
    undo: () =>
      write((writing, { focusTurn }) => {
        const place = lastPlace(writing.history)
        if (place === undefined) return {}
        lastTypedMs = -ONE_GO_MS
        const next = moved(writing, undo(writing.history), place)
        return { writing: next, ...standingAt(next, place, focusTurn) }
      }),
    redo: () =>
      write((writing, { focusTurn }) => {
        const place = nextPlace(writing.history)
        if (place === undefined) return {}
        const next = moved(writing, redo(writing.history), place)
        return { writing: next, ...standingAt(next, place, focusTurn) }
      }),
    choose: (entryKey) => set({ entryKey, lineId: null, spot: null, published: null }),
    open: (isOpen) => set({ isOpen }),
    chooseLine: (lineId) => set({ lineId, spot: null }),
    // Whoever is there needs not be sent there any more.
    look: (spot) => set({ spot, focusTurn: 0 }),
    goTo: (spot) => write((writing, { focusTurn }) => ({ view: 'edit', ...standingAt(writing, spot, focusTurn) })),
    show: (view) => set({ view }),
    compareWith: (version) => set({ view: 'compare', comparedWith: version }),
    setPublished: (published) => set({ published }),
    startAfresh: () => set(AT_THE_START),
  }
})

// What one person began is not the next one's: it is kept, and read anew.
useApp.subscribe(({ app }, { app: before }) => {
  const isSomeoneElse = app.phase === 'ready' && (!('me' in before) || before.me.staffId !== app.me.staffId)
  if (isSomeoneElse) useScriptDesk.getState().startAfresh()
})

/** The number a new version will get: above all others. */
/** The clinic's newest version where an older one is said: an update brought a rule it breaks, or it is damaged. */
export const passedOverIn = ({ versions, inUse }: Writing): number | undefined =>
  versions.map(({ version }) => version).find((version) => version > inUse.version)

export const nextVersionOf = ({ versions }: Pick<Writing, 'versions'>): number =>
  Math.max(0, ...versions.map(({ version }) => version)) + 1

/** The desk after `published` went out. What was written while it was on its way is not lost: it is the next draft. */
export const deskAfter = (desk: ScriptDesk, published: Script, present: Script): ScriptDesk =>
  present === published ? desk : { ...desk, draft: present }

export const isChanged = ({ inUse, history }: Writing): boolean => !isSameScript(inUse, history.present)
