import { clockTime } from '../../shared/time/display.ts'
import type { DayVisit } from '../../shared/visits/day-view.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Own } from '../ui/text.tsx'
import { Rich, useSay } from '../ui/words.tsx'
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
  const say = useSay()
  const name = visits.find((visit) => visit.visitId === strip.visitId)?.name
  const [first, rest] = splitAfterSentence(strip.sentence)
  const isLogged = strip.kind === 'logged'
  const someone = say(isLogged ? 'desk.strip.someone' : 'desk.strip.someone-first')
  const who = name === undefined || areNamesHidden ? someone : <Own>{name}</Own>
  const canCorrect = isLogged || strip.before !== null
  return (
    <Note
      kind="good"
      strip
      title={
        isLogged
          ? <Rich message="desk.strip.logged" values={{ time: clockTime(strip.atTime), who, what: first }} />
          : <Rich message="desk.strip.changed" values={{ who, what: first }} />
      }
      action={canCorrect && <Button keys="Ctrl+Z" onPress={() => correct(desk, strip)}>{say('desk.strip.correct')}</Button>}
    >
      {[rest, isLogged && strip.paper].filter(Boolean).join(' ') || undefined}
    </Note>
  )
}

const splitAfterSentence = (text: string): readonly [string, string] => {
  const end = text.indexOf('. ')
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 2)]
}
