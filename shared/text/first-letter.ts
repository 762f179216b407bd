/** A word that begins a title, or stops doing so. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
