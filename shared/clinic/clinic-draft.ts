/** The clinic as a form holds it: plain text while it is typed, with a sentence for each thing that is not right. */
import { isTimeZone } from '../time/local-time.ts'
import type { MessageKey } from '../words/english.ts'
import type { Say } from '../words/say.ts'
import type { Clinic } from './clinic.ts'
import { DEFAULT_AGES } from './ages.ts'
import { isPortalAddress } from './portal-address.ts'
import { DEFAULT_REOFFER_DAYS, MOST_REOFFER_DAYS } from './reoffer-days.ts'

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
  readonly reofferAfterDays: string
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
  reofferAfterDays: String(DEFAULT_REOFFER_DAYS),
})

export const draftOfClinic = ({ name, addressLines, timeZone, sites, portal, ages, reofferAfterDays }: Clinic): ClinicDraft => ({
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
  reofferAfterDays: String(reofferAfterDays),
})

const LONGEST_LINE = 80
const MOST_LINES = 3

const linesOf = (address: string): readonly string[] => address.split('\n').map((line) => line.trim()).filter(Boolean)

/** "myhealth.example.org" -> "https://myhealth.example.org"; what has a scheme already stays as it was typed. */
export const tidyPortalAddress = (typed: string): string => {
  const text = typed.trim()
  return text === '' || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`
}

const portalAddressProblem = (text: string): MessageKey | undefined => {
  if (text === '') return 'clinic.problem.portal-url-missing'
  if (isPortalAddress(text)) return undefined
  if (/^http:/i.test(text)) return 'clinic.problem.portal-url-http'
  if (!/^https:/i.test(text)) return 'clinic.problem.portal-url-scheme'
  if (/[?#]/.test(text)) return 'clinic.problem.portal-url-query'
  if (/^https:\/\/[^/]*@/i.test(text)) return 'clinic.problem.portal-url-user'
  return 'clinic.problem.portal-url'
}

const addressProblem = (address: string, say: Say): string | undefined => {
  const lines = linesOf(address)
  if (lines.length === 0) return say('clinic.problem.address-missing')
  if (lines.length > MOST_LINES) return say('clinic.problem.address-lines', { most: MOST_LINES })
  return lines.some((line) => line.length > LONGEST_LINE) 
    ? say('clinic.problem.address-line', { longest: LONGEST_LINE })
    : undefined
}

const wholeNumber = (text: string): number => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : NaN)

const ageProblems = ({ teenFrom, adultFrom }: ClinicDraft, say: Say): ClinicProblems => {
  const teen = wholeNumber(teenFrom)
  const adult = wholeNumber(adultFrom)
  if (!(teen >= 1 && teen <= 18)) return { teenFrom: say('clinic.problem.teen-from') }
  if (!(adult >= 12 && adult <= 21)) return { adultFrom: say('clinic.problem.adult-from') }
  return teen > adult ? { adultFrom: say('clinic.problem.adult-before-teen') } : {}
}

/** The days of a draft to rest after a firm no; undefined while it is no such number. */
export const reofferDaysOf = ({ reofferAfterDays }: ClinicDraft): number | undefined => {
  const days = wholeNumber(reofferAfterDays)
  return days <= MOST_REOFFER_DAYS ? days : undefined
}

const siteProblems = ({ sites }: ClinicDraft, say: Say): ClinicProblems => {
  const problems: Record<`site:${string}`, string> = {}
  const seen = new Set<string>()
  for (const { siteId, name } of sites) {
    const folded = name.trim().toLowerCase()
    if (folded === '') problems[`site:${siteId}`] = say('clinic.problem.site-missing')
    else if (seen.has(folded)) problems[`site:${siteId}`] = say('clinic.problem.site-taken')
    seen.add(folded)
  }
  return problems
}

/** What is not right yet, a sentence a field; empty when the clinic can be made. */
export const clinicProblems = (draft: ClinicDraft, say: Say): ClinicProblems => {
  const missing = (text: string, key: MessageKey): string | undefined => (text.trim() === '' ? say(key) : undefined)
  const portalUrl = portalAddressProblem(draft.portalUrl.trim())
  const found: Readonly<Record<string, string | undefined>> = {
    name: missing(draft.name, 'clinic.problem.name'),
    address: addressProblem(draft.address, say),
    timeZone: isTimeZone(draft.timeZone) ? undefined : say('clinic.problem.time-zone'),
    portalName: missing(draft.portalName, 'clinic.problem.portal-name'),
    portalUrl: portalUrl && say(portalUrl),
    helpPhone: missing(draft.helpPhone, 'clinic.problem.help-phone'),
    helpHours: missing(draft.helpHours, 'clinic.problem.help-hours'),
    ...siteProblems(draft, say),
    ...ageProblems(draft, say),
    reofferAfterDays: reofferDaysOf(draft) !== undefined ? undefined : say('again.days-wrong', { most: MOST_REOFFER_DAYS }),
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
  reofferAfterDays: wholeNumber(draft.reofferAfterDays),
})
