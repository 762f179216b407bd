import type { InvitationPreview } from '../../../../shared/contract/views.ts'
import type { LetterForm } from '../../../../shared/invitations/letter.ts'
import { useApp } from '../../../app/app-store.ts'
import { LetterPages } from '../../../letter/letter-pages.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/note.tsx'
import { PaperDesk } from '../../../ui/paper.tsx'
import { useSay } from '../../../ui/words.tsx'

export type LetterPreviewProps = { preview: InvitationPreview | undefined; form: LetterForm }

/** The letter as it will print, on its own ground. With names hidden it stays covered: it says whom it is for. */
export function LetterPreview({ preview, form }: LetterPreviewProps) {
  const { areNamesHidden, toggleNames } = useApp()
  const say = useSay()
  if (areNamesHidden)
    return (
      <PaperDesk>
        <Note title={say('hand-over.names-hidden')} action={<Button onPress={toggleNames}>{say('hand-over.show-names')}</Button>}>
          {say('hand-over.letter-says-who')}
        </Note>
      </PaperDesk>
    )
  return (
    <PaperDesk>
      {preview !== undefined && (
        <LetterPages pdf={preview.pdf} languages={preview.pageLanguages} pageSize={form.pageSize} fits="height" />
      )}
    </PaperDesk>
  )
}
