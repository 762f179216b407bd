/** Medical record numbers: what the clinic's record system calls a patient. */

const NO_NUMBER = /^(?:n\/?a|none|null|unknown|new|tbd|pending|test|[-.?_x*]+|0+)$/i

/** An MRN as it is stored: no label, no spaces around it, capitals; empty where the text stands for "none". */
export const cleanMrn = (text: string): string => {
  const bare = text
    .trim()
    .replace(/^(?:(?:mrn|acct|chart|id)\s*[#:]+|#)\s*/i, '')
    .replace(/\s+/g, ' ')
    .toUpperCase()
  return NO_NUMBER.test(bare) ? '' : bare
}

/** What an MRN is looked up by: leading zeros come and go between systems. */
export const mrnKey = (mrn: string): string => (PLAIN_NUMBER.test(mrn) ? mrn : folded(mrn))

const PLAIN_NUMBER = /^[1-9A-Z][0-9A-Z]*$/
const folded = (mrn: string): string =>
  mrn
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^0+(?=.)/, '')

/** "1.23457E+11": a spreadsheet rounded the number away; it cannot be restored. */
export const isRoundedNumber = (text: string): boolean => /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text.trim())
