export type Theme = 'system' | 'light' | 'dark'

/** Forces one theme, or leaves the choice to the system. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
