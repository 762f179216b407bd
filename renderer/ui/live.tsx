import { createContext, useCallback, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import styles from './live.module.css'

const LiveContext = createContext<(words: string) => void>(() => undefined)

/** Says words to a screen reader at its next pause: a row count. Never a name while names are hidden. */
export function useAnnounce(): (words: string) => void {
  return useContext(LiveContext)
}

/** Holds the polite region. Two places take turns, so that the same words twice are said twice. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: 0 })
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: 1 - turn })), [])
  return (
    <LiveContext.Provider value={announce}>
      {children}
      <div className={styles.live}>
        <span role="status" data-live="0">
          {said.turn === 0 ? said.words : ''}
        </span>
        <span role="status" data-live="1">
          {said.turn === 1 ? said.words : ''}
        </span>
      </div>
    </LiveContext.Provider>
  )
}
