import type { LetterDraftShown } from '../../../shared/contract/views.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import type { OwnWords } from '../../../shared/invitations/letterhead.ts'
import { LETTER_LIMITS } from '../../../shared/invitations/letter.ts'
import { Stack } from '../../ui/layout.tsx'
import { Heading } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLanguage, useSay } from '../../ui/words.tsx'
import { useLetterDesk } from './letter-desk-store.ts'
import { OwnWordsChecks } from './own-words-checks-list.tsx'

export type OwnWordsProps = { language: LetterLanguage; own: OwnWords; shown: LetterDraftShown | undefined }

/** What the clinic adds to the letter in this language, checked as it is typed. */
export function OwnWordsFields({ language, own, shown }: OwnWordsProps) {
  const say = useSay()
  const screenLanguage = useLanguage()
  const lang = language === screenLanguage ? undefined : language
  const [first = '', second = ''] = own.paragraphs
  const write = (change: Partial<OwnWords>) => useLetterDesk.getState().write(language, { ...own, ...change })
  return (
    <Stack gap={4}>
      <Heading level={3}>{say('letter-desk.own-words')}</Heading>
      <TextField
        label={say('letter-desk.first')}
        hint={hint('letter-desk.first-where', first)}
        lines={4}
        lang={lang}
        maxLength={LETTER_LIMITS.ownWords}
        value={first}
        onChange={(text) => write({ paragraphs: [text, second] })}
      />
      <TextField
        label={say('letter-desk.second')}
        hint={hint('letter-desk.second-where', second)}
        lines={4}
        lang={lang}
        maxLength={LETTER_LIMITS.ownWords}
        value={second}
        onChange={(text) => write({ paragraphs: [first, text] })}
      />
      <TextField
        label={say('letter-desk.hours')}
        hint={hoursHint()}
        lang={lang}
        maxLength={LETTER_LIMITS.helpHours}
        value={own.hours ?? ''}
        onChange={(hours) => write({ hours: hours === '' ? null : hours })}
      />
      <OwnWordsChecks own={own} language={language} shown={shown} />
    </Stack>
  )

  function hint(where: 'letter-desk.first-where' | 'letter-desk.second-where', text: string): string {
    return say('letter-desk.count-of', { where: say(where), count: text.length, most: LETTER_LIMITS.ownWords })
  }
  /** What stands there while the field is empty; the clinic's own hours in English where they cannot be said in this language. */
  function hoursHint(): string | undefined {
    if (shown === undefined) return undefined
    const { text, language: said } = shown.usualHours
    return say(said === language ? 'letter-desk.hours-else' : 'letter-desk.hours-else-english', { hours: text })
  }
}
