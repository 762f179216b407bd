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
}
