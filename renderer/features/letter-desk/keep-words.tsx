import type { LetterDraftShown } from '../../../shared/contract/views.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { isSameWords, type OwnWords } from '../../../shared/invitations/letterhead.ts'
import { ownWordsProblems } from '../../../shared/invitations/own-words-checks.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useAction } from '../../bridge/use-action.ts'
import { letterLanguageName } from '../../letter/form-words.ts'
import { Button } from '../../ui/button.tsx'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { goToWords } from './going.ts'
import { useLetterDesk } from './letter-desk-store.ts'

export type KeepWordsProps = {
  language: LetterLanguage
  own: OwnWords
  inUse: OwnWords
  shown: LetterDraftShown | undefined
}

/** The one filled button of the screen: from then on every letter of this language says it. */
export function KeepWords({ language, own, inUse, shown }: KeepWordsProps) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const { drop } = useLetterDesk.getState()
  const isChanged = !isSameWords(own, inUse)
  const reason = reasonNot(own, language, isChanged, shown, say)
  const keep = async () => {
    const result = await run('letters.keepWords', { language, own })
    // What was typed meanwhile is the next draft.
    if (result.ok) drop(language, own)
  }
  return (
    <>
      <Button
        variant="primary"
        label={say('letter-desk.keep-in', { language: letterLanguageName(language, say) })}
        busyLabel={running && say('letter-desk.keeping')}
        unavailable={reason}
        onUnavailablePress={goToWords}
        onPress={() => void keep()}
      >
        {say('letter-desk.keep')}
      </Button>
      {isChanged && (
        <Button variant="quiet" icon="undo" onPress={() => drop(language)}>
          {say('letter-desk.take-back')}
        </Button>
      )}
      <div role="status">
        <Text size="s" tone="quiet">
          {failure === undefined ? reason : failureWords(say, failure)}
        </Text>
      </div>
    </>
  )
}

/** Why they cannot be used now; undefined where they can. */
const reasonNot = (own: OwnWords, language: LetterLanguage, isChanged: boolean, shown: LetterDraftShown | undefined, say: Say): string | undefined => {
  if (!isChanged) return say('letter-desk.nothing-changed')
  const isFine = ownWordsProblems(own, language).length === 0 && (shown?.unprintable.length ?? 0) === 0
  return isFine ? undefined : say('letter-desk.mend-first')
}
