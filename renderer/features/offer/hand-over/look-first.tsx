import { useEffect, useRef, useState } from 'react'
import { IDENTITY_CHECKS, wordsOf, type IdentityCheck } from '../../../../shared/offers/words.ts'
import { call } from '../../../bridge/bridge.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckList, type Check } from '../../../ui/check-list.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { FullScreen } from '../../../ui/full-screen.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { printerWords } from '../printing/printers.ts'
import { changeDraft } from '../talk/draft-store.ts'
import { CodeField } from './code-field.tsx'
import { LetterPreview } from './letter-preview.tsx'
import type { SheetPlan } from './sheet-plan.ts'
import type { HandOverOf, Way } from './use-hand-over.ts'
import styles from './look-first.module.css'

export type LookFirstProps = Pick<HandOverOf, 'context' | 'draft' | 'printers'> & {
  draftId: string
  plan: SheetPlan
  /** `change`: the focus starts on what can be changed. */
  startsAt: 'look' | 'change'
  main: Way
  onSave: () => void
  onShowQr: () => void
  onClose: () => void
}

type Kind = 'personal' | 'generic'

/** The letter before it is printed, and all that can be changed about it. */
export function LookFirst(props: LookFirstProps) {
  const { context, draft, draftId, plan, printers, startsAt, main, onSave, onShowQr, onClose } = props
  // "With a code" can be wished for before there is one: then it is typed in here.
  const [kind, setKind] = useState<Kind>(plan.plannedKind)
  const preview = useCall('invitations.preview', {
    visitId: context.visit.visitId,
    kind: plan.plannedKind,
    code: plan.plannedKind === 'personal' ? draft.typedCode : null,
  })
  const fields = useRef<HTMLDivElement>(null)
  const focusFields = () => fields.current?.querySelector<HTMLElement>('input, select')?.focus()
  useEffect(() => {
    if (startsAt === 'change') focusFields()
  }, [startsAt])

  const [codeProblem, setCodeProblem] = useState<string>()
  const missing = missingOf(kind, plan, codeProblem)
  const unlessMissing = (act: () => void) => (missing === undefined ? act() : focusFields())
  useKeys(
    {
      Enter: () => unlessMissing(main.act),
      S: () => unlessMissing(onSave),
      ...(plan.mayCarryCode && { Q: onShowQr }),
    },
    { inDialog: true },
  )

  const chooseKind = (value: string) => {
    const wantsCode = value === 'personal'
    setKind(wantsCode ? 'personal' : 'generic')
    changeDraft(draftId, { wantsCode })
  }

  return (
    <FullScreen label="Invitation" open onClose={onClose}>
      <div className={styles.look}>
        <LetterPreview pdf={preview.data?.pdf} />
        <aside className={styles.side}>
          <header className={styles.head}>
            <Heading level={1} size="title" focusOn={startsAt === 'look' ? 'look' : undefined}>
              Invitation
            </Heading>
            <Button variant="quiet" keys="Escape" onPress={onClose}>
              Back
            </Button>
          </header>
          {preview.failure !== undefined && <Note kind="bad" title={preview.failure.message} />}
          <div ref={fields}>
            <Stack gap={3}>
              {plan.mayCarryCode && (
                <SelectField
                  label="Kind"
                  labelBeside
                  value={kind}
                  onChange={chooseKind}
                  options={[
                    { value: 'personal', label: 'With a code' },
                    { value: 'generic', label: 'Without a code' },
                  ]}
                />
              )}
              {kind === 'personal' && (
                <CodeField
                  draft={draft}
                  draftId={draftId}
                  onFile={preview.data?.code ?? null}
                  onProblem={setCodeProblem}
                />
              )}
              {kind === 'personal' && plan.sheet.asksIdentity && (
                <SelectField
                  label="Checked"
                  labelBeside
                  placeholder="Say how"
                  value={draft.identityCheck ?? ''}
                  onChange={(id) => changeDraft(draftId, { identityCheck: id as IdentityCheck })}
                  options={IDENTITY_CHECKS.map(({ id, words }) => ({ value: id, label: words }))}
                />
              )}
              <PrinterField printers={printers} chosen={plan.printer?.name ?? ''} />
              <Text size="s" tone="quiet">
                {plan.mayCarryCode ? '' : 'Without a code. '}In English, standard size.
              </Text>
            </Stack>
          </div>
          <Text as="div" size="s" tone="quiet">
            <CheckList
              label="Checked before printing"
              checks={checksOf(plan, draft.identityCheck, preview.data?.checks ?? [])}
            />
          </Text>
          <div className={styles.foot}>
            {missing !== undefined && (
              <Text size="s" tone="quiet">
                {missing}
              </Text>
            )}
            <Button
              variant="primary"
              size="l"
              wide
              keys="Enter"
              unavailable={missing}
              onUnavailablePress={focusFields}
              onPress={main.act}
            >
              {main.words}
            </Button>
            <div className={styles.pair}>
              {plan.mayCarryCode && (
                <Button wide icon="qr" keys="Q" onPress={onShowQr}>
                  Show QR
                </Button>
              )}
              {main.id !== 'save' && (
                <Button
                  wide
                  icon="save"
                  keys="S"
                  unavailable={missing}
                  onUnavailablePress={focusFields}
                  onPress={onSave}
                >
                  Save PDF
                </Button>
              )}
            </div>
          </div>
        </aside>
      </div>
    </FullScreen>
  )
}

const missingOf = (kind: Kind, plan: SheetPlan, codeProblem: string | undefined): string | undefined => {
  if (kind === 'personal' && codeProblem !== undefined)
    return 'First mend the code, or choose “Without a code”.'
  if (kind === 'personal' && !plan.wish.hasCode) return 'First type the code, or choose “Without a code”.'
  return plan.sheet.isReady ? undefined : 'First say how you checked who it is.'
}

const checksOf = (
  plan: SheetPlan,
  identityCheck: IdentityCheck | null,
  checks: readonly { readonly isOk: boolean; readonly words: string }[],
): readonly Check[] => {
  const identity: readonly Check[] =
    plan.plannedKind === 'personal'
      ? [
          {
            id: 'identity',
            ok: identityCheck !== null,
            words:
              identityCheck === null
                ? 'Who gets the code is not checked yet'
                : `Checked: ${wordsOf(IDENTITY_CHECKS, identityCheck)}`,
          },
        ]
      : []
  return [...identity, ...checks.map(({ isOk, words }) => ({ id: words, ok: isOk, words }))]
}

/** The printer of this workstation: chosen once, kept for the next letter. */
function PrinterField({ printers, chosen }: { printers: LookFirstProps['printers']; chosen: string }) {
  const [problem, setProblem] = useState<string>()
  const choose = async (printer: string) => {
    const result = await call('settings.change', { printer })
    setProblem(result.ok ? undefined : result.message)
  }
  if (printers.length === 0)
    return <FactList facts={[{ term: 'Printer', value: 'No printer on this computer' }]} />
  return (
    <SelectField
      label="Printer"
      labelBeside
      value={chosen}
      error={problem}
      onChange={(name) => void choose(name)}
      options={printers.map((printer) => ({ value: printer.name, label: printerWords(printer) }))}
    />
  )
}
