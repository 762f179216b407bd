const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -8,
  PageDown: 8,
  Home: -Infinity,
  End: Infinity,
}

/**
 * The id that a key chooses in a list: one up or down, eight for a page, first or last. Stops at both ends.
 * With nothing chosen, down chooses the first and up the last. Undefined for other keys and for an empty list.
 */
export function stepInList(
  order: readonly string[],
  chosenId: string | undefined,
  key: string,
): string | undefined {
  const step = steps[key]
  if (step === undefined || order.length === 0) return undefined
  const at = chosenId === undefined ? -1 : order.indexOf(chosenId)
  const from = at === -1 && step < 0 ? order.length : at
  return order[Math.min(order.length - 1, Math.max(0, from + step))]
}
