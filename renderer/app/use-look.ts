/** How the window looks and is called: theme, text size, language, title; and, for tests and benches, where the app stands. */
import { useLayoutEffect } from 'react'
import type { AppState } from '../../shared/contract/app-state.ts'
import type { Language } from '../../shared/text/languages.ts'
import { sayFor } from '../../shared/words/say.ts'
import { applyTextSize, textSizes, type TextSize } from '../ui/text-size.ts'
import { applyTheme } from '../ui/theme.ts'

/** The size that people can choose nearest below `percent`. */
export const textSizeOf = (percent: number): TextSize => textSizes.findLast((size) => size <= percent) ?? 100

export const useLook = (app: AppState, language: Language): void => {
  const settings = app.phase === 'starting' ? null : app.settings
  const theme = settings?.theme
  const textSize = settings?.textSize
  // The title bar and the task bar are seen by everyone in the room: no name and no screen stands there.
  const title = 'isSample' in app && app.isSample ? sayFor(language)('app.title-sample') : 'EveryOffer'

  useLayoutEffect(() => {
    if (theme !== undefined) applyTheme(document.documentElement, theme)
  }, [theme])
  useLayoutEffect(() => {
    if (textSize !== undefined) applyTextSize(document.documentElement, textSizeOf(textSize))
  }, [textSize])
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useLayoutEffect(() => {
    document.title = title
  }, [title])
  useLayoutEffect(() => {
    document.documentElement.dataset['phase'] = app.phase
  }, [app.phase])
}
