import { memo, useId } from 'react'
import { OUTLINE_GROUPS } from '../../../shared/script/outline.ts'
import { summaryOf, type Summary } from '../../../shared/script/summary.ts'
import { DeskList, DeskRow, rowIdIn } from '../../ui/desk-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useSay } from '../../ui/words.tsx'
import { goToPart, openPart } from './going.ts'
import styles from './outline-list.module.css'
import { useScriptDesk, WHOLE, type Writing } from './script-desk-store.ts'
import { entryName, gradeWords } from './script-words.ts'

/** The parts of the script in their groups. */
export function OutlineList({ writing }: { writing: Writing }) {
  const id = useId()
  const say = useSay()
  const chosen = useScriptDesk((desk) => desk.entryKey)
  const { choose } = useScriptDesk.getState()
  const script = writing.history.present
  const order = [...writing.outline.map(({ key }) => key), WHOLE]

  return (
    <DeskList id={id} label={say('script.parts')} order={order} chosen={chosen} onChoose={choose} onEnter={goToPart}>
      {OUTLINE_GROUPS.map((group) => {
        const entries = writing.outline.filter((entry) => entry.group === group)
        if (entries.length === 0) return null
        return (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={styles.group}>
              {say(`script.group.${group}`)}
            </div>
            {entries.map((entry) => (
              <Row
                key={entry.key}
                id={rowIdIn(id, entry.key)}
                entryKey={entry.key}
                name={entryName(script, entry, say)}
                {...summaryOf(script, entry, say.language)}
                isChosen={entry.key === chosen}
                onPress={openPart}
              />
            ))}
          </div>
        )
      })}
      <div role="group" aria-labelledby={`${id}-${WHOLE}-group`}>
        <div id={`${id}-${WHOLE}-group`} className={styles.group}>
          {say('script.group.whole')}
        </div>
        <Row id={rowIdIn(id, WHOLE)} entryKey={WHOLE} name={say('script.versions-and-files')} {...NO_SUMMARY} isChosen={chosen === WHOLE} onPress={openPart} />
      </div>
    </DeskList>
  )
}

const NO_SUMMARY: Summary = { grade: null, rules: 0, isDraft: false }

type RowProps = Summary & { id: string; entryKey: string; name: string; isChosen: boolean; onPress: (key: string) => void }

/** Drawn again only when what it shows changes: a letter typed touches one of hundreds. */
const Row = memo(function Row({ id, entryKey, name, isChosen, onPress, ...summary }: RowProps) {
  return (
    <DeskRow id={id} isChosen={isChosen} onPress={() => onPress(entryKey)} name={name} stateIs="beside" state={<State {...summary} />} />
  )
})

/** What is to be done about a part, or how it reads. */
function State({ grade, rules, isDraft }: Summary) {
  const say = useSay()
  if (rules > 0) return <StateTag state="missed">{say('script.rules-broken', { count: rules })}</StateTag>
  if (isDraft) return <StateTag state="thinking">{say('script.draft')}</StateTag>
  if (grade === null) return null
  return (
    <span className={styles.grade}>
      <VisuallyHidden>{say('script.reading-grade')}</VisuallyHidden> {gradeWords(grade, say.language)}
    </span>
  )
}
