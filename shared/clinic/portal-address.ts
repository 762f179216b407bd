/** Only https reaches a patient's phone; a login name, a query or a fragment could carry somebody's data. */
export const isPortalAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' && !url.username && !url.password && !url.search && !url.hash && url.hostname.includes('.')
}
