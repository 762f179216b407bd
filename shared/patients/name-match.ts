/** When two names may be the same person's. Marriage, second names and spelling change names; people stay. */
import { PARTICLES } from './name-case.ts'
import { foldName, type PersonName } from './person-name.ts'

const joined = (text: string): string => foldName(text).replaceAll(' ', '')
const words = (text: string): readonly string[] => foldName(text).split(' ').filter(Boolean)

/** An import asks for the key of each name many times over. */
const keys = new WeakMap<PersonName, string>()

/**
 * What a stored name is looked up by: the last word of the family name and the first given name, folded.
 * Where a double family name begins is a guess in "Mateo Villanueva Ortega"; its two ends are sure.
 */
export const nameMatchKey = (name: PersonName): string => {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = `${words(name.family).at(-1) ?? ''} ${words(name.given)[0] ?? ''}`.trim()
  keys.set(name, key)
  return key
}

/** Whether neither the family name nor the first given name (or the name somebody goes by) agrees, in either order. */
export const isOtherName = (a: PersonName, b: PersonName): boolean => {
  if (nameMatchKey(a) === nameMatchKey(b)) return false
  const firstNames = (name: PersonName) =>
    [words(name.given)[0], words(name.preferred ?? '')[0]].filter(Boolean)
  const isSameFamily = joined(a.family) === joined(b.family)
  const isSameGiven = firstNames(a).some((first) => firstNames(b).includes(first))
  const isSwapped = joined(a.family) === joined(b.given) && joined(a.given) === joined(b.family)
  return !isSameFamily && !isSameGiven && !isSwapped
}

/** Whether every word of the shorter list has its own, in order, in the longer one; an initial stands for its name. */
const isWithin = (shorter: readonly string[], longer: readonly string[]): boolean => {
  let from = 0
  return shorter.every((word) => {
    const at = longer.findIndex(
      (other, index) => index >= from && (other.startsWith(word) || word.startsWith(other)),
    )
    from = at + 1
    return at >= 0
  })
}

/**
 * Whether the names between the first and the last speak against one person, as with the twins José Luis and
 * José María. For names with the same `nameMatchKey`.
 */
export const isOtherSecondName = (a: PersonName, b: PersonName): boolean => {
  if (a.given === b.given && a.middle === b.middle && a.family === b.family) return false
  const between = (name: PersonName) =>
    words(`${name.given} ${name.middle ?? ''} ${name.family}`)
      .slice(1, -1)
      .filter((word) => !PARTICLES.has(word))
  const [mine, others] = [between(a), between(b)]
  return mine.length <= others.length ? !isWithin(mine, others) : !isWithin(others, mine)
}

/** "de la", "bin" and "al" are parts of many names; no two people are taken for each other by them. */
const SHORTEST_NAME = 4

/** Whether a name called out over the counter could mean both: "Okonkwo" and "Okonkwo-Fitzgerald". */
export const sharesFamilyName = (a: string, b: string): boolean => {
  const others = words(b)
  return (
    joined(a) === joined(b) || words(a).some((word) => word.length >= SHORTEST_NAME && others.includes(word))
  )
}
