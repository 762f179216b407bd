import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Script } from '../../../shared/script/script.ts'
import type { Failure } from '../../../shared/result.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { call } from '../../bridge/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { BackToList, Desk, DeskAside, DeskList, Pane } from '../../ui/desk.tsx'
import { combinationOf } from '../../ui/key-events.ts'
import { Note } from '../../ui/note.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { ChecksPane, spotInHand } from './checks-pane.tsx'
import { CompareView } from './compare-view.tsx'
import { keptAsRead, useDraftKept } from './draft-saving.ts'
import { goToParts } from './going.ts'
import { OutlineList } from './outline-list.tsx'
import { PartEditor } from './part-editor.tsx'
import { PublishFoot } from './publish-foot.tsx'
import { isChanged, nextVersionOf, passedOverIn, useScriptDesk, type Writing } from './script-desk-store.ts'
import styles from './script-desk.module.css'
import { SheetEditor } from './sheet-editor.tsx'
import { WholeChecks } from './whole-checks.tsx'
import { WholeScript } from './whole-script.tsx'

export type ScriptDeskProps = {
  /** The talk with invented patients; it belongs to another screen. */
  practice: (script: Script, onLeave: () => void) => ReactNode
}

/** Where a manager writes what staff say: parts at the start, the words in the middle, what is checked at the end. */
export function ScriptDeskScreen({ practice }: ScriptDeskProps) {
  const writing = useScriptDesk((desk) => desk.writing)
  const view = useScriptDesk((desk) => desk.view)
  const failure = useDeskRead()
  useDraftKept()
  if (writing === null) return <main className={styles.waiting}>{failure && <CannotRead failure={failure} />}</main>
  switch (view) {
    case 'practice':
      return practice(writing.history.present, () => useScriptDesk.getState().show('edit'))
    case 'compare':
      return <CompareView writing={writing} />
    case 'edit':
      return <Edit writing={writing} />
  }
}

/** Read once: from then on what is written here is newer than what the records have. */
const useDeskRead = (): Failure | undefined => {
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    if (useScriptDesk.getState().writing !== null) return
    void call('script.desk', {}).then((desk) => {
      if (!desk.ok) return setFailure(desk)
      keptAsRead(desk.value.draft ?? desk.value.inUse)
      useScriptDesk.getState().read(desk.value)
    })
  }, [])
  return failure
}

function CannotRead({ failure }: { failure: Failure }) {
  const say = useSay()
  return <Note kind="bad" title={failureWords(say, failure)} />
}

const UNDO = ['Ctrl+Z']
const REDO = ['Ctrl+Shift+Z', 'Ctrl+Y']

function Edit({ writing }: { writing: Writing }) {
  const { undo, redo } = useScriptDesk.getState()
  const isOpen = useScriptDesk((desk) => desk.isOpen)
  useKeys({ ...bound(UNDO, undo), ...bound(REDO, redo), ...(isOpen && { Escape: goToParts }) })

  /** In a text, too: one history for the whole script, since the browser's own would know of one text only. */
  function keyDown(event: KeyboardEvent) {
    const keys = combinationOf(event.nativeEvent)
    const act = UNDO.includes(keys) ? undo : REDO.includes(keys) ? redo : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  return (
    <Desk
      list={<List writing={writing} />}
      pane={<Part writing={writing} />}
      aside={<Aside writing={writing} />}
      open={isOpen}
      onKeyDown={keyDown}
    />
  )
}

const bound = (keys: readonly string[], act: () => void) => Object.fromEntries(keys.map((each) => [each, act]))

function List({ writing }: { writing: Writing }) {
  const say = useSay()
  const isNotKept = useScriptDesk((desk) => desk.isNotKept)
  const { version } = writing.inUse
  const passedOver = passedOverIn(writing)
  const standing = (
    <>
      <Text size="s" tone="quiet">
        {isChanged(writing) ? say('script.draft-of', { next: nextVersionOf(writing), version }) : say('script.is-in-use', { version })}
      </Text>
      {isNotKept && <Note kind="warn">{say('script.not-kept')}</Note>}
      {passedOver !== undefined && <Note kind="warn">{say('script.passed-over', { newer: passedOver, version })}</Note>}
    </>
  )
  return (
    <DeskList label={say('script.title')} title={say('script.title')} focusOn="script" tools={standing}>
      <OutlineList writing={writing} />
    </DeskList>
  )
}

function Part({ writing }: { writing: Writing }) {
  const say = useSay()
  const { outline, history } = writing
  const entryKey = useScriptDesk((desk) => desk.entryKey)
  const published = useScriptDesk((desk) => desk.published)
  const entry = outline.find(({ key }) => key === entryKey)
  return (
    <Pane label={say('script.part')} of={entryKey} foot={<PublishFoot writing={writing} />}>
      <BackToList>
        <Button variant="quiet" keys="Escape" onPress={goToParts}>
          {say('script.back-to-parts')}
        </Button>
      </BackToList>
      {published !== null && (
        <div className={styles.published}>
          <Note kind="good" title={say('script.is-published', { version: published })}>
            {say('script.is-published-more')}
          </Note>
        </div>
      )}
      {entry === undefined && <WholeScript writing={writing} />}
      {entry !== undefined && ('sheet' in entry ? <SheetEditor script={history.present} entry={entry} /> : <PartEditor script={history.present} entry={entry} />)}
    </Pane>
  )
}

function Aside({ writing }: { writing: Writing }) {
  const say = useSay()
  const { show, compareWith } = useScriptDesk.getState()
  const { outline, history, inUse } = writing
  const entryKey = useScriptDesk((desk) => desk.entryKey)
  const chosen = useScriptDesk((desk) => desk.spot)
  const lineId = useScriptDesk((desk) => desk.lineId)
  const entry = outline.find(({ key }) => key === entryKey)
  const tries = (
    <>
      <Button onPress={() => show('practice')}>{say('script.try-it-out')}</Button>
      <Button variant="quiet" onPress={() => compareWith(inUse.version)}>
        {say('script.compare-with', { version: inUse.version })}
      </Button>
    </>
  )
  return (
    <DeskAside label={say('script.checks-and-trying')} foot={tries}>
      {entry === undefined ? <WholeChecks writing={writing} /> : <ChecksPane script={history.present} spot={spotInHand(history.present, entry, chosen, lineId, say)} />}
    </DeskAside>
  )
}
