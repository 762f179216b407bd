/** The text sizes a person can choose, in percent. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const
export type TextSize = (typeof textSizes)[number]

/** The next size up or down, or back to 100; stays at the ends. */
export function nextTextSize(size: TextSize, change: 'larger' | 'smaller' | 'reset'): TextSize {
  if (change === 'reset') return 100
  const at = textSizes.indexOf(size) + (change === 'larger' ? 1 : -1)
  return textSizes[Math.min(textSizes.length - 1, Math.max(0, at))] ?? size
}

/** Sets the size of all text: every size in the styles is in rem. */
export function applyTextSize(root: HTMLElement, size: TextSize): void {
  root.style.fontSize = size === 100 ? '' : `${size}%`
  requestAnimationFrame(() => measureAgain(root.ownerDocument.body))
}

// Chromium (seen in 156, not in 130) keeps the answers of container queries it gave before a text size that was
// set while the page was loading. Leaving and re-entering the container makes it ask again.
function measureAgain(container: HTMLElement): void {
  container.style.containerType = 'normal'
  container.getBoundingClientRect()
  container.style.containerType = ''
}
