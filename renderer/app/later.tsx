import { lazy, useState, type ComponentType } from 'react'

/** A part that is loaded when it is first shown, or before. */
export type Later<Props extends object> = ComponentType<Props> & { readonly preload: () => void }

/**
 * Like React's `lazy`, but a part that was preloaded is shown at once. `lazy` waits for its promise even then, and what
 * waited is shown 300 ms later: React lets no two states of a screen follow each other faster.
 */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> => {
  let ready: ComponentType<Props> | undefined
  let loading: Promise<ComponentType<Props>> | undefined
  const loadNow = async (): Promise<ComponentType<Props>> => {
    loading ??= load()
    try {
      return (ready = await loading)
    } catch (error) {
      // The next one who wants it tries again.
      loading = undefined
      throw error
    }
  }
  const Waiting = lazy(async () => ({ default: await loadNow() }))
  function Part(props: Props) {
    // Once chosen it stays: another component would be mounted anew.
    const [Shown] = useState(() => ready ?? Waiting)
    return <Shown {...props} />
  }
  return Object.assign(Part, { preload: () => void loadNow().catch(() => undefined) })
}
