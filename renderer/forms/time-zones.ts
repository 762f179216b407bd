/** The time zones a clinic can be in, as people look for them. */
import { upperFirst } from '../../shared/text/first-letter.ts'
import { LOCALES } from '../../shared/text/locale.ts'
import type { Say } from '../../shared/words/say.ts'

export type TimeZoneChoice = {
  /** IANA name: what is stored. */
  readonly value: string
  /** "Eastern Time: New York", "Paris, Europe". */
  readonly label: string
  /** The stored name in words, so that typing it finds it too. */
  readonly keywords: string
}

/** Where most clinics that use this are; in the order of the sun. */
const FIRST = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
]

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const commonName = (zone: string, { language }: Say): string => {
  const parts = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0)
  return upperFirst(parts.find((part) => part.type === 'timeZoneName')?.value ?? zone)
}

const labelOf = (zone: string): string => {
  const city = cityOf(zone)
  return city === zone ? zone : `${city}, ${zone.split('/')[0] ?? ''}`
}

/** The zone this computer runs in. */
export const systemTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** US zones first, then all others by city; the computer's own zone is always among them. */
export const timeZoneChoices = (say: Say): readonly TimeZoneChoice[] => {
  const others = [...new Set([...Intl.supportedValuesOf('timeZone'), systemTimeZone(), 'UTC'])].filter((zone) => !FIRST.includes(zone))
  const choice = (value: string, label: string) => ({ value, label, keywords: value.replaceAll(/[/_]/g, ' ') })
  return [
    ...FIRST.map((value) => choice(value, say('form.zone', { zone: commonName(value, say), city: cityOf(value) }))),
    ...others.map((value) => choice(value, labelOf(value))).sort((a, b) => a.label.localeCompare(b.label)),
  ]
}
