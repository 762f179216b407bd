/** Phones and addresses, only tidied: they go on an envelope, and the clinic's own words are the best there are. */

const LONGEST_LINE = 120

const JUNK_PHONE = /^(\d)\1+$/

/** "(206) 555-0143 x12" -> "206-555-0143 ext. 12". Undefined where there is no number to call. */
export const tidyPhone = (text: string): string | undefined => {
  const [number = '', extension = ''] = text.split(/\s*(?:extension|ext\.?|x)\s*:?\s*(?=\d+\s*$)/i)
  const digits = number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  if (digits.length < 7 || JUNK_PHONE.test(digits)) return undefined
  const main =
    digits.length === 10
      ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`
      : number.trim().slice(0, 27)
  const inner = extension.replace(/\D/g, '').slice(0, 6)
  return inner === '' ? main : `${main} ext. ${inner}`
}

/** A ZIP code with the zeros a spreadsheet took from New England; foreign codes stay as they are. */
export const tidyZip = (text: string): { readonly zip: string; readonly isMended: boolean } => {
  const bare = text.trim()
  if (/^\d{3,4}$/.test(bare)) return { zip: bare.padStart(5, '0'), isMended: true }
  if (/^\d{8,9}$/.test(bare)) {
    const full = bare.padStart(9, '0')
    return { zip: `${full.slice(0, 5)}-${full.slice(5)}`, isMended: bare.length === 8 }
  }
  return { zip: bare.replace(/-$/, ''), isMended: false }
}

/** The lines of an envelope: street, second line, "City, ST ZIP". Blank parts leave no trace. */
export const addressLinesOf = (
  street: string,
  second: string,
  city: string,
  state: string,
  zip: string,
): readonly string[] => {
  const place = [city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [street, second, place].filter((line) => line !== '').map((line) => line.slice(0, LONGEST_LINE))
}
