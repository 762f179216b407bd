import { createContext, Fragment, useContext, type ReactNode } from 'react'
import type { Language } from '../../shared/text/languages.ts'
import type { MessageKey } from '../../shared/words/english.ts'
import { sayFor, sayParts, type Say, type Tag } from '../../shared/words/say.ts'

const LanguageOfScreen = createContext<Language>('en')

/** Sets the language of everything inside. */
export function WordsIn({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageOfScreen value={language}>{children}</LanguageOfScreen>
}

export const useLanguage = (): Language => useContext(LanguageOfScreen)

/** `say('today.title')`: the words of the screen in the language of who looks at it. */
export const useSay = (): Say => sayFor(useLanguage())

export type RichProps = {
  message: MessageKey
  /** Values and tags: `{ name, b: (inside) => <b>{inside}</b> }`. */
  values: Readonly<Record<string, string | number | ReactNode | Tag<ReactNode>>>
}

/** A message with parts that are more than text. */
export function Rich({ message, values }: RichProps) {
  const language = useLanguage()
  return sayParts<ReactNode>(language, message, values as Record<string, string | number | ReactNode>).map((part, index) => (
    <Fragment key={index}>{part}</Fragment>
  ))
}
