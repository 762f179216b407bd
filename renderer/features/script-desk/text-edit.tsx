import { useId, type ReactNode } from 'react'
import { brokenTextsIn, MOST_WORDS, usageOf, type TextProblem } from '../../../shared/script/check-words.ts'
import { cleanText, reviewableOf, reviewOf, setReview } from '../../../shared/script/edit-script.ts'
import type { Handout, Script, ScriptNode } from '../../../shared/script/script.ts'
import { isSameSpot, LONGEST_AT, spotKey, textAt, type Spot } from '../../../shared/script/spots.ts'
import { wordsOf } from '../../../shared/text/reading.ts'
import { fullDate } from '../../../shared/time/display.ts'
import { useReady } from '../../app/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Text } from '../../ui/text.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useLanguage, useSay } from '../../ui/words.tsx'
import { MarkedField } from './marked-field.tsx'
import { useScriptDesk } from './script-desk-store.ts'
import { textName } from './script-words.ts'
import styles from './text-edit.module.css'

/** What is wrong with the text at a place; a next step is one text in two halves. */
export const problemsAt = (part: ScriptNode | Handout, spot: Spot): readonly TextProblem[] => {
  const whole: Spot = spot.of === 'next-label' ? { ...spot, of: 'next-detail' } : spot
  return brokenTextsIn(part).find((broken) => isSameSpot(broken.spot, whole))?.problems ?? []
}

export const partOf = (script: Script, spot: Spot): ScriptNode | Handout | undefined =>
  'sheet' in spot ? script.handouts.find(({ id }) => id === spot.sheet) : script.nodes.find(({ id }) => id === spot.node)

type TextEditProps = {
  script: Script
  spot: Spot
  size: 'l' | 'm' | 's'
  /** In place of the name of the text, where a heading above says what it is. */
  label?: string
  /** Beside the field. */
  end?: ReactNode
}

/** One text in one language: typed over, checked as it is typed. */
export function TextEdit({ script, spot, size, label, end }: TextEditProps) {
  const id = useId()
  const say = useSay()
  const screenLanguage = useLanguage()
  const { edit, look } = useScriptDesk.getState()
  const isInHand = useScriptDesk((desk) => desk.spot !== null && isSameSpot(desk.spot, spot))
  const focusTurn = useScriptDesk((desk) => desk.focusTurn)
  const text = textAt(script, spot) ?? ''
  const part = partOf(script, spot)
  const problems = part === undefined ? [] : problemsAt(part, spot)
  const isSaid = usageOf(spot) === 'said'
  const broken = problems.length > 0 && <StateTag state="missed">{say('script.breaks', { count: problems.length })}</StateTag>
  return (
    <div className={styles.edit}>
      <div className={styles.head}>
        <label htmlFor={id} className={size === 's' ? styles.small : styles.label}>
          {label ?? textName(script, spot, say)}
        </label>
        {isSaid && (
          <Text as="span" size="s" tone="quiet" figures>
            {say('script.words-of', { count: wordsOf(text).length, most: MOST_WORDS })}
          </Text>
        )}
      </div>
      <div className={styles.field}>
        <MarkedField
          key={spotKey(spot)}
          id={id}
          value={text}
          marks={problems.flatMap(({ found }) => found ?? [])}
          size={size}
          lang={spot.language === screenLanguage ? undefined : spot.language}
          maxLength={LONGEST_AT[spot.of]}
          describedBy={`${id}-note`}
          isBroken={problems.length > 0}
          focusTurn={isInHand && focusTurn > 0 ? focusTurn : undefined}
          onChange={(value) => edit(spot, cleanText(value), performance.now())}
          onFocus={() => look(spot)}
        />
        {end}
      </div>
      {/* Of the text in hand the checks beside it say more. */}
      {isInHand ? <VisuallyHidden id={`${id}-note`}>{broken}</VisuallyHidden> : <div id={`${id}-note`}>{broken}</div>}
    </div>
  )
}

/** Who stands for the words, and the way to stand for them. */
export function ReviewState({ script, spot }: { script: Script; spot: Spot }) {
  const say = useSay()
  const { me, today } = useReady()
  const { change } = useScriptDesk.getState()
  const of = reviewableOf(spot)
  if (of === null) return null
  const review = reviewOf(script, of)
  if (review !== null)
    return (
      <div className={styles.review}>
        <StateTag state="has-account">{say('script.reviewed', { by: review.by, on: fullDate(review.on, say.language) })}</StateTag>
      </div>
    )
  return (
    <div className={styles.review}>
      <StateTag state="thinking">{say('script.draft-not-ready')}</StateTag>
      <Button
        variant="link"
        label={say('script.i-reviewed-which', { text: textName(script, spot, say) })}
        onPress={() => change(setReview(script, of, { by: me.name, on: today }), spot)}
      >
        {say('script.i-reviewed')}
      </Button>
    </div>
  )
}
