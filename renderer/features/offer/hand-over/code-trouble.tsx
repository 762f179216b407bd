import { useState } from 'react'
import { REPRINT_REASONS, VOID_REASONS, type ReprintReason, type VoidReason } from '../../../../shared/codes/rule.ts'
import type { CodeStanding } from '../../../../shared/codes/standing.ts'
import type { OfferContext } from '../../../../shared/contract/views.ts'
import { clockTime, fullDate } from '../../../../shared/time/display.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { useAction } from '../../../bridge/use-action.ts'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { SelectField, type SelectOption } from '../../../ui/select-field.tsx'
import { useSay } from '../../../ui/words.tsx'

export type CodeTroubleProps = {
  context: OfferContext
  /** It may be printed again, or is void: what there is now is on its way. */
  onSettled: () => void
}

/** Why there is no code for this letter although there could be, and the way on. */
export function CodeTrouble({ context: { codeStanding: standing, visit }, onSettled }: CodeTroubleProps) {
  const say = useSay()
  if (standing.kind === 'spent') return <SpentCode standing={standing} visitId={visit.visitId} onSettled={onSettled} />
  if (standing.kind === 'run-out')
    return (
      <Note title={say('codes.run-out', { date: fullDate(standing.goodUntil, say.language) })}>{say('codes.run-out.detail')}</Note>
    )
  return standing.kind === 'none' && standing.why === 'no-mrn' ? <Note title={say('codes.no-mrn')} /> : null
}

type Choice = { readonly does: 'release'; readonly reason: ReprintReason } | { readonly does: 'void'; readonly reason: VoidReason }

const CHOICES: readonly Choice[] = [
  ...REPRINT_REASONS.map((reason) => ({ does: 'release', reason }) as const),
  ...VOID_REASONS.map((reason) => ({ does: 'void', reason }) as const),
]
const keyOf = ({ does, reason }: Choice): string => `${does} ${reason}`

const choicesThat = (does: Choice['does'], say: Say): readonly SelectOption[] =>
  CHOICES.filter((choice) => choice.does === does).map((choice) => ({
    value: keyOf(choice),
    label: choice.does === 'release' ? say(`codes.why.${choice.reason}`) : say(`codes.void.${choice.reason}`),
  }))

type SpentCodeProps = {
  standing: Extract<CodeStanding, { kind: 'spent' }>
  visitId: string
  onSettled: () => void
}

function SpentCode({ standing, visitId, onSettled }: SpentCodeProps) {
  const say = useSay()
  const { failure, run, running } = useAction()
  const [chosen, setChosen] = useState('')
  const choice = CHOICES.find((each) => keyOf(each) === chosen)
  const { codeId, on, at, by, from, canPrintAgain } = standing
  const voids = say(from === 'made' ? 'codes.void.make-new' : 'codes.void')
  const groups = [
    ...(canPrintAgain ? [{ label: say('codes.again'), options: choicesThat('release', say) }] : []),
    { label: voids, options: choicesThat('void', say) },
  ]

  const act = async () => {
    if (choice === undefined) return
    const result =
      choice.does === 'release'
        ? await run('codes.release', { codeId, visitId, reason: choice.reason })
        : await run('codes.void', { codeId, reason: choice.reason })
    if (result.ok) onSettled()
  }

  return (
    <Stack gap={3}>
      <Note title={say('codes.spent', { date: fullDate(on, say.language), time: clockTime(at), hasBy: by === null ? 'no' : 'yes', by: by ?? '' })}>
        {say('codes.spent.detail')} {from === 'portal' && say('codes.spent.new-one')}
      </Note>
      <SelectField
        label={say('codes.what-happened')}
        placeholder={say('codes.what-happened.choose')}
        value={chosen}
        onChange={setChosen}
        options={groups}
        hint={choice?.does === 'void' ? say('codes.void.portal-too') : undefined}
        error={failure && failureWords(say, failure)}
      />
      {choice !== undefined && (
        <div>
          <Button busyLabel={running && say('settings.saving')} onPress={() => void act()}>
            {choice.does === 'release' ? say('codes.again') : voids}
          </Button>
        </div>
      )}
    </Stack>
  )
}
