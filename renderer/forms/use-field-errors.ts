/** Which messages of a form are shown: those of fields that were left, or of all after a press of the button. */
import { useCallback, useId, useMemo, useState } from 'react'

export type FieldErrors<Field extends string> = {
  /** What stands under the field now. */
  readonly of: (field: Field) => string | undefined
  readonly leave: (field: Field) => void
  /** Shows every message and moves the focus to the first field that has one; false where there is none. */
  readonly stopAtFirst: (fields: readonly Field[]) => boolean
  /** The id its control must have, so that it can be found. */
  readonly idOf: (field: Field) => string
}

/** A message that is shown follows what is typed; a field that was not left yet stays quiet. */
export const useFieldErrors = <Field extends string>(problems: Readonly<Partial<Record<Field, string>>>): FieldErrors<Field> => {
  const id = useId()
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const leave = useCallback((...fields: readonly Field[]) => {
    setLeft((before) => (fields.every((field) => before.has(field)) ? before : new Set([...before, ...fields])))
  }, [])

  return useMemo(() => {
    const idOf = (field: Field) => `${id}-${field}`
    return {
      idOf,
      of: (field) => (left.has(field) ? problems[field] : undefined),
      leave: (field) => leave(field),
      stopAtFirst: (fields) => {
        leave(...fields)
        const first = fields.find((field) => problems[field] !== undefined)
        if (first === undefined) return false
        document.getElementById(idOf(first))?.focus()
        return true
      },
    }
  }, [id, left, leave, problems])
}
