import { useCall } from '../../../bridge/use-call.ts'
import { Text } from '../../../ui/text.tsx'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import type { SheetPlan } from './sheet-plan.ts'

/** The sheets that go along, as staff call them, and in which language they come out. */
export function GoesAlong({ handouts }: { handouts: NonNullable<SheetPlan['handouts']> }) {
  const say = useSay()
  const screen = useLanguage()
  const script = useCall('script.current', {}, 'script').data
  const sheets = script?.handouts.filter(({ id }) => handouts.ids.includes(id)) ?? []
  const drafts = sheets.filter((sheet) => sheet[handouts.language].reviewed === null).length
  return (
    <>
      {sheets.map(({ id, name }) => (
        <Text key={id}>{say('handouts.name', { name: name[screen], language: handouts.language })}</Text>
      ))}
      {drafts > 0 && (
        <Text size="s" tone="faint">
          {say('handouts.draft', { count: drafts })}
        </Text>
      )}
    </>
  )
}
