import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SCRIPT_FONTS } from '../../../electron/letters/read-resource.ts'
import { LETTER_LANGUAGES, type LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { letterTemplateSchema, type LetterTemplate } from '../../../shared/invitations/letter-template.ts'
import { scriptFontSource } from '../../../scripts/script-fonts.mjs'

/** The app's own resources, and the fonts of npm from where the build copies them: no build is needed. */
export const readResource = (path: string): Promise<Uint8Array> =>
  path.startsWith(`${SCRIPT_FONTS}/`)
    ? readFile(scriptFontSource(basename(path)))
    : readFile(new URL(`../../../resources/${path}`, import.meta.url))

const templateOf = (language: LetterLanguage): LetterTemplate =>
  letterTemplateSchema.parse(JSON.parse(readFileSync(new URL(`../../../resources/letters/invitation.${language}.json`, import.meta.url), 'utf8')))

/** The words of every language, checked as the app checks them. */
export const letterTemplates = Object.fromEntries(
  LETTER_LANGUAGES.map((language) => [language, templateOf(language)]),
) as Readonly<Record<LetterLanguage, LetterTemplate>>
