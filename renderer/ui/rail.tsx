import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { keyShortcut } from './key-names.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useSay } from './words.tsx'
import styles from './rail.module.css'

export type Destination<Id extends string> = {
  id: Id
  label: string
  icon: IconName
  /** How many wait there. Zero shows nothing. */
  badge?: number | undefined
  /** What the number counts, read out: "from the desk". */
  badgeWords?: string | undefined
}

export type RailFootItem = {
  id: string
  label: string
  icon: IconName
  onPress: () => void
  keys?: string | undefined
  /** For what is switched on and off, such as names. */
  pressed?: boolean | undefined
}

export type RailProps<Id extends string> = {
  destinations: readonly Destination<Id>[]
  current: Id | undefined
  onGo: (id: Id) => void
  foot: readonly RailFootItem[]
}

/** The left rail: where one can go on top (Ctrl 1 to 9), names and lock at the foot, always in the same place. */
export function Rail<Id extends string>({ destinations, current, onGo, foot }: RailProps<Id>) {
  const say = useSay()
  return (
    <nav className={styles.rail} aria-label={say('ui.rail')} data-region="rail">
      <ul className={styles.part}>
        {destinations.map(({ id, label, icon, badge = 0, badgeWords }, index) => (
          <li key={id}>
            <button
              type="button"
              className={styles.item}
              aria-current={id === current ? 'page' : undefined}
              aria-keyshortcuts={keyShortcut(`Ctrl+${index + 1}`)}
              onClick={() => onGo(id)}
            >
              <Icon name={icon} />
              <span>{label}</span>
              {badge > 0 && (
                <span className={styles.badge}>
                  {badge}
                  {badgeWords && <VisuallyHidden> {badgeWords}</VisuallyHidden>}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <ul className={joinClasses(styles.part, styles.foot)}>
        {foot.map(({ id, label, icon, onPress, keys, pressed }) => (
          <li key={id}>
            <button
              type="button"
              className={joinClasses(styles.item, pressed && styles.on)}
              aria-pressed={pressed}
              aria-keyshortcuts={keys && keyShortcut(keys)}
              onClick={onPress}
            >
              <Icon name={icon} />
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
