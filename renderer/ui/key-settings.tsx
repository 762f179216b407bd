import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

// Read by every key cap and key binding: a key that is switched off loses its cap as well.
const SingleKeys = createContext(true)

/** Says whether single keys (1-9, A-D, Q ...) act. Ctrl keys, Enter, Esc, arrows and F keys always do. */
export function KeySettings({ singleKeysOn, children }: { singleKeysOn: boolean; children: ReactNode }) {
  return <SingleKeys.Provider value={singleKeysOn}>{children}</SingleKeys.Provider>
}

export function useSingleKeysOn(): boolean {
  return useContext(SingleKeys)
}

const Resting = createContext(false)

/** Under a lock screen the work stays mounted; `resting` keeps every key bound below from acting. */
export function KeysRest({ resting, children }: { resting: boolean; children: ReactNode }) {
  return <Resting.Provider value={resting}>{children}</Resting.Provider>
}

export function useKeysResting(): boolean {
  return useContext(Resting)
}
