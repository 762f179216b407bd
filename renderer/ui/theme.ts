export type Theme = 'system' | 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

/** Forces one theme, or leaves the choice to the system. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}

/** Sets the height of rows; nothing that is pressed goes under 44. */
export function applyDensity(root: HTMLElement, density: Density): void {
  if (density === 'comfortable') delete root.dataset.density
  else root.dataset.density = density
}
