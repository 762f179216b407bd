/** The letter with the words as they are being written. */
import { useEffect, useState } from 'react'
import type { OwnWords } from '../../../shared/invitations/letterhead.ts'
import { isNameless, type LetterForm } from '../../../shared/invitations/letter.ts'
import { useCall } from '../../bridge/use-call.ts'

/** Drawn anew when the author rests: a letter at each key would be seen by nobody. */
const REST_MS = 250

const useRested = (own: OwnWords, place: string): OwnWords => {
  const [rested, setRested] = useState({ own, place })
  useEffect(() => {
    const timer = setTimeout(() => setRested({ own, place }), REST_MS)
    return () => clearTimeout(timer)
  }, [own, place])
  // Another letter is shown at once.
  return rested.place === place ? rested.own : own
}

/** Small sheets have no large print. */
export const shownForm = (form: LetterForm): LetterForm => (isNameless(form.paper) ? { ...form, size: 'standard' } : form)

export const usePreview = (wished: LetterForm, own: OwnWords | undefined) => {
  const form = shownForm(wished)
  const rested = useRested(own ?? NOTHING, `${form.language} ${own !== undefined}`)
  const { data, failure } = useCall('letters.preview', own === undefined ? null : { form, own: rested }, 'letters')
  // What is on its way is of another letter: its words would be taken for those of this one.
  return { shown: data?.language === form.language ? data : undefined, failure }
}

const NOTHING: OwnWords = { paragraphs: [], hours: null }
