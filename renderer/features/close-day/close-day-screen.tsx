/** The end of a day: nobody is forgotten, and the counts say so. */
import { useApp } from '../../app/app-store.ts'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { ClosedDay } from './closed-day.tsx'
import { OpenDay } from './open-day.tsx'
import { useDay } from './use-day.ts'

/** Shows what is left to settle, or that the day is closed. */
export function CloseDayScreen() {
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const { data: day, failure } = useDay()
  if (day === undefined) {
    return (
      <Page title="Close the day" titleSize="big">
        {failure && <Note kind="bad" title="The day could not be read. Nothing is lost.">{failure.message}</Note>}
      </Page>
    )
  }
  return day.closed === null
    ? <OpenDay day={day} readFailure={failure} areNamesHidden={areNamesHidden} />
    : <ClosedDay day={day} closed={day.closed} />
}
