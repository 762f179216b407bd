import { useId, type KeyboardEvent, type ReactNode } from 'react'
import styles from './tabs.module.css'

export type Tab<Id extends string> = { readonly id: Id; readonly label: string }

type TabsProps<Id extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly onGo: (id: Id) => void
}

const panelId = (label: string): string => `panel-${label}`

/** Views of one screen, side by side in its header. Arrows go from one to the next, as the platform has it. */
export function Tabs<Id extends string>({ label, tabs, current, onGo }: TabsProps<Id>) {
  const group = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = tabs.findIndex(({ id }) => id === current)
    const next = step === undefined ? { Home: tabs[0], End: tabs.at(-1) }[event.key] : tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onGo(next.id)
    document.getElementById(`${group}-${next.id}`)?.focus()
  }
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the chosen tab has the focus, the row never
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: words }) => (
        <button
          key={id}
          id={`${group}-${id}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={id === current}
          aria-controls={panelId(label)}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onGo(id)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}

/** What the chosen tab shows. `of` is the label of its tabs, `name` that of the tab. */
export function TabPanel({ of, name, children }: { readonly of: string; readonly name: string; readonly children: ReactNode }) {
  return <div role="tabpanel" id={panelId(of)} aria-label={name} className={styles.panel}>{children}</div>
}
