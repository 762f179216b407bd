import { useEffect, useRef, useState } from 'react'
import { isMadeHere, type CodeStanding } from '../../../../shared/codes/standing.ts'
import type { IdentityCheck } from '../../../../shared/offers/words.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckList, type Check } from '../../../ui/check-list.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { changeDraft } from '../talk/draft-store.ts'
import { Layer } from './layer.tsx'
import { IDENTITY_FIELD_ID, LetterFields, type Kind } from './letter-fields.tsx'
import { LetterPreview } from './letter-preview.tsx'
import type { SheetPlan } from './sheet-plan.ts'
import type { HandOverOf, Way } from './use-hand-over.ts'
import styles from './look-first.module.css'

export type LookFirstProps = Pick<HandOverOf, 'context' | 'draft' | 'printers' | 'letters'> & {
  draftId: string
  plan: SheetPlan
  /** `change`: the focus starts on what can be changed. */
  startsAt: 'look' | 'change'
  main: Way
  onSave: () => void
  onShowQr: () => void
  onClose: () => void
}

/** The letter before it is printed, and all that can be changed about it. */
export function LookFirst(props: LookFirstProps) {
  const { context, draft, draftId, plan, printers, letters, startsAt, main, onSave, onShowQr, onClose } = props
  const say = useSay()
  const [kind, setKind] = useState<Kind>(plan.plannedKind)
  const [codeProblem, setCodeProblem] = useState<string>()
  // How often a spent code was settled: what was asked is gone then, and the focus goes back to the heading.
  const [settled, setSettled] = useState(0)
  const choose = (wished: Kind) => {
    setKind(wished)
    changeDraft(draftId, { wantsCode: wished === 'personal' })
  }
  const preview = useCall('invitations.preview', {
    visitId: context.visit.visitId,
    form: plan.form,
    kind: plan.plannedKind,
    code: plan.plannedKind === 'personal' ? draft.typedCode : null,
    handouts: plan.handouts,
  })
  const fields = useRef<HTMLDivElement>(null)
  const focusOn = (selector: string) => fields.current?.querySelector<HTMLElement>(selector)?.focus()
  useEffect(() => {
    if (startsAt === 'change') focusOn('input, select')
  }, [startsAt])

  const missing = missingOf(kind, plan, context.codeStanding, codeProblem, say)
  const focusMissing = () => focusOn(missing?.at ?? 'input, select')
  const unlessMissing = (act: () => void) => (missing === undefined ? act() : focusMissing())
  useKeys(
    {
      Enter: () => unlessMissing(main.act),
      S: () => unlessMissing(onSave),
      ...(plan.mayCarryCode && { Q: onShowQr }),
    },
    { inDialog: true },
  )

  return (
    <Layer label={say('hand-over.invitation')} isWindowHigh onClose={onClose}>
      <div className={styles.look}>
        <LetterPreview preview={preview.data} form={plan.form} />
        <aside className={styles.side}>
          <header className={styles.head}>
            <Heading level={1} size="title" focusOn={settled > 0 ? `code ${settled}` : startsAt === 'look' ? 'look' : undefined}>
              {say('hand-over.invitation')}
            </Heading>
            <Button variant="quiet" keys="Escape" onPress={onClose}>
              {say('hand-over.back')}
            </Button>
          </header>
          {preview.failure !== undefined && <Note kind="bad" title={failureWords(say, preview.failure)} />}
          <LetterFields
            ref={fields}
            {...{ context, draft, draftId, plan, kind, printers, letters }}
            patientsLanguage={context.letterLanguage}
            onKind={choose}
            codeOnFile={preview.data?.code ?? null}
            onCodeProblem={setCodeProblem}
            onCodeSettled={() => {
              choose('personal')
              setSettled(settled + 1)
            }}
          />
          <Text as="div" size="s" tone="quiet">
            <CheckList
              label={say('hand-over.checked-before')}
              checks={[
                ...identityCheckOf(plan, draft.identityCheck, say),
                ...(preview.data?.checks ?? []).map(({ isOk, words }) => ({ id: words, ok: isOk, words })),
              ]}
            />
          </Text>
          <LetterActions
            {...{ plan, main, onSave, onShowQr }}
            missing={missing?.words}
            onMissing={focusMissing}
          />
        </aside>
      </div>
    </Layer>
  )
}

type LetterActionsProps = Pick<LookFirstProps, 'plan' | 'main' | 'onSave' | 'onShowQr'> & {
  missing: string | undefined
  onMissing: () => void
}

function LetterActions({ plan, main, onSave, onShowQr, missing, onMissing }: LetterActionsProps) {
  const say = useSay()
  const unlessMissing = { unavailable: missing, onUnavailablePress: onMissing }
  return (
    <div className={styles.foot}>
      {missing !== undefined && (
        <Text size="s" tone="quiet">
          {missing}
        </Text>
      )}
      <Button variant="primary" size="l" wide keys="Enter" onPress={main.act} {...unlessMissing}>
        {main.words}
      </Button>
      <div className={styles.pair}>
        {plan.mayCarryCode && (
          <Button wide icon="qr" keys="Q" onPress={onShowQr}>
            {say('hand-over.show-qr')}
          </Button>
        )}
        {main.id !== 'save' && (
          <Button wide icon="save" keys="S" onPress={onSave} {...unlessMissing}>
            {say('hand-over.save-pdf')}
          </Button>
        )}
      </div>
    </div>
  )
}

type Missing = {
  readonly words: string
  /** Where it is said. */
  readonly at: string
}

const missingOf = (
  kind: Kind,
  plan: SheetPlan,
  standing: CodeStanding,
  codeProblem: string | undefined,
  say: Say,
): Missing | undefined => {
  if (kind === 'personal' && codeProblem !== undefined)
    return { words: say('hand-over.mend-code-first'), at: '[aria-invalid]' }
  if (kind === 'personal' && !plan.wish.hasCode && isMadeHere(standing))
    return { words: say(standing.kind === 'none' ? 'codes.no-mrn-first' : 'codes.say-first'), at: 'select' }
  if (kind === 'personal' && !plan.wish.hasCode)
    return { words: say('hand-over.type-code-first'), at: 'input' }
  return plan.sheet.isReady
    ? undefined
    : { words: say('hand-over.say-who-checked-first'), at: `#${IDENTITY_FIELD_ID}` }
}

const identityCheckOf = (plan: SheetPlan, check: IdentityCheck | null, say: Say): readonly Check[] => {
  if (plan.plannedKind === 'generic') return []
  const words =
    check === null ? say('hand-over.not-checked-yet') : say('hand-over.checked-how', { how: say(`offer.identity.${check}`) })
  return [{ id: 'identity', ok: check !== null, words }]
}
