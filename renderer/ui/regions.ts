const canTakeFocus = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'

// Where each region was left, so that F6 comes back to the same place.
const lastIn = new WeakMap<Element, HTMLElement>()

/** Moves the focus to the next region of the window (`data-region`), or the one before. For `F6` and `Shift+F6`. */
export function focusNextRegion(step: 1 | -1 = 1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => firstIn(region) !== undefined,
  )
  if (regions.length === 0) return
  const active = document.activeElement
  const at = regions.findIndex((region) => region.contains(active))
  const here = regions[at]
  if (here !== undefined && active instanceof HTMLElement) lastIn.set(here, active)
  const next = regions[at === -1 ? 0 : (at + step + regions.length) % regions.length]
  if (next === undefined) return
  const last = lastIn.get(next)
  const target = last !== undefined && next.contains(last) ? last : firstIn(next)
  target?.focus()
}

function firstIn(region: HTMLElement): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(canTakeFocus)].find((element) => element.checkVisibility())
}
