/** The end of a day: nobody is forgotten, and the counts say so. */
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp } from '../../app/app-store.ts'
import { useDay } from '../../app/the-day.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { useSay } from '../../ui/words.tsx'
import { ClosedDay } from './closed-day.tsx'
import { OpenDay } from './open-day.tsx'

/** Shows what is left to settle, or that the day is closed. */
export function CloseDayScreen() {
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const { data: day, failure } = useDay()
  const say = useSay()
  if (day === undefined) {
    return (
      <Page title={say('close-day.title')} titleSize="big">
        {failure && <Note kind="bad" title={say('close-day.unread')}>{failureWords(say, failure)}</Note>}
      </Page>
    )
  }
  return day.closed === null
    ? <OpenDay day={day} readFailure={failure} areNamesHidden={areNamesHidden} />
    : <ClosedDay day={day} closed={day.closed} />
}
