import type { Scope } from '../../../shared/figures/scope.ts'
import { Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

/** What the figures below stand on. */
export function ScopeLine({ scope }: { readonly scope: Scope }) {
  const say = useSay()
  return (
    <>
      <Text size="s" tone="quiet">{say('figures.scope.needed', { needed: scope.needed, seen: scope.seen })}</Text>
      <Text size="s" tone="quiet">{say('figures.scope.open-days', { days: scope.openDays })}</Text>
    </>
  )
}
