import { Dialog } from './dialog.tsx'
import { isSingleKey } from './key-names.ts'
import { KeyCap } from './key-cap.tsx'
import { useSingleKeysOn } from './key-settings.tsx'
import { keyMap, keyScopes } from './keys.ts'
import type { KeyEntry, KeyScope } from './keys.ts'
import { Rich, useSay } from './words.tsx'
import styles from './keys-help.module.css'

export type KeysHelpProps = { open: boolean; onClose: () => void; scopes?: readonly KeyScope[] }

/** The list of all keys, opened with `?`. */
export function KeysHelp({ open, onClose, scopes = keyScopes }: KeysHelpProps) {
  const say = useSay()
  const singleKeysOn = useSingleKeysOn()
  const acts = (entry: KeyEntry) => singleKeysOn || !entry.keys.every(isSingleKey)
  return (
    <Dialog title={say('ui.all-keys')} wide open={open} onClose={onClose}>
      {!singleKeysOn && (
        <p className={styles.off}>{say('ui.single-keys-off')}</p>
      )}
      <div className={styles.columns}>
        {scopes.map((scope) => (
          <section key={scope} className={styles.scope}>
            <h3 className={styles.title}>{say(`keys.scope.${scope}`)}</h3>
            <dl className={styles.list}>
              {keyMap
                .filter((entry) => entry.scope === scope && acts(entry))
                .map((entry) => (
                  <div key={entry.words} className={styles.entry}>
                    <dt className={styles.keys}>
                      <EntryKeys entry={entry} />
                    </dt>
                    <dd>{say(entry.words)}</dd>
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
      {last === first ? (
        <KeyCap keys={first} said />
      ) : (
        <Rich
          message="ui.key-run"
          values={{ first: <KeyCap keys={first} said />, last: <KeyCap keys={last} said /> }}
        />
      )}
    </span>
  ))
}
