import { useState, type Ref } from 'react'
import type { LetterLanguageState, OfferContext, PrinterShown } from '../../../../shared/contract/views.ts'
import type { LetterLanguage } from '../../../../shared/invitations/letter-languages.ts'
import type { LocalDate } from '../../../../shared/time/local-time.ts'
import { paperOf } from '../../../../shared/invitations/letter.ts'
import type { Paper } from '../../../../shared/invitations/papers.ts'
import { IDENTITY_CHECKS, type IdentityCheck } from '../../../../shared/offers/words.ts'
import { withPrinter } from '../../../../shared/printing/printing-choice.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useReady } from '../../../app/app-store.ts'
import { call } from '../../../bridge/bridge.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useSay } from '../../../ui/words.tsx'
import { printerWords } from '../../../letter/printers.ts'
import { changeDraft, type Draft } from '../talk/draft-store.ts'
import { CodeField } from './code-field.tsx'
import { CodeTrouble } from './code-trouble.tsx'
import { FormFields } from './form-fields.tsx'
import type { SheetPlan } from './sheet-plan.ts'

export type Kind = 'personal' | 'generic'

export type LetterFieldsProps = {
  context: OfferContext
  draft: Draft
  draftId: string
  plan: SheetPlan
  /** What was wished for: "with a code" can be said before there is one. */
  kind: Kind
  onKind: (kind: Kind) => void
  codeOnFile: { readonly value: string; readonly goodUntil: LocalDate | null } | null
  onCodeProblem: (problem: string | undefined) => void
  /** A code that was spent may be printed again, or is void. */
  onCodeSettled: () => void
  printers: readonly PrinterShown[]
  letters: readonly LetterLanguageState[]
  patientsLanguage: LetterLanguage | null
  ref: Ref<HTMLDivElement>
}

export const IDENTITY_FIELD_ID = 'letter-identity'

/** All that can be changed about a letter. */
export function LetterFields(props: LetterFieldsProps) {
  const { context, draft, draftId, plan, kind, onKind, codeOnFile, onCodeProblem, onCodeSettled, printers, letters, patientsLanguage, ref } = props
  const say = useSay()
  const isPersonal = kind === 'personal'
  return (
    <div ref={ref}>
      <Stack gap={3}>
        <FormFields
          {...{ letters, patientsLanguage }}
          form={plan.form}
          onChange={(change) => changeDraft(draftId, { letter: { ...draft.letter, ...change } })}
        />
        {plan.mayCarryCode && (
          <SelectField
            label={say('hand-over.kind')}
            labelBeside
            value={kind}
            onChange={(value) => onKind(value as Kind)}
            options={[
              { value: 'personal', label: say('hand-over.kind.personal') },
              { value: 'generic', label: say('hand-over.kind.generic') },
            ]}
          />
        )}
        {plan.mayCarryCode && draft.typedCode === null && <CodeTrouble context={context} onSettled={onCodeSettled} />}
        {isPersonal && (
          <CodeField standing={context.codeStanding} draft={draft} draftId={draftId} onFile={codeOnFile} onProblem={onCodeProblem} />
        )}
        {isPersonal && plan.sheet.asksIdentity && (
          <SelectField
            id={IDENTITY_FIELD_ID}
            label={say('hand-over.checked')}
            labelBeside
            placeholder={say('hand-over.say-how')}
            value={draft.identityCheck ?? ''}
            onChange={(id) => changeDraft(draftId, { identityCheck: id as IdentityCheck })}
            options={IDENTITY_CHECKS.map(({ id }) => ({ value: id, label: say(`offer.identity.${id}`) }))}
          />
        )}
        <PrinterField printers={printers} paper={paperOf(plan.form)} chosen={plan.printer?.name ?? ''} />
      </Stack>
    </div>
  )
}

type PrinterFieldProps = { printers: readonly PrinterShown[]; paper: Paper; chosen: string }

/** Where this paper comes out at this site: chosen once, kept for the next one. */
function PrinterField({ printers, paper, chosen }: PrinterFieldProps) {
  const say = useSay()
  const { settings, siteId } = useReady()
  const [problem, setProblem] = useState<string>()
  const choose = async (printer: string) => {
    const result = await call('settings.change', { printing: withPrinter(settings.printing, siteId, paper, printer) })
    setProblem(result.ok ? undefined : failureWords(say, result))
  }
  if (printers.length === 0)
    return <FactList facts={[{ term: say('hand-over.printer'), value: say('hand-over.no-printer') }]} />
  return (
    <SelectField
      label={say('hand-over.printer')}
      labelBeside
      value={chosen}
      error={problem}
      onChange={(name) => void choose(name)}
      options={printers.map((printer) => ({ value: printer.name, label: printerWords(printer, say) }))}
    />
  )
}
