/** What was done, to be taken back and done again, as far back as it began. */

/** A change: where it was, so that the screen can go there when it is taken back. */
type Change<Value, Place> = { readonly value: Value; readonly place: Place }

export type History<Value, Place> = {
  /** What stood before each change, oldest first. */
  readonly past: readonly Change<Value, Place>[]
  readonly present: Value
  /** What each change that was taken back led to, the next to be done again last. */
  readonly future: readonly Change<Value, Place>[]
}

export const begin = <Value, Place>(present: Value): History<Value, Place> => ({ past: [], present, future: [] })

/**
 * The history after a change. One that `joins` the last is taken back together with it, such as the next letter of a
 * word. What was taken back before cannot be done again after something new was done. No change, no entry.
 */
export const record = <Value, Place>(
  history: History<Value, Place>,
  present: Value,
  place: Place,
  joins = false,
): History<Value, Place> => {
  if (present === history.present) return history
  const past = joins && history.past.length > 0 ? history.past : [...history.past, { value: history.present, place }]
  return { past, present, future: [] }
}

/** One change back; the same history where there is none. */
export const undo = <Value, Place>(history: History<Value, Place>): History<Value, Place> => {
  const last = history.past.at(-1)
  if (last === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: last.value,
    future: [...history.future, { value: history.present, place: last.place }],
  }
}

export const redo = <Value, Place>(history: History<Value, Place>): History<Value, Place> => {
  const next = history.future.at(-1)
  if (next === undefined) return history
  return {
    past: [...history.past, { value: history.present, place: next.place }],
    present: next.value,
    future: history.future.slice(0, -1),
  }
}

/** Where the change was that would be taken back next; undefined where there is none. */
export const lastPlace = <Value, Place>({ past }: History<Value, Place>): Place | undefined => past.at(-1)?.place
export const nextPlace = <Value, Place>({ future }: History<Value, Place>): Place | undefined => future.at(-1)?.place
