import { useState } from 'react'
import { readCode, readGoodUntil } from '../../../../shared/offers/typed-code.ts'
import { fullDate } from '../../../../shared/time/display.ts'
import type { LocalDate } from '../../../../shared/time/local-time.ts'
import { useApp, useReady } from '../../../app/app-store.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { changeDraft, type Draft } from '../talk/draft-store.ts'

export type CodeFieldProps = {
  draft: Draft
  draftId: string
  /** The code of this letter, as the store gave it for the preview. */
  onFile: { readonly value: string; readonly goodUntil: LocalDate | null } | null
}

/** The code of the letter: the one on file, or one typed in. The only place of the app that shows it. */
export function CodeField({ draft, draftId, onFile }: CodeFieldProps) {
  const { today } = useReady()
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const [text, setText] = useState(draft.typedCode?.value)
  const [until, setUntil] = useState(draft.typedCode?.goodUntil ? fullDate(draft.typedCode.goodUntil) : '')
  const [error, setError] = useState<string>()
  const [untilError, setUntilError] = useState<string>()
  const shown = text ?? onFile?.value ?? ''
  const isTyped = text !== undefined
  const goodUntil = readGoodUntil(until, today)

  const keep = (value: string, day: LocalDate | null) => {
    const read = readCode(value)
    setError(read.ok || value.trim() === '' ? undefined : read.message)
    changeDraft(draftId, { typedCode: read.ok ? { value: read.value, goodUntil: day } : null })
  }
  const leaveCode = (value: string) => {
    if (isTyped) keep(value, goodUntil.ok ? goodUntil.value : null)
  }
  const leaveUntil = () => {
    setUntilError(goodUntil.ok ? undefined : goodUntil.message)
    if (goodUntil.ok) keep(shown, goodUntil.value)
  }

  return (
    <>
      <TextField
        label="Code"
        labelBeside
        kind="code"
        type={areNamesHidden ? 'password' : 'text'}
        value={shown}
        onChange={setText}
        onLeave={leaveCode}
        error={error}
        maxLength={60}
      />
      {isTyped && (
        <TextField
          label="Good until"
          labelBeside
          kind="figures"
          value={until}
          onChange={setUntil}
          onLeave={leaveUntil}
          error={untilError}
          hint="Leave it empty if your portal does not say."
          understood={goodUntil.ok && goodUntil.value !== null ? fullDate(goodUntil.value) : undefined}
        />
      )}
    </>
  )
}
