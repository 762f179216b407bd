/**
 * The characters of a code made here, and the one that checks the others. No 0 and O, no 1, I and L: on paper and over
 * the phone they are taken for one another.
 */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * Eleven random characters and the check character. Eleven of 31 are 54 bits, 52.8 without those that spell
 * something: whoever could try a portal a thousand times a second would need more than 100,000 years for half of them. Twelve are three groups of four,
 * which people read out without losing their place.
 */
export const CODE_LENGTH = 12

export const isOfAlphabet = (character: string): boolean => CODE_ALPHABET.includes(character)

/**
 * As in ISBN-10, with 31 for 11: each character's place in the alphabet times its distance from the end, and the sum is a
 * multiple of 31. As 31 is prime and the weights are all different, no single wrong character and no two characters that
 * changed places leave it one.
 */
const sumOf = (characters: string, lastWeight: number): number =>
  [...characters].reduce((sum, character, at) => sum + CODE_ALPHABET.indexOf(character) * (characters.length - at - 1 + lastWeight), 0)

export const withCheck = (random: string): string => {
  const size = CODE_ALPHABET.length
  return random + CODE_ALPHABET.charAt((size - (sumOf(random, 2) % size)) % size)
}

/** Whether the check character fits; `code` has `CODE_LENGTH` characters of the alphabet. */
export const fitsCheck = (code: string): boolean => sumOf(code, 1) % CODE_ALPHABET.length === 0
