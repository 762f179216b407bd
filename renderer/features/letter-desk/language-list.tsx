import { useId } from 'react'
import type { LetterLanguageState } from '../../../shared/contract/views.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { fullDate } from '../../../shared/time/display.ts'
import type { Say } from '../../../shared/words/say.ts'
import { letterLanguageName } from '../../letter/form-words.ts'
import { DeskList, DeskRow, rowIdIn } from '../../ui/desk-list.tsx'
import type { VisitMark } from '../../ui/state-mark.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useSay } from '../../ui/words.tsx'
import { goToWords, openLetter } from './going.ts'
import { useLetterDesk } from './letter-desk-store.ts'

/** The languages there are letters in, and who answers for each. */
export function LanguageList({ letters }: { letters: readonly LetterLanguageState[] }) {
  const id = useId()
  const say = useSay()
  const chosen = useLetterDesk(({ form }) => form.language)
  return (
    <DeskList
      id={id}
      label={say('letter-desk.languages')}
      order={letters.map(({ language }) => language)}
      chosen={chosen}
      onChoose={(language) => useLetterDesk.getState().choose(language as LetterLanguage)}
      onEnter={goToWords}
    >
      {letters.map((letter) => (
        <DeskRow
          key={letter.language}
          id={rowIdIn(id, letter.language)}
          isChosen={letter.language === chosen}
          onPress={() => openLetter(letter.language)}
          name={letterLanguageName(letter.language, say)}
          stateIs="under"
          state={<LetterState letter={letter} />}
        />
      ))}
    </DeskList>
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
