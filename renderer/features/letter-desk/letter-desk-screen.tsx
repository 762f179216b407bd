import { useState, type ReactNode } from 'react'
import type { LetterheadShown, LetterLanguageState } from '../../../shared/contract/views.ts'
import { mayPrint } from '../../../shared/invitations/letter-states.ts'
import { NO_OWN_WORDS } from '../../../shared/invitations/letterhead.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Desk, DeskAside, DeskList } from '../../ui/desk.tsx'
import { Line, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { AcceptLetter } from './accept-letter.tsx'
import { goToLanguages } from './going.ts'
import { KeepWords } from './keep-words.tsx'
import { LanguageList } from './language-list.tsx'
import styles from './letter-desk.module.css'
import { useLetterDesk } from './letter-desk-store.ts'
import { LogoPart } from './logo-part.tsx'
import { OwnWordsFields } from './own-words.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { usePreview } from './use-preview.ts'

/** Where a manager looks after the letters: languages at the start, the letter in the middle, the clinic's own part at the end. */
export function LetterDeskScreen() {
  const say = useSay()
  const languages = useCall('letters.languages', {}, 'letters')
  const letterhead = useCall('letters.letterhead', {}, 'letters')
  const failure = languages.failure ?? letterhead.failure
  if (languages.data === undefined || letterhead.data === undefined)
    return <main className={styles.waiting}>{failure && <Note kind="bad" title={failureWords(say, failure)} />}</main>
  return <LetterDesk letters={languages.data} letterhead={letterhead.data} />
}

type LetterDeskProps = { letters: readonly LetterLanguageState[]; letterhead: LetterheadShown }

function LetterDesk({ letters, letterhead }: LetterDeskProps) {
  const form = useLetterDesk((desk) => desk.form)
  const isOpen = useLetterDesk((desk) => desk.isOpen)
  const draft = useLetterDesk(({ drafts }) => drafts[form.language])
  const inUse = letterhead.languages[form.language] ?? NO_OWN_WORDS
  const own = draft ?? inUse
  const { shown, failure } = usePreview(form, own)
  const [seen, setSeen] = useState<{ language: string; version: number }>()
  const letter = letters.find(({ language }) => language === form.language)
  useKeys({ ...(isOpen && { Escape: goToLanguages }) })
  if (letter === undefined) return null
  return (
    <Desk
      open={isOpen}
      list={<List letters={letters} />}
      pane={
        <PreviewPane
          {...{ letter, shown, failure }}
          onDrawn={() => shown && setSeen({ language: shown.language, version: shown.templateVersion })}
        />
      }
      aside={
        <Aside foot={<KeepWords key={form.language} language={form.language} {...{ own, inUse, shown }} />}>
          <AcceptLetter key={form.language} letter={letter} seenVersion={seen?.language === form.language ? seen.version : null} />
          <Line />
          <OwnWordsFields key={`${form.language} words`} language={form.language} own={own} shown={shown} />
          <Line />
          <LogoPart logo={letterhead.logo} />
          <Line />
          <ElseWhere />
        </Aside>
      }
    />
  )
}

function List({ letters }: { letters: readonly LetterLanguageState[] }) {
  const say = useSay()
  const tools = (
    <Text size="s" tone="quiet">
      {say('letter-desk.standing', { all: letters.length, ready: letters.filter(mayPrint).length })}
    </Text>
  )
  return (
    <DeskList label={say('letter-desk.languages')} title={say('letter-desk.title')} focusOn="letters" tools={tools}>
      <LanguageList letters={letters} />
    </DeskList>
  )
}

function Aside({ children, foot }: { children: ReactNode; foot: ReactNode }) {
  const say = useSay()
  return (
    <DeskAside label={say('letter-desk.clinics-part')} foot={foot}>
      <div className={styles.aside}>
        <Stack gap={5}>{children}</Stack>
      </div>
    </DeskAside>
  )
}

/** What else the clinic says of itself on a letter. */
function ElseWhere() {
  const say = useSay()
  return (
    <Text size="s" tone="quiet" as="div">
      {say('letter-desk.elsewhere')}{' '}
      <Button variant="link" onPress={() => useApp.getState().go('settings')}>
        {say('letter-desk.to-settings')}
      </Button>
    </Text>
  )
}
