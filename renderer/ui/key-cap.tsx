import { isSingleKey, keyName, keySign } from './key-names.ts'
import { useSingleKeysOn } from './key-settings.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useSay } from './words.tsx'
import styles from './key-cap.module.css'

export type KeyCapProps = {
  /** For example `Enter`, `Ctrl+Z`, `1`, or several with spaces: `ArrowUp ArrowDown`. */
  keys: string
  /** Read out by a screen reader. Inside a control leave it off: the control's own key shortcut says it. */
  said?: boolean | undefined
}

/** A key as printed. Shows nothing where single keys are switched off and this is one. */
export function KeyCap({ keys, said = false }: KeyCapProps) {
  const singleKeysOn = useSingleKeysOn()
  const say = useSay()
  if (!singleKeysOn && isSingleKey(keys)) return null
  return (
    <>
      <kbd className={styles.cap} dir="ltr" aria-hidden="true">
        {keySign(keys)}
      </kbd>
      {said && <VisuallyHidden>{keyName(keys, say)}: </VisuallyHidden>}
    </>
  )
}

export type KeyHint = { keys: string; words: string }

/** The line of keys at the foot of a pane: "↵ Start  ↑ ↓ Choose". */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  const say = useSay()
  const singleKeysOn = useSingleKeysOn()
  return (
    <ul className={styles.hints} aria-label={say('ui.keys')}>
      {hints
        .filter(({ keys }) => singleKeysOn || !isSingleKey(keys))
        .map(({ keys, words }) => (
          <li key={keys} className={styles.hint}>
            <KeyCap keys={keys} said />
            {words}
          </li>
        ))}
    </ul>
  )
}
