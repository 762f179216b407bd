import { betterFor } from '../../../shared/script/better-words.ts'
import { brokenTextsIn, checkedText, HIGHEST_GRADE, MOST_WORDS, usageOf, type TextProblem } from '../../../shared/script/check-words.ts'
import { setText } from '../../../shared/script/edit-script.ts'
import type { Entry } from '../../../shared/script/outline.ts'
import type { Handout, Script, ScriptNode } from '../../../shared/script/script.ts'
import type { Spot } from '../../../shared/script/spots.ts'
import { gradeOf } from '../../../shared/text/grade.ts'
import { wordsOf } from '../../../shared/text/reading.ts'
import type { Say } from '../../../shared/words/say.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useSay } from '../../ui/words.tsx'
import styles from './checks-pane.module.css'
import { GradeScale } from './grade-scale.tsx'
import { useScriptDesk } from './script-desk-store.ts'
import { gradeWords, linesOf, textName } from './script-words.ts'
import { partOf, problemsAt } from './text-edit.tsx'

/** The text whose checks are shown: the one in hand, else the first to say or print. */
export const spotInHand = (script: Script, entry: Entry, chosen: Spot | null, lineId: string | null, say: Say): Spot => {
  if (chosen !== null) return chosen
  const { language } = say
  if ('sheet' in entry) return { sheet: entry.sheet, of: 'title', language }
  const lines = linesOf(script, entry)
  const line = lines.find(({ id }) => id === lineId) ?? lines.at(-1)
  return line === undefined ? { node: entry.node, of: 'prompt', language } : { node: entry.node, of: 'line', line: line.id, language }
}

const WORDING = ['presses', 'hurries', 'promises-too-much', 'health-detail', 'password', 'tone'] as const

/** Everything that is looked at in one text, as it is typed. */
export function ChecksPane({ script, spot }: { script: Script; spot: Spot }) {
  const say = useSay()
  const part = partOf(script, spot)
  if (part === undefined) return null
  const text = checkedText(part, spot)
  const isGraded = usageOf(spot) !== 'label' && wordsOf(text).length > 0
  // The formulas go below zero for what the youngest can read.
  const grade = isGraded ? Math.max(0, gradeOf(text, spot.language)) : null
  return (
    <section className={styles.checks} aria-label={say('script.checks')}>
      <Heading level={2}>{say('script.checks')}</Heading>
      <Text size="s" tone="quiet">
        {textName(script, spot, say)}
      </Text>
      {grade !== null && <Grade grade={grade} />}
      <Rules script={script} part={part} spot={spot} text={text} />
    </section>
  )
}

function Grade({ grade }: { grade: number }) {
  const say = useSay()
  return (
    <>
      <p className={styles.grade}>
        <span className={grade > HIGHEST_GRADE ? styles.tooHigh : styles.number}>{gradeWords(grade, say.language)}</span>{' '}
        <span className={styles.most}>{say('script.grade-most', { most: HIGHEST_GRADE })}</span>
      </p>
      <GradeScale grade={grade} />
    </>
  )
}

type RulesProps = { script: Script; part: ScriptNode | Handout; spot: Spot; text: string }

/** What is broken first, with what to do; then what is in order. */
function Rules({ script, part, spot, text }: RulesProps) {
  const say = useSay()
  const problems = problemsAt(part, spot)
  return (
    <ul className={styles.rules} aria-label={say('script.rules')}>
      {problems.map((problem) => (
        <Broken key={`${problem.rule} ${problem.wording ?? ''}`} script={script} problem={problem} spot={spot} text={text} />
      ))}
      {kept(part, spot, text, problems, say).map((words) => (
        <li key={words} className={styles.rule}>
          <span className={styles.ok}>
            <Icon name="tick" />
            <VisuallyHidden>{say('ui.in-order')}</VisuallyHidden>
          </span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}

/** The rules that the text keeps, in words. */
const kept = (part: ScriptNode | Handout, spot: Spot, text: string, problems: readonly TextProblem[], say: Say): readonly string[] => {
  const isBroken = (rule: TextProblem['rule']) => problems.some((problem) => problem.rule === rule)
  const count = wordsOf(text).length
  if (isBroken('missing')) return []
  const use = usageOf(spot)
  if (use === 'label') return [say('script.kept.label')]
  return [
    ...(use === 'said' && !isBroken('too-many-words') ? [say('script.kept.words', { count, most: MOST_WORDS })] : []),
    ...WORDING.filter((id) => !problems.some(({ wording }) => wording === id)).map((id) => say(`script.kept.${id}`)),
    ...(hasNextSteps(part) ? [say('script.kept.next-step')] : []),
  ]
}

const hasNextSteps = (part: ScriptNode | Handout): boolean =>
  'kind' in part &&
  part.kind === 'reply' &&
  !brokenTextsIn(part).some(({ spot, problems }) => spot.of === 'next-detail' && problems.some(({ rule }) => rule === 'missing'))

/** A rule that is broken: which, by what words, and what to write in their place where that is plain. */
function Broken({ script, problem, spot, text }: { script: Script; problem: TextProblem; spot: Spot; text: string }) {
  const say = useSay()
  const { change, goTo } = useScriptDesk.getState()
  // A next step is checked as one text: it is mended by hand, in the half it stands in.
  const isWhole = spot.of !== 'next-label' && spot.of !== 'next-detail'
  const better = isWhole ? betterFor(text, spot.language, problem) : null
  const values = { found: problem.found ?? '', count: wordsOf(text).length, most: problem.rule === 'hard-to-read' ? HIGHEST_GRADE : MOST_WORDS }
  const id = problem.wording ?? problem.rule
  const take = (mended: string) => {
    change(setText(script, spot, mended), spot)
    // The button goes with its problem: the focus goes on in the text.
    goTo(spot)
  }
  return (
    <li className={styles.rule}>
      <span className={styles.not}>
        <Icon name="cross" />
        <VisuallyHidden>{say('ui.not-in-order')}</VisuallyHidden>
      </span>
      <div>
        <b>{say(`script.broken.${brokenKey(id)}`)}</b>
        <Text size="s" tone="quiet">
          {say(`script.broken-why.${brokenKey(id)}`, values)}
          {better?.kind === 'say-instead' && ` ${say('script.try', { say: better.say })}`}
        </Text>
        {better !== null && (
          <div className={styles.better}>
            <Button onPress={() => take(better.text)}>{say(better.kind === 'leave-out' ? 'script.leave-out' : 'script.use-this')}</Button>
          </div>
        )}
      </div>
    </li>
  )
}

const TEXT_RULES = [...WORDING, 'missing', 'too-many-words', 'hard-to-read'] as const
type TextRule = (typeof TEXT_RULES)[number]
const brokenKey = (id: string): TextRule => TEXT_RULES.find((rule) => rule === id) ?? 'missing'
