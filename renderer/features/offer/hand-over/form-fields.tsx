import type { LetterLanguageState } from '../../../../shared/contract/views.ts'
import type { LetterLanguage } from '../../../../shared/invitations/letter-languages.ts'
import { mayPrint } from '../../../../shared/invitations/letter-states.ts'
import type { LetterForm } from '../../../../shared/invitations/letter.ts'
import { HANDED_PAPERS, type LetterWish } from '../../../../shared/offers/letter-wish.ts'
import { Segments } from '../../../ui/segments.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useSay } from '../../../ui/words.tsx'
import { letterLanguageName } from '../../../letter/form-words.ts'

export type FormFieldsProps = {
  form: LetterForm
  letters: readonly LetterLanguageState[]
  patientsLanguage: LetterLanguage | null
  onChange: (change: LetterWish) => void
}

/** Which paper, in which language, how large. */
export function FormFields({ form, letters, patientsLanguage, onChange }: FormFieldsProps) {
  const say = useSay()
  const theirs = letters.find(({ language }) => language === patientsLanguage)
  const isHeldBack = theirs !== undefined && !mayPrint(theirs)
  return (
    <>
      <SelectField
        label={say('hand-over.paper')}
        labelBeside
        value={form.paper}
        onChange={(paper) => onChange({ paper: paper as LetterForm['paper'] })}
        options={HANDED_PAPERS.map((paper) => ({ value: paper, label: say(`hand-over.paper.${paper}`) }))}
      />
      <SelectField
        label={say('hand-over.language')}
        labelBeside
        hint={isHeldBack ? say('hand-over.language-held-back', { language: letterLanguageName(theirs.language, say) }) : undefined}
        value={form.language}
        onChange={(language) => onChange({ language: language as LetterLanguage })}
        options={letters.filter(mayPrint).map(({ language }) => ({ value: language, label: letterLanguageName(language, say) }))}
      />
      <Segments<LetterForm['size']>
        label={say('hand-over.size')}
        labelBeside
        options={[
          { value: 'standard', label: say('hand-over.size.standard') },
          { value: 'large', label: say('hand-over.size.large') },
        ]}
        value={form.size}
        onChange={(size) => onChange({ size })}
      />
    </>
  )
}
