import { useState } from 'react'
import type { Script } from '../../../../shared/script/script.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useApp } from '../../../app/app-store.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Desk, DeskList } from '../../../ui/desk.tsx'
import { Note } from '../../../ui/note.tsx'
import { PickList } from '../../../ui/pick-list.tsx'
import { Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import { PRACTICE_PATIENTS, type PracticePatient } from './patients.ts'
import { PracticePane } from './practice-pane.tsx'
import styles from './practice.module.css'

export type PracticeProps = {
  script: Script
  /** Which script it is, in words. */
  which: string
  onLeave: () => void
}

/** The talk with invented patients. Nothing here knows how to log, print or hand out. */
export function Practice({ script, which, onLeave }: PracticeProps) {
  const say = useSay()
  const [patient, setPatient] = useState<PracticePatient>(PRACTICE_PATIENTS[0] as PracticePatient)
  const [isOpen, setOpen] = useState(false)
  const choose = (id: string) => setPatient((now) => PRACTICE_PATIENTS.find((each) => each.id === id) ?? now)
  const backToList = () => {
    setOpen(false)
    // After the list is on screen again, where the pane covered it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="listbox"]')?.focus())
  }
  return (
    <Desk
      open={isOpen}
      list={
        <DeskList
          label={say('practice.patients')}
          title={say('practice.title')}
          tools={
            <div className={styles.about}>
              <Text tone="quiet">{say('practice.people-invented')}</Text>
              <Text size="s" tone="quiet">
                {which}
              </Text>
              <div>
                <Button onPress={onLeave}>{say('practice.leave')}</Button>
              </div>
            </div>
          }
        >
          <div className={styles.people}>
            <PickList
              label={say('practice.patients')}
              items={PRACTICE_PATIENTS.map(({ id, name }) => ({ id, name: say(`practice.who.${id}`), detail: name }))}
              chosenId={patient.id}
              onChoose={choose}
              onEnter={() => setOpen(true)}
              autoFocus
            />
          </div>
        </DeskList>
      }
      pane={<PracticePane key={patient.id} script={script} patient={patient} onBack={backToList} onBegin={() => setOpen(true)} />}
    />
  )
}

/** Practice for everybody: with the script that is in use. */
export function PracticeScreen() {
  const say = useSay()
  const { data, failure } = useCall('script.current', {}, 'script')
  if (data === undefined) return failure === undefined ? null : <Note kind="bad" title={failureWords(say, failure)} />
  return <Practice script={data} which={say('practice.with-script', { version: data.version })} onLeave={() => useApp.getState().go('settings')} />
}
