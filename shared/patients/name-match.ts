/** When two names may be the same person's. Marriage, second names and spelling change names; people stay. */
import { foldName, type PersonName } from './person-name.ts'

const joined = (text: string): string => foldName(text).replaceAll(' ', '')
const words = (text: string): readonly string[] => foldName(text).split(' ').filter(Boolean)

/** An import asks for the key of each name many times over. */
const keys = new WeakMap<PersonName, string>()

/**
 * What a stored name is looked up by: the whole family name and the first given name, folded.
 * "De la Cruz, Concepción Ana" -> "delacruz concepcion".
 */
export const nameMatchKey = (name: PersonName): string => {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = `${joined(name.family)} ${words(name.given)[0] ?? ''}`.trim()
  keys.set(name, key)
  return key
}

/** Whether neither the family name nor the first given name (or the name somebody goes by) agrees, in either order. */
export const isOtherName = (a: PersonName, b: PersonName): boolean => {
  if (nameMatchKey(a) === nameMatchKey(b)) return false
  const firstNames = (name: PersonName) => [words(name.given)[0], words(name.preferred ?? '')[0]].filter(Boolean)
  const isSameFamily = joined(a.family) === joined(b.family)
  const isSameGiven = firstNames(a).some((first) => firstNames(b).includes(first))
  const isSwapped = joined(a.family) === joined(b.given) && joined(a.given) === joined(b.family)
  return !isSameFamily && !isSameGiven && !isSwapped
}

/** Whether second names speak against one person, as with the twins José Luis and José María. */
export const isOtherSecondName = (a: PersonName, b: PersonName): boolean => {
  if (a.given === b.given && a.middle === b.middle) return false
  const seconds = (name: PersonName) => words(`${name.given} ${name.middle ?? ''}`).slice(1)
  const others = seconds(b)
  return seconds(a).some((second, index) => {
    const other = others[index]
    return other !== undefined && !other.startsWith(second) && !second.startsWith(other)
  })
}

/** "de la", "bin" and "al" are parts of many names; no two people are taken for each other by them. */
const SHORTEST_NAME = 4

/** Whether a name called out over the counter could mean both: "Okonkwo" and "Okonkwo-Fitzgerald". */
export const sharesFamilyName = (a: string, b: string): boolean => {
  const others = words(b)
  return joined(a) === joined(b) || words(a).some((word) => word.length >= SHORTEST_NAME && others.includes(word))
}
