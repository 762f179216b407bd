/** What `make` gives for a key, made at the first need and kept; made again after it failed. */
export const madeOnce = <Key, Made>(make: (key: Key) => Promise<Made>): ((key: Key) => Promise<Made>) => {
  const made = new Map<Key, Promise<Made>>()
  return (key) => {
    const known = made.get(key)
    if (known) return known
    const making = make(key)
    made.set(key, making)
    making.catch(() => made.delete(key))
    return making
  }
}
