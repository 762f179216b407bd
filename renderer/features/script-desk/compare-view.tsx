import { useMemo, type ReactNode } from 'react'
import { compareScripts, type Difference } from '../../../shared/script/compare-scripts.ts'
import type { Script } from '../../../shared/script/script.ts'
import { spotKey } from '../../../shared/script/spots.ts'
import { diffWords, type Stretch } from '../../../shared/script/word-diff.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import styles from './compare-view.module.css'
import { entryOf, useScriptDesk, type Writing } from './script-desk-store.ts'
import { entryName, forWhom, linesOf, textName } from './script-words.ts'

/** Every text in which the draft differs from a version, side by side. */
export function CompareView({ writing }: { writing: Writing }) {
  const say = useSay()
  const { show, compareWith } = useScriptDesk.getState()
  const version = useScriptDesk((desk) => desk.comparedWith) ?? writing.inUse.version
  const { data, failure } = useCall('script.version', { version })
  const back = () => show('edit')
  useKeys({ Escape: back })
  return (
    <Page
      title={say('script.compare')}
      focusOn="compare"
      headerEnd={
        <Button variant="quiet" keys="Escape" onPress={back}>
          {say('script.back-to-script')}
        </Button>
      }
    >
      <div className={styles.choice}>
        <SelectField
          label={say('script.compare-draft-with')}
          value={String(version)}
          onChange={(value) => compareWith(Number(value))}
          options={writing.versions.map((each) => ({ value: String(each.version), label: say('script.version-number', { version: each.version }) }))}
        />
      </div>
      {failure && <Note kind="bad" title={failureWords(say, failure)} />}
      {data?.version === version && <Differences before={data} writing={writing} />}
    </Page>
  )
}

function Differences({ before, writing }: { before: Script; writing: Writing }) {
  const say = useSay()
  const after = writing.history.present
  const { texts, ways } = useMemo(() => compareScripts(before, after), [before, after])
  return (
    <>
      <Text tone="quiet">{say('script.differences', { count: texts.length, version: before.version })}</Text>
      {ways.length > 0 && <Text tone="quiet">{say('script.other-ways', { parts: ways.join(', ') })}</Text>}
      <ul className={styles.list} aria-label={say('script.compare')}>
        {texts.map((difference) => (
          <li key={`${spotKey(difference.spot)} ${difference.after === null}`} className={styles.item}>
            <Where difference={difference} before={before} writing={writing} />
            <SideBySide difference={difference} version={before.version} />
          </li>
        ))}
      </ul>
    </>
  )
}

const MARKS = { added: 'logged', removed: 'declined-with-sheet', changed: 'thinking' } as const

const kindOf = ({ before, after }: Difference): keyof typeof MARKS => {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}

/** "Is it safe?, reply, English", for whom, and what happened to it. */
function Where({ difference, before, writing }: { difference: Difference; before: Script; writing: Writing }) {
  const say = useSay()
  const { spot } = difference
  const kind = kindOf(difference)
  // What was taken out is told by the script it stood in.
  const script = kind === 'removed' ? before : writing.history.present
  const entry = entryOf(writing.outline, spot)
  const part = entry === undefined ? ('sheet' in spot ? spot.sheet : spot.node) : entryName(script, entry, say)
  const line = entry !== undefined && !('sheet' in entry) && spot.of === 'line' ? linesOf(script, entry).find(({ id }) => id === spot.line) : undefined
  return (
    <div className={styles.where}>
      <Heading level={2}>{say('script.part-and-text', { part, text: textName(script, spot, say) })}</Heading>
      {line !== undefined && entry !== undefined && !('sheet' in entry) && entry.lines.length > 1 && (
        <Text as="span" size="s" tone="quiet">
          {forWhom(line.when, entry, say)}
        </Text>
      )}
      <StateTag state={MARKS[kind]}>{say(`script.${kind}`)}</StateTag>
    </div>
  )
}

function SideBySide({ difference, version }: { difference: Difference; version: number }) {
  const say = useSay()
  const { before, after, spot } = difference
  const words = diffWords(before ?? '', after ?? '')
  const lang = spot.language === say.language ? undefined : spot.language
  return (
    <div className={styles.sides}>
      <div>
        <p className={styles.side}>{say('script.version-number', { version })}</p>
        {before === null ? <None /> : <p lang={lang}>{words.before.map(asRemoved)}</p>}
      </div>
      <div>
        <p className={styles.side}>{say('script.your-draft')}</p>
        {after === null ? <None /> : <p lang={lang}>{words.after.map(asAdded)}</p>}
      </div>
    </div>
  )
}

function None() {
  const say = useSay()
  return <p className={styles.none}>{say('script.not-there')}</p>
}

const asRemoved = ({ text, isOwn }: Stretch, index: number): ReactNode => (isOwn ? <Own key={index} text={text} as="del" /> : text)
const asAdded = ({ text, isOwn }: Stretch, index: number): ReactNode => (isOwn ? <Own key={index} text={text} as="ins" /> : text)

/** Words of one side only: struck through or underlined, and read out as such. */
function Own({ text, as: Tag }: { text: string; as: 'del' | 'ins' }) {
  const say = useSay()
  return (
    <Tag className={styles[Tag]}>
      <VisuallyHidden>{say(Tag === 'del' ? 'script.removed-words' : 'script.added-words')}</VisuallyHidden>
      {text}
    </Tag>
  )
}
