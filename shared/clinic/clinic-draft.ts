/** The clinic as a form holds it: plain text while it is typed, with a sentence for each thing that is not right. */
import { isTimeZone } from '../time/local-time.ts'
import type { Clinic } from './clinic.ts'
import { DEFAULT_AGES } from './ages.ts'
import { isPortalAddress } from './portal-address.ts'

export type ClinicDraft = {
  readonly name: string
  /** As typed, one address line a line. */
  readonly address: string
  readonly timeZone: string
  readonly sites: readonly { readonly siteId: string; readonly name: string }[]
  readonly portalName: string
  readonly portalUrl: string
  readonly helpPhone: string
  readonly helpHours: string
  readonly teenFrom: string
  readonly adultFrom: string
}

/** A field of the form; each site has its own. */
export type ClinicField = Exclude<keyof ClinicDraft, 'sites'> | `site:${string}`
export type ClinicProblems = Readonly<Partial<Record<ClinicField, string>>>

export const emptyClinicDraft = (timeZone: string, siteId: string): ClinicDraft => ({
  name: '',
  address: '',
  timeZone,
  sites: [{ siteId, name: '' }],
  portalName: '',
  portalUrl: '',
  helpPhone: '',
  helpHours: '',
  teenFrom: String(DEFAULT_AGES.teenFrom),
  adultFrom: String(DEFAULT_AGES.adultFrom),
})

export const draftOfClinic = ({ name, addressLines, timeZone, sites, portal, ages }: Clinic): ClinicDraft => ({
  name,
  address: addressLines.join('\n'),
  timeZone,
  sites,
  portalName: portal.name,
  portalUrl: portal.url,
  helpPhone: portal.helpPhone,
  helpHours: portal.helpHours,
  teenFrom: String(ages.teenFrom),
  adultFrom: String(ages.adultFrom),
})

const LONGEST_LINE = 80
const MOST_LINES = 3

const linesOf = (address: string): readonly string[] => address.split('\n').map((line) => line.trim()).filter(Boolean)

/** "myhealth.example.org" -> "https://myhealth.example.org"; what has a scheme already stays as it was typed. */
export const tidyPortalAddress = (typed: string): string => {
  const text = typed.trim()
  return text === '' || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`
}

const portalAddressProblem = (text: string): string | undefined => {
  if (text === '') return 'The letter and the QR code need the portal’s address.'
  if (isPortalAddress(text)) return undefined
  if (/^http:/i.test(text)) return 'This starts with http://. It must start with https://, so that no one can read along.'
  if (!/^https:/i.test(text)) return 'It must start with https://.'
  if (/[?#]/.test(text)) return 'Leave out everything from the ? or # on. It could carry one person’s data.'
  if (/^https:\/\/[^/]*@/i.test(text)) return 'Leave out the name before the @. The address goes to every patient.'
  return 'This is not a web address. It looks like https://portal.clinic.example.'
}

const addressProblem = (address: string): string | undefined => {
  const lines = linesOf(address)
  if (lines.length === 0) return 'The letter needs a return address.'
  if (lines.length > MOST_LINES) return `The envelope window shows ${MOST_LINES} lines at most.`
  return lines.some((line) => line.length > LONGEST_LINE) ? `A line has ${LONGEST_LINE} letters at most.` : undefined
}

const wholeNumber = (text: string): number => (/^\s*\d{1,2}\s*$/.test(text) ? Number(text) : NaN)

const ageProblems = ({ teenFrom, adultFrom }: ClinicDraft): ClinicProblems => {
  const teen = wholeNumber(teenFrom)
  const adult = wholeNumber(adultFrom)
  if (!(teen >= 1 && teen <= 18)) return { teenFrom: 'An age from 1 to 18.' }
  if (!(adult >= 12 && adult <= 21)) return { adultFrom: 'An age from 12 to 21.' }
  return teen > adult ? { adultFrom: 'Not before the teen years start.' } : {}
}

const siteProblems = ({ sites }: ClinicDraft): ClinicProblems => {
  const problems: Record<`site:${string}`, string> = {}
  const seen = new Set<string>()
  for (const { siteId, name } of sites) {
    const folded = name.trim().toLowerCase()
    if (folded === '') problems[`site:${siteId}`] = 'Each site needs a name.'
    else if (seen.has(folded)) problems[`site:${siteId}`] = 'Another site has this name.'
    seen.add(folded)
  }
  return problems
}

const missing = (text: string, words: string): string | undefined => (text.trim() === '' ? words : undefined)

/** What is not right yet, a sentence a field; empty when the clinic can be made. */
export const clinicProblems = (draft: ClinicDraft): ClinicProblems => {
  const found: Readonly<Record<string, string | undefined>> = {
    name: missing(draft.name, 'The letter needs the name of the clinic.'),
    address: addressProblem(draft.address),
    timeZone: isTimeZone(draft.timeZone) ? undefined : 'Choose a time zone.',
    portalName: missing(draft.portalName, 'The letter calls the portal by its name.'),
    portalUrl: portalAddressProblem(draft.portalUrl.trim()),
    helpPhone: missing(draft.helpPhone, 'Patients need a number to call when they are stuck.'),
    helpHours: missing(draft.helpHours, 'Say when someone answers.'),
    ...siteProblems(draft),
    ...ageProblems(draft),
  }
  return Object.fromEntries(Object.entries(found).filter(([, words]) => words !== undefined))
}

/** The clinic of a draft without problems. */
export const clinicOfDraft = (draft: ClinicDraft): Clinic => ({
  name: draft.name.trim(),
  addressLines: [...linesOf(draft.address)],
  timeZone: draft.timeZone,
  sites: draft.sites.map(({ siteId, name }) => ({ siteId, name: name.trim() })),
  portal: {
    name: draft.portalName.trim(),
    url: draft.portalUrl.trim(),
    helpPhone: draft.helpPhone.trim(),
    helpHours: draft.helpHours.trim(),
  },
  ages: { teenFrom: wholeNumber(draft.teenFrom), adultFrom: wholeNumber(draft.adultFrom) },
})
