import { useState } from 'react'
import type { LetterLanguageState } from '../../../shared/contract/views.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { letterLanguageName } from '../../letter/form-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { LetterState } from './language-list.tsx'

export type AcceptLetterProps = {
  letter: LetterLanguageState
  /** The version of the words that stand on the screen; null until they do. */
  seenVersion: number | null
}

/** Whether the words may be printed, and by whose answer. Whoever gives it has the letter before their eyes. */
export function AcceptLetter({ letter, seenVersion }: AcceptLetterProps) {
  const say = useSay()
  const { running, failure, run } = useAction()
  const [isAsked, setAsked] = useState(false)
  const { language, state } = letter
  const name = letterLanguageName(language, say)
  const accept = async () => {
    if (seenVersion === null) return
    await run('letters.accept', { language, templateVersion: seenVersion })
    setAsked(false)
  }
  return (
    <Stack gap={2}>
      <LetterState letter={letter} />
      {failure !== undefined && <Note kind="bad" title={failureWords(say, failure)} />}
      {state.is === 'draft' && (
        <>
          <Text size="s" tone="quiet">
            {say('letter-desk.draft-why')}
          </Text>
          <div>
            <Button unavailable={seenVersion === null ? say('letter-desk.look-first') : undefined} onPress={() => setAsked(true)}>
              {say('letter-desk.accept', { language: name })}
            </Button>
          </div>
        </>
      )}
      {state.is === 'accepted' && (
        <>
          <Text size="s" tone="quiet">
            {say('letter-desk.accepted-why')}
          </Text>
          <div>
            <Button busyLabel={running && say('letter-desk.withdrawing')} onPress={() => void run('letters.withdraw', { language })}>
              {say('letter-desk.withdraw', { language: name })}
            </Button>
          </div>
        </>
      )}
      <AcceptDialog isOpen={isAsked} name={name} isRunning={running !== undefined} onAccept={() => void accept()} onClose={() => setAsked(false)} />
    </Stack>
  )
}

type AcceptDialogProps = { isOpen: boolean; name: string; isRunning: boolean; onAccept: () => void; onClose: () => void }

/** What accepting means, in plain words, and who answers for it. */
function AcceptDialog({ isOpen, name, isRunning, onAccept, onClose }: AcceptDialogProps) {
  const say = useSay()
  const { me } = useReady()
  return (
    <Dialog
      title={say('letter-desk.accept-title', { language: name })}
      open={isOpen}
      onClose={onClose}
      closeLabel={say('letter-desk.not-now')}
      action={
        <Button variant="primary" busyLabel={isRunning ? say('letter-desk.accepting') : undefined} onPress={onAccept}>
          {say('letter-desk.accept-as', { name: me.name })}
        </Button>
      }
    >
      <Stack gap={3}>
        <Text>{say('letter-desk.accept-means', { language: name })}</Text>
        <Text>{say('letter-desk.accept-who', { name: me.name })}</Text>
        <Text>{say('letter-desk.accept-until')}</Text>
      </Stack>
    </Dialog>
  )
}
