import { useEffect, useState } from 'react'
import { graphProblems } from '../../../shared/script/check-graph.ts'
import { brokenTexts } from '../../../shared/script/check-words.ts'
import type { Script } from '../../../shared/script/script.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { call } from '../../bridge/bridge.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/words.tsx'
import { keptAsRead } from './draft-saving.ts'
import styles from './publish-foot.module.css'
import { deskAfter, isChanged, nextVersionOf, useScriptDesk, type Writing } from './script-desk-store.ts'

/** Ways do not change while words do: they are followed when the author rests. */
const REST_MS = 300

/** Whether the ways of the script hold, as of the last rest. */
const useWaysBroken = (script: Script): boolean => {
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setBroken(graphProblems(script).length > 0), REST_MS)
    return () => clearTimeout(timer)
  }, [script])
  return isBroken
}

/** The one filled button of the screen, and the way back. */
export function PublishFoot({ writing }: { writing: Writing }) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const { undo, redo, goTo, setPublished } = useScriptDesk.getState()
  const { past, present, future } = writing.history
  const areWaysBroken = useWaysBroken(present)
  const broken = brokenTexts(present)
  const version = nextVersionOf(writing)
  const reason = reasonNot(writing, broken, areWaysBroken, say)

  const publish = async () => {
    const result = await run('script.publish', { script: present })
    if (!result.ok) return
    const desk = await call('script.desk', {})
    if (!desk.ok) return
    const { entryKey, lineId, writing: now } = useScriptDesk.getState()
    keptAsRead(desk.value.draft ?? desk.value.inUse)
    useScriptDesk.getState().read(deskAfter(desk.value, present, now?.history.present ?? present))
    useScriptDesk.setState({ entryKey, lineId })
    setPublished(result.value.version)
  }
  return (
    <>
      <Button
        variant="primary"
        size="l"
        busyLabel={running && say('script.publishing')}
        unavailable={reason}
        onUnavailablePress={() => broken[0] && goTo(broken[0].spot)}
        onPress={() => void publish()}
      >
        {say('script.publish', { version })}
      </Button>
      <p className={styles.why}>{failure === undefined ? reason : failureWords(say, failure)}</p>
      <div className={styles.back}>
        {past.length > 0 && (
          <Button variant="quiet" icon="undo" keys="Ctrl+Z" keysFirst={false} onPress={undo}>
            {say('script.undo')}
          </Button>
        )}
        {future.length > 0 && (
          <Button variant="quiet" onPress={redo}>
            {say('script.redo')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Why it cannot be published now; undefined where it can. */
const reasonNot = (writing: Writing, broken: ReturnType<typeof brokenTexts>, areWaysBroken: boolean, say: Say): string | undefined => {
  const rules = broken.reduce((sum, { problems }) => sum + problems.length, 0)
  if (rules > 0) return say('script.lines-break-rules', { lines: broken.length, rules })
  if (areWaysBroken) return say('script.ways-broken')
  return isChanged(writing) ? undefined : say('script.nothing-changed', { version: writing.inUse.version })
}
