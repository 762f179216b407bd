import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { LETTER_LANGUAGES, type LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { letterTemplateSchema, type LetterTemplate } from '../../../shared/invitations/letter-template.ts'

/** The app's own resources, read as the app reads them. */
export const readResource = (path: string): Promise<Uint8Array> =>
  readFile(new URL(`../../../resources/${path}`, import.meta.url))

const templateOf = (language: LetterLanguage): LetterTemplate =>
  letterTemplateSchema.parse(JSON.parse(readFileSync(new URL(`../../../resources/letters/invitation.${language}.json`, import.meta.url), 'utf8')))

/** The words of every language, checked as the app checks them. */
export const letterTemplates = Object.fromEntries(
  LETTER_LANGUAGES.map((language) => [language, templateOf(language)]),
) as Readonly<Record<LetterLanguage, LetterTemplate>>
