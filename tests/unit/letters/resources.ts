import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SCRIPT_FONTS } from '../../../electron/letters/read-resource.ts'
import { handoutTemplateSchema, type HandoutTemplate } from '../../../shared/invitations/handout-template.ts'
import type { HandoutWords } from '../../../shared/invitations/handout-text.ts'
import { LETTER_LANGUAGES, type LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { letterTemplateSchema, type LetterTemplate } from '../../../shared/invitations/letter-template.ts'
import { scriptFontSource } from '../../../scripts/script-fonts.mjs'

/** The app's own resources, and the fonts of npm from where the build copies them: no build is needed. */
export const readResource = (path: string): Promise<Uint8Array> =>
  path.startsWith(`${SCRIPT_FONTS}/`)
    ? readFile(scriptFontSource(basename(path)))
    : readFile(new URL(`../../../resources/${path}`, import.meta.url))

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/letters/${name}.json`, import.meta.url), 'utf8'))
const inEach = <Words>(wordsIn: (language: LetterLanguage) => Words) =>
  Object.fromEntries(LETTER_LANGUAGES.map((language) => [language, wordsIn(language)])) as Readonly<Record<LetterLanguage, Words>>

/** The words of every language, checked as the app checks them. */
export const letterTemplates = inEach((language): LetterTemplate => letterTemplateSchema.parse(json(`invitation.${language}`)))
export const handoutTemplates = inEach((language): HandoutTemplate => handoutTemplateSchema.parse(json(`handout.${language}`)))

/** What a sheet in `language` needs besides itself. */
export const handoutWordsIn = (language: LetterLanguage): HandoutWords => ({
  template: handoutTemplates[language],
  english: handoutTemplates.en,
  hours: letterTemplates[language],
})
