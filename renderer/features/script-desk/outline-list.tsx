import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { OUTLINE_GROUPS } from '../../../shared/script/outline.ts'
import type { Script } from '../../../shared/script/script.ts'
import { summaryOf } from '../../../shared/script/summary.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { stepInList } from '../../ui/list-step.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useSay } from '../../ui/words.tsx'
import styles from './outline-list.module.css'
import { useScriptDesk, WHOLE, type Writing } from './script-desk-store.ts'
import { entryName } from './script-words.ts'

/** The parts of the script in their groups; the arrows choose, Enter goes into the part. */
export function OutlineList({ writing, onEnter }: { writing: Writing; onEnter: () => void }) {
  const id = useId()
  const say = useSay()
  const ref = useRef<HTMLDivElement>(null)
  const chosen = useScriptDesk((desk) => desk.entryKey)
  const { choose } = useScriptDesk.getState()
  const script = writing.history.present
  const order = [...writing.outline.map(({ key }) => key), WHOLE]

  useEffect(() => {
    ref.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = stepInList(order, chosen, event.key)
    if (next !== undefined) choose(next)
    else if (event.key === 'Enter' && !event.repeat) onEnter()
    else return
    event.preventDefault()
  }

  const row = (key: string, name: string, end: ReactNode) => (
    <Row
      key={key}
      id={`${id}-${key.replaceAll(' ', '-')}`}
      name={name}
      end={end}
      isChosen={key === chosen}
      onPress={() => {
        choose(key)
        onEnter()
      }}
    />
  )
  return (
    <div
      ref={ref}
      className={styles.list}
      role="listbox"
      aria-label={say('script.parts')}
      tabIndex={0}
      aria-activedescendant={`${id}-${chosen.replaceAll(' ', '-')}`}
      onKeyDown={keyDown}
    >
      {OUTLINE_GROUPS.map((group) => {
        const entries = writing.outline.filter((entry) => entry.group === group)
        if (entries.length === 0) return null
        return (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={styles.group}>
              {say(`script.group.${group}`)}
            </div>
            {entries.map((entry) => row(entry.key, entryName(script, entry, say), <State script={script} entry={entry} />))}
          </div>
        )
      })}
      <div role="group" aria-labelledby={`${id}-${WHOLE}-group`}>
        <div id={`${id}-${WHOLE}-group`} className={styles.group}>
          {say('script.group.whole')}
        </div>
        {row(WHOLE, say('script.versions-and-files'), null)}
      </div>
    </div>
  )
}

type RowProps = { id: string; name: string; end: ReactNode; isChosen: boolean; onPress: () => void }

function Row({ id, name, end, isChosen, onPress }: RowProps) {
  return (
    // The list box holds the keyboard; a row only answers the mouse.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} className={joinClasses(styles.row, isChosen && styles.chosen)} role="option" aria-selected={isChosen} onClick={onPress}>
      <span className={styles.name}>{name}</span>
      {end}
    </div>
  )
}

/** What is to be done about a part, or how it reads. */
function State({ script, entry }: { script: Script; entry: Writing['outline'][number] }) {
  const say = useSay()
  const { grade, rules, isDraft } = summaryOf(script, entry, say.language)
  if (rules > 0) return <StateTag state="missed">{say('script.rules-broken', { count: rules })}</StateTag>
  if (isDraft) return <StateTag state="thinking">{say('script.draft')}</StateTag>
  if (grade === null) return null
  return (
    <span className={styles.grade}>
      <VisuallyHidden>{say('script.reading-grade')}</VisuallyHidden> {say('script.grade', { grade })}
    </span>
  )
}
