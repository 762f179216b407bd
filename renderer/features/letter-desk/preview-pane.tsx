import type { LetterDraftShown, LetterLanguageState } from '../../../shared/contract/views.ts'
import { isNameless, LETTER_KINDS, PAGE_SIZES, type LetterForm, type LetterKind } from '../../../shared/invitations/letter.ts'
import type { Failure } from '../../../shared/result.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { letterLanguageName } from '../../letter/form-words.ts'
import { LetterPages } from '../../letter/letter-pages.tsx'
import { Button } from '../../ui/button.tsx'
import { BackToList, Pane } from '../../ui/desk.tsx'
import { Note } from '../../ui/note.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Heading } from '../../ui/text.tsx'
import { useLanguage, useSay } from '../../ui/words.tsx'
import { CounterFoot } from './counter-foot.tsx'
import { goToLanguages } from './going.ts'
import { useLetterDesk } from './letter-desk-store.ts'
import styles from './preview-pane.module.css'
import { shownForm } from './use-preview.ts'

export type PreviewPaneProps = {
  letter: LetterLanguageState
  shown: LetterDraftShown | undefined
  failure: Failure | undefined
  onDrawn: () => void
}

/** The letter as it will print, and which one of them. */
export function PreviewPane({ letter, shown, failure, onDrawn }: PreviewPaneProps) {
  const say = useSay()
  const form = shownForm(useLetterDesk((desk) => desk.form))
  return (
    <Pane label={say('letter-desk.letter')} of={form.language} foot={<CounterFoot letter={letter} form={form} />}>
      <BackToList>
        <Button variant="quiet" keys="Escape" onPress={goToLanguages}>
          {say('letter-desk.back-to-languages')}
        </Button>
      </BackToList>
      <div className={styles.head}>
        <Heading level={2}>{letterLanguageName(form.language, say)}</Heading>
        <FormFields form={form} />
      </div>
      {failure !== undefined && <Note kind="bad" title={failureWords(say, failure)} />}
      {shown?.pdf === null && <Note kind="warn" title={say('letter-desk.not-shown-so')}>{say('letter-desk.change-letters')}</Note>}
      {shown !== undefined && shown.untranslated.length > 0 && <Untranslated names={shown.untranslated} />}
      {failure === undefined && shown !== undefined && shown.pdf !== null && (
        <div className={styles.paper}>
          <LetterPages pdf={shown.pdf} languages={shown.pageLanguages} pageSize={form.pageSize} fits="width" onDrawn={onDrawn} />
        </div>
      )}
    </Pane>
  )
}

/** Sheets that readers of this language get in English. */
function Untranslated({ names }: { names: LetterDraftShown['untranslated'] }) {
  const say = useSay()
  const screen = useLanguage()
  return <Note title={say('letter-desk.untranslated', { sheets: names.map((name) => name[screen]).join('; ') })} />
}

function FormFields({ form }: { form: LetterForm }) {
  const say = useSay()
  const { changeForm } = useLetterDesk.getState()
  return (
    <div className={styles.fields}>
      <SelectField
        label={say('hand-over.paper')}
        labelHidden
        value={form.paper}
        onChange={(paper) => changeForm({ paper: paper as LetterKind })}
        options={LETTER_KINDS.map((paper) => ({ value: paper, label: say(`hand-over.paper.${paper}`) }))}
      />
      {!isNameless(form.paper) && (
        <Segments<LetterForm['size']>
          label={say('hand-over.size')}
          labelHidden
          options={[
            { value: 'standard', label: say('hand-over.size.standard') },
            { value: 'large', label: say('hand-over.size.large') },
          ]}
          value={form.size}
          onChange={(size) => changeForm({ size })}
        />
      )}
      <Segments<LetterForm['pageSize']>
        label={say('letter-desk.page-size')}
        labelHidden
        options={PAGE_SIZES.map((size) => ({ value: size, label: say(`letter-desk.page-size.${size}`) }))}
        value={form.pageSize}
        onChange={(pageSize) => changeForm({ pageSize })}
      />
    </div>
  )
}
