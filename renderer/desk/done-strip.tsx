import { clockTime } from '../../shared/time/display.ts'
import type { DayVisit } from '../../shared/visits/day-view.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Own } from '../ui/text.tsx'
import { correct } from './actions.ts'
import { useDesk } from './desk-kind.tsx'
import type { Strip } from './desk-store.ts'

type DoneStripProps = {
  strip: Strip
  visits: readonly DayVisit[]
  areNamesHidden: boolean
}

/** What was just done, with the way to correct it. The name comes from the list, so that it can be hidden at any time. */
export function DoneStrip({ strip, visits, areNamesHidden }: DoneStripProps) {
  const desk = useDesk()
  const name = visits.find((visit) => visit.visitId === strip.visitId)?.name
  const [first, rest] = splitAfterSentence(strip.sentence)
  const isNameShown = name !== undefined && !areNamesHidden
  const canCorrect = strip.kind === 'logged' || strip.before !== null
  return (
    <Note
      kind="good"
      strip
      title={
        <>
          {strip.kind === 'logged' && `Logged at ${clockTime(strip.atTime)}: `}
          {isNameShown ? <Own>{name}</Own> : strip.kind === 'logged' ? 'the patient' : 'The patient'} {first}
        </>
      }
      action={canCorrect && <Button keys="Ctrl+Z" onPress={() => correct(desk, strip)}>Correct it</Button>}
    >
      {rest === '' ? undefined : rest}
    </Note>
  )
}

const splitAfterSentence = (text: string): readonly [string, string] => {
  const end = text.indexOf('. ')
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 2)]
}
