import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { LetterLanguageState } from '../../../shared/contract/views.ts'
import { fullDate } from '../../../shared/time/display.ts'
import type { Say } from '../../../shared/words/say.ts'
import { letterLanguageName } from '../../letter/form-words.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { stepInList } from '../../ui/list-step.ts'
import type { VisitMark } from '../../ui/state-mark.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useSay } from '../../ui/words.tsx'
import { goToWords, openLetter } from './going.ts'
import styles from './language-list.module.css'
import { useLetterDesk } from './letter-desk-store.ts'

/** The languages there are letters in, and who answers for each; the arrows choose, Enter goes to the words. */
export function LanguageList({ letters }: { letters: readonly LetterLanguageState[] }) {
  const id = useId()
  const say = useSay()
  const ref = useRef<HTMLDivElement>(null)
  const chosen = useLetterDesk(({ form }) => form.language)

  useEffect(() => {
    ref.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = letters.find(({ language }) => language === stepInList(letters.map((each) => each.language), chosen, event.key))
    if (next !== undefined) useLetterDesk.getState().choose(next.language)
    else if (event.key === 'Enter' && !event.repeat) goToWords()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={ref}
      className={styles.list}
      role="listbox"
      aria-label={say('letter-desk.languages')}
      tabIndex={0}
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={keyDown}
    >
      {letters.map((letter) => (
        // The list box holds the keyboard; a row only answers the mouse.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={letter.language}
          id={`${id}-${letter.language}`}
          className={joinClasses(styles.row, letter.language === chosen && styles.chosen)}
          role="option"
          aria-selected={letter.language === chosen}
          onClick={() => openLetter(letter.language)}
        >
          <span className={styles.name}>{letterLanguageName(letter.language, say)}</span>
          <LetterState letter={letter} />
        </div>
      ))}
    </div>
  )
}

const MARKS: Readonly<Record<LetterLanguageState['state']['is'], VisitMark>> = {
  source: 'logged', reviewed: 'has-account', accepted: 'has-account', draft: 'thinking',
}

/** "Accepted by Dana Mercer on October 14, 2025" */
export const stateWords = ({ state }: LetterLanguageState, say: Say): string => {
  if (state.is === 'reviewed') return say('letter-desk.state.reviewed', { by: state.by, on: fullDate(state.on, say.language) })
  if (state.is === 'accepted')
    return say('letter-desk.state.accepted', { by: state.by ?? say('letter-desk.someone'), on: fullDate(state.on, say.language) })
  return say(`letter-desk.state.${state.is}`)
}

export function LetterState({ letter }: { letter: LetterLanguageState }) {
  const say = useSay()
  return <StateTag state={MARKS[letter.state.is]}>{stateWords(letter, say)}</StateTag>
}
