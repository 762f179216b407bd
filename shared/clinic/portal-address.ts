/** Only https reaches a patient's phone; a login name, a query or a fragment could carry somebody's data. */
export const isPortalAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' && !url.username && !url.password && !url.search && !url.hash && url.hostname.includes('.')
}

/** Letters of another alphabet are written so in a host name (RFC 5890): some look exactly like ours. */
const FOREIGN = /(^|\.)xn--/u
/** A digit that stands for a letter in the middle of a word, as in `myhea1th`. */
const DIGIT_FOR_LETTER = /[a-z][01][a-z]/u

/** Whether the host could be taken for another one: whoever reads it off a letter would type that. */
export const looksLikeAnother = (text: string): boolean => {
  const { hostname } = new URL(text)
  return FOREIGN.test(hostname) || DIGIT_FOR_LETTER.test(hostname)
}
