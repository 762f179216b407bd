import type { CodeStanding } from '../../../../shared/codes/standing.ts'
import type { OfferContext } from '../../../../shared/contract/views.ts'
import { fullDate, monthDay } from '../../../../shared/time/display.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { Button } from '../../../ui/button.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import { printerWords } from '../../../letter/printers.ts'
import { GoesAlong } from './goes-along.tsx'
import type { SheetPlan } from './sheet-plan.ts'
import { SheetPicture } from './sheet-picture.tsx'
import { formWords } from '../../../letter/form-words.ts'
import styles from './hand-over.module.css'

export type SheetSummaryProps = { plan: SheetPlan; context: OfferContext; onChange: () => void }

/** What will come out, and where. */
export function SheetSummary({ plan, context, onChange }: SheetSummaryProps) {
  const say = useSay()
  const printer = plan.printer === null ? say('hand-over.no-printer') : printerWords(plan.printer, say)
  return (
    <div className={styles.sheet}>
      <SheetPicture />
      <div className={styles.facts}>
        <FactList
          facts={[
            { term: say('hand-over.sheet'), value: <SheetFact plan={plan} context={context} /> },
            ...(plan.handouts === null
              ? []
              : [{ term: say('handouts.goes-along'), value: <GoesAlong handouts={plan.handouts} /> }]),
            { term: say('hand-over.print'), value: formWords(plan.form, say) },
            { term: say('hand-over.printer'), value: printer },
          ]}
        />
      </div>
      <Button keys="C" onPress={onChange}>
        {say('hand-over.change')}
      </Button>
    </div>
  )
}

/** Says why there is no code where one could be: it can still be typed in. */
function SheetFact({ plan, context }: Pick<SheetSummaryProps, 'plan' | 'context'>) {
  const say = useSay()
  if (!plan.mayCarryCode || plan.wish.hasCode) return plan.words
  return (
    <>
      {plan.words}
      <Text size="s" tone="faint">
        {noCodeWords(context.codeStanding, say)}
      </Text>
    </>
  )
}

const noCodeWords = (standing: CodeStanding, say: Say): string => {
  if (standing.kind === 'run-out') return say('hand-over.code-ran-out', { date: fullDate(standing.goodUntil, say.language) })
  if (standing.kind === 'spent') return say('codes.spent.short', { date: monthDay(standing.on, say.language) })
  return standing.kind === 'none' && standing.why === 'no-mrn' ? say('codes.no-mrn.short') : say('hand-over.no-code')
}
