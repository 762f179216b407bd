import { stepInList } from './list-step.ts'

type Group = { folded?: boolean | undefined; visits: readonly { id: string }[] }

/** The ids of the visits that can be chosen, through all open groups in their order. */
export function visitOrder(groups: readonly Group[]): readonly string[] {
  return groups.flatMap(({ folded, visits }) => (folded ? [] : visits.map(({ id }) => id)))
}

/** The visit that a key of the list chooses; see `stepInList`. */
export function nextVisit(
  order: readonly string[],
  chosenId: string | undefined,
  key: string,
): string | undefined {
  return stepInList(order, chosenId, key)
}
