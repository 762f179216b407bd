import type { ReactNode } from 'react'
import { checkedText } from '../../../shared/script/check-words.ts'
import type { NodeEntry } from '../../../shared/script/outline.ts'
import type { NodeOf, Script, ScriptLine, ScriptNode } from '../../../shared/script/script.ts'
import type { NodeSpot } from '../../../shared/script/spots.ts'
import { SETTING_IDS } from '../../../shared/offers/words.ts'
import { LANGUAGES, type Language } from '../../../shared/text/languages.ts'
import { NextStep } from '../../ui/next-step.tsx'
import { SayLine } from '../../ui/say-line.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Heading, Label, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import styles from './part-editor.module.css'
import { useScriptDesk } from './script-desk-store.ts'
import { entryKind, entryName, forWhom, linesOf, nodeOf, ownFirst } from './script-words.ts'
import { problemsAt, ReviewState, TextEdit } from './text-edit.tsx'

type Part = { script: Script; entry: NodeEntry }

/** One part of the talk: what is said in it, and the small texts around it. */
export function PartEditor({ script, entry }: Part) {
  const say = useSay()
  const node = nodeOf(script, entry.node)
  const lines = linesOf(script, entry)
  const lineId = useScriptDesk((desk) => desk.lineId)
  // Without a choice the one that is heard most: it is for everyone else, and stands last.
  const line = lines.find(({ id }) => id === lineId) ?? lines.at(-1)
  if (node === undefined) return null
  return (
    <>
      <PartHead kind={entryKind(entry, say)} name={entryName(script, entry, say)} />
      {line !== undefined && (
        <>
          <ForWhom entry={entry} lines={lines} line={line} node={node} />
          <LineEditor script={script} node={node} line={line} />
          <Preview node={node} line={line} entry={entry} />
        </>
      )}
      <SmallTexts script={script} node={node} />
    </>
  )
}

/** What the part is. Its name can take the focus, for parts without a text to type. */
export function PartHead({ kind, name }: { kind: string; name: string }) {
  return (
    <header className={styles.head}>
      <Label>{kind}</Label>
      <h2 className={styles.name} tabIndex={-1}>
        {name}
      </h2>
    </header>
  )
}

type LineOf = { entry: NodeEntry; node: ScriptNode; lines: readonly ScriptLine[]; line: ScriptLine }

/** For whom the line is; where there are several, which of them is written on. */
function ForWhom({ entry, lines, line, node }: LineOf) {
  const say = useSay()
  const { chooseLine } = useScriptDesk.getState()
  if (lines.length === 1) return <Text tone="quiet">{say('script.for', { whom: forWhom(line.when, entry, say) })}</Text>
  return (
    <SelectField
      label={say('script.said-to')}
      labelBeside
      value={line.id}
      onChange={chooseLine}
      options={lines.map((each) => ({ value: each.id, label: optionOf(each) }))}
    />
  )

  function optionOf(each: ScriptLine): string {
    const count = LANGUAGES.reduce((sum, language) => sum + problemsAt(node, spotOfLine(node, each, language)).length, 0)
    const whom = forWhom(each.when, entry, say)
    if (count > 0) return say('script.with-rules', { whom, count })
    return each[say.language].reviewed === null ? say('script.with-draft', { whom }) : whom
  }
}

const spotOfLine = (node: ScriptNode, line: ScriptLine, language: Language): NodeSpot => ({ node: node.id, of: 'line', line: line.id, language })

function LineEditor({ script, node, line }: { script: Script; node: ScriptNode; line: ScriptLine }) {
  const say = useSay()
  return (
    <div className={styles.lines}>
      {ownFirst(say.language).map((language, index) => {
        const spot = spotOfLine(node, line, language)
        return (
          <div key={`${line.id} ${language}`} className={styles.line}>
            <TextEdit script={script} spot={spot} size={index === 0 ? 'l' : 'm'} />
            <ReviewState script={script} spot={spot} />
          </div>
        )
      })}
    </div>
  )
}

