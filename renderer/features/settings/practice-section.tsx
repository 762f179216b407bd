import { useApp } from '../../app/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'

/** The way to the talk with invented patients, for whoever is new or wants to try a line. */
export function PracticeSection() {
  const say = useSay()
  return (
    <Section title={say('practice.title')} about={say('practice.about')}>
      <div>
        <Button variant="primary" onPress={() => useApp.getState().go('practice')}>
          {say('practice.start')}
        </Button>
      </div>
    </Section>
  )
}
