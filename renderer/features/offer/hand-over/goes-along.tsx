import type { HandoutShown } from '../../../../shared/contract/views.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { languageInSentence } from '../../../letter/form-words.ts'
import { Text } from '../../../ui/text.tsx'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import type { SheetPlan } from './sheet-plan.ts'

/** The sheets that go along, as staff call them, in which language they come out, and who answers for the words. */
export function GoesAlong({ handouts }: { handouts: NonNullable<SheetPlan['handouts']> }) {
  const say = useSay()
  const screen = useLanguage()
  const sheets = useCall('invitations.handouts', handouts, 'script').data ?? []
  return (
    <>
      {sheets.map(({ id, names, language }) => (
        <Text key={id}>{say('handouts.name', { name: names[screen], language, languageName: languageInSentence(language, say) })}</Text>
      ))}
      {standingWords(sheets, say).map((words) => (
        <Text key={words} size="s" tone="faint">
          {words}
        </Text>
      ))}
    </>
  )
}

/** What has to be known of them before they are handed over: a sentence for each, none where all is well. */
const standingWords = (sheets: readonly HandoutShown[], say: Say): readonly string[] => {
  const untranslated = sheets.filter(({ isUntranslated }) => isUntranslated).length
  const drafts = sheets.filter(({ standing }) => standing === 'draft').length
  const accepted = sheets.filter(({ standing }) => standing === 'accepted')
  const by = accepted[0]?.acceptedBy ?? say('letter-desk.someone')
  return [
    ...(untranslated === 0 ? [] : [say('handouts.untranslated', { count: untranslated })]),
    ...(drafts === 0 ? [] : [say('handouts.draft', { count: drafts })]),
    ...(accepted.length === 0 ? [] : [say('handouts.accepted', { count: accepted.length, by })]),
  ]
}
