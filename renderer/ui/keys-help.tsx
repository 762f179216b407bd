import { Dialog } from './dialog.tsx'
import { isSingleKey } from './key-names.ts'
import { KeyCap } from './key-cap.tsx'
import { useSingleKeysOn } from './key-settings.tsx'
import { keyMap, scopeTitles } from './keys.ts'
import type { KeyEntry, KeyScope } from './keys.ts'
import styles from './keys-help.module.css'

export type KeysHelpProps = { open: boolean; onClose: () => void; scopes?: readonly KeyScope[] }

/** The list of all keys, opened with `?`. */
export function KeysHelp({ open, onClose, scopes = Object.keys(scopeTitles) as KeyScope[] }: KeysHelpProps) {
  const singleKeysOn = useSingleKeysOn()
  const acts = (entry: KeyEntry) => singleKeysOn || !entry.keys.every(isSingleKey)
  return (
    <Dialog title="All keys" wide open={open} onClose={onClose}>
      {!singleKeysOn && (
        <p className={styles.off}>Single keys are off. You can switch them on in Settings.</p>
      )}
      <div className={styles.columns}>
        {scopes.map((scope) => (
          <section key={scope} className={styles.scope}>
            <h3 className={styles.title}>{scopeTitles[scope]}</h3>
            <dl className={styles.list}>
              {keyMap
                .filter((entry) => entry.scope === scope && acts(entry))
                .map((entry) => (
                  <div key={entry.words} className={styles.entry}>
                    <dt className={styles.keys}>
                      <EntryKeys entry={entry} />
                    </dt>
                    <dd>{entry.words}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function EntryKeys({ entry: { keys, runs } }: { entry: KeyEntry }) {
  if (runs === undefined) return keys.map((key) => <KeyCap key={key} keys={key} said />)
  return runs.map(([first, last]) => (
    <span key={first} className={styles.run}>
      <KeyCap keys={first} said />
      {last !== first && (
        <>
          to <KeyCap keys={last} said />
        </>
      )}
    </span>
  ))
}
