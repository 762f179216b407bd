/** Who works here: roles, PINs and initials, free of schemas so that the window can use them. */
import type { Language } from '../text/languages.ts'

export const ROLES = ['desk', 'nurse', 'manager'] as const
export type Role = (typeof ROLES)[number]
export const ROLE_WORDS: Readonly<Record<Role, string>> = { desk: 'Front desk', nurse: 'Nurse', manager: 'Manager' }

export const PIN_LENGTH = 6

/** A PIN anyone would try first: one digit repeated, or a run up or down. */
export const isEasyPin = (pin: string): boolean =>
  /^(\d)\1+$/.test(pin) || '0123456789'.includes(pin) || '9876543210'.includes(pin)

export type StaffMember = {
  readonly staffId: string
  readonly name: string
  readonly role: Role
  readonly isActive: boolean
  /** The language of their own screens. */
  readonly language: Language
}

/** "Sofia Reyes" -> "SR": what the rail and the log's printouts show. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const first = words[0]?.[0] ?? ''
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}
