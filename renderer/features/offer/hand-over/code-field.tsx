import { useState } from 'react'
import { isMadeHere, type CodeStanding } from '../../../../shared/codes/standing.ts'
import { readCode, readGoodUntil } from '../../../../shared/offers/typed-code.ts'
import { fullDate } from '../../../../shared/time/display.ts'
import type { LocalDate } from '../../../../shared/time/local-time.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useApp, useReady } from '../../../app/app-store.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useSay } from '../../../ui/words.tsx'
import { changeDraft, type Draft } from '../talk/draft-store.ts'

export type CodeFieldProps = {
  standing: CodeStanding
  draft: Draft
  draftId: string
  /** The code of this letter, as the store gave it for the preview. */
  onFile: { readonly value: string; readonly goodUntil: LocalDate | null } | null
  /** Why what is typed cannot be printed; undefined where it can. Until it is mended nothing may print. */
  onProblem: (problem: string | undefined) => void
}

/** The code of the letter. The only place of the app that shows it. */
export function CodeField({ standing, ...props }: CodeFieldProps) {
  const say = useSay()
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  if (!isMadeHere(standing)) return <TypedCode {...props} />
  if (standing.kind === 'ready')
    return <TextField label={say('hand-over.code')} labelBeside readOnly kind="code" type={areNamesHidden ? 'password' : 'text'} value={props.onFile?.value ?? ''} onChange={() => undefined} />
  if (standing.kind !== 'to-make') return null
  return (
    <FactList
      facts={[
        { term: say('hand-over.code'), value: say('codes.made-when-printed') },
        { term: say('hand-over.good-until'), value: fullDate(standing.goodUntil, say.language) },
      ]}
    />
  )
}

/** The one on file, or one typed in. */
function TypedCode({ draft, draftId, onFile, onProblem }: Omit<CodeFieldProps, 'standing'>) {
  const { today } = useReady()
  const say = useSay()
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  // Undefined while nobody has typed: then it is the code on file.
  const [text, setText] = useState(draft.typedCode?.value)
  const [until, setUntil] = useState(draft.typedCode?.goodUntil ? fullDate(draft.typedCode.goodUntil, say.language) : '')
  const [errors, setErrors] = useState<{ readonly code?: string; readonly until?: string }>({})
  const goodUntil = readGoodUntil(until, today)

  const leave = () => {
    if (text === undefined) return
    if (text.trim() === '') {
      setText(undefined)
      setUntil('')
    }
    const code = text.trim() === '' ? null : readCode(text)
    const typedCode = code?.ok && goodUntil.ok ? { value: code.value, goodUntil: goodUntil.value } : null
    const found = {
      ...(code !== null && !code.ok && { code: failureWords(say, code) }),
      ...(code !== null && !goodUntil.ok && { until: failureWords(say, goodUntil) }),
    }
    setErrors(found)
    onProblem(found.code ?? found.until)
    changeDraft(draftId, { typedCode })
  }

  return (
    <>
      <TextField
        label={say('hand-over.code')}
        labelBeside
        kind="code"
        type={areNamesHidden ? 'password' : 'text'}
        value={text ?? onFile?.value ?? ''}
        onChange={setText}
        onLeave={leave}
        error={errors.code}
        maxLength={60}
      />
      {text !== undefined && (
        <TextField
          label={say('hand-over.good-until')}
          labelBeside
          kind="figures"
          placeholder={say('hand-over.good-until-empty')}
          value={until}
          onChange={setUntil}
          onLeave={leave}
          error={errors.until}
          understood={goodUntil.ok && goodUntil.value !== null ? fullDate(goodUntil.value, say.language) : undefined}
        />
      )}
    </>
  )
}