/** As the desk will see it: in the language of the text in hand. */
function Preview({ node, line, entry }: { node: ScriptNode; line: ScriptLine; entry: NodeEntry }) {
  const say = useSay()
  const spot = useScriptDesk((desk) => desk.spot)
  const language = spot !== null && 'line' in spot && spot.line === line.id ? spot.language : say.language
  const setting = entry.setting ?? entry.settings[0] ?? 'check-in'
  const lang = language === say.language ? undefined : language
  return (
    <section className={styles.preview} aria-label={say('script.preview')}>
      <SayLine label={say('script.preview')} size="m" lang={lang}>
        {line[language].text.trim() || say('script.empty-text')}
      </SayLine>
      {node.kind === 'reply' && checkedText(node, { node: node.id, of: 'next-detail', setting, language }) !== '' && (
        <div lang={lang}>
          <NextStep title={node.next[setting].label[language]} detail={node.next[setting].detail[language]} />
        </div>
      )}
    </section>
  )
}

/** What staff read: each text in both languages, side by side. */
function SmallTexts({ script, node }: { script: Script; node: ScriptNode }) {
  const say = useSay()
  return (
    <>
      {node.kind === 'reply' && <ReplyTexts script={script} node={node} />}
      {'cues' in node && (node.cues ?? []).length > 0 && (
        <Group title={say('script.cues')}>
          {(node.cues ?? []).map((cue, index) => (
            <InBoth key={index} script={script} title={cue.when && forWhom(cue.when, NOWHERE, say)} spot={{ node: node.id, of: 'cue', index }} />
          ))}
        </Group>
      )}
      {'answers' in node && <AnswerTexts script={script} node={node} />}
      <Group title={say('script.name-in-list')}>
        <InBoth script={script} spot={{ node: node.id, of: 'name' }} />
      </Group>
    </>
  )
}

const NOWHERE = { setting: null, lines: [] } as const

function ReplyTexts({ script, node }: { script: Script; node: NodeOf<'reply'> }) {
  const say = useSay()
  return (
    <>
      {SETTING_IDS.map((setting) => (
        <Group key={setting} title={say(`script.next-step.${setting}`)}>
          <InBoth script={script} spot={{ node: node.id, of: 'next-label', setting }} />
          <InBoth script={script} spot={{ node: node.id, of: 'next-detail', setting }} />
        </Group>
      ))}
      <Group title={say('script.they-ask')}>
        <InBoth script={script} spot={{ node: node.id, of: 'question' }} />
      </Group>
    </>
  )
}

function AnswerTexts({ script, node }: { script: Script; node: NodeOf<'ask' | 'do'> }) {
  const say = useSay()
  return (
    <Group title={say('script.answers')}>
      <InBoth script={script} spot={{ node: node.id, of: 'prompt' }} />
      {node.answers.map((answer, index) => (
        <div key={index} className={styles.answer}>
          <InBoth
            script={script}
            title={answer.when && forWhom(answer.when, NOWHERE, say)}
            spot={{ node: node.id, of: 'answer-label', index }}
          />
          {answer.then !== null && <InBoth script={script} spot={{ node: node.id, of: 'answer-then', index }} />}
        </div>
      ))}
    </Group>
  )
}

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <Heading level={3}>{title}</Heading>
      {children}
    </section>
  )
}

type WithoutLanguage<Each> = Each extends unknown ? Omit<Each, 'language'> : never

export function InBoth({ script, spot, title }: { script: Script; spot: WithoutLanguage<NodeSpot>; title?: string | undefined }) {
  const say = useSay()
  return (
    <>
      {title !== undefined && (
        <Text size="s" tone="faint">
          {title}
        </Text>
      )}
      <div className={styles.both}>
        {ownFirst(say.language).map((language) => (
          <TextEdit key={language} script={script} spot={{ ...spot, language } as NodeSpot} size="s" />
        ))}
      </div>
    </>
  )
}
