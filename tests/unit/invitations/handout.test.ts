import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { handoutChecks, handoutProblems } from '../../../shared/invitations/handout-checks.ts'
import { handoutsOf } from '../../../shared/invitations/handout.ts'
import { handoutTemplateSchema } from '../../../shared/invitations/handout-template.ts'
import { handoutText } from '../../../shared/invitations/handout-text.ts'
import { LANGUAGES, type Language } from '../../../shared/text/languages.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { GENERIC, PERSONAL } from '../letters/letters.ts'
import { sheet } from '../letters/handouts.ts'
import { letterTemplates } from '../letters/resources.ts'
import { shippedScript } from '../script/shipped-script.ts'
import { sayIt } from '../../../shared/words/to-say.ts'

const templateOf = (language: Language) =>
  handoutTemplateSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../resources/letters/handout.${language}.json`, import.meta.url), 'utf8')),
  )
const templates = { en: templateOf('en'), es: templateOf('es') }
const textOf = (...of: Parameters<typeof sheet>) => handoutText(templates, letterTemplates, sheet(...of), GENERIC)

describe('the sheets that were asked for', () => {
  const script = shippedScript()

  it('come in that order, in one language, with the script they are from', () => {
    const found = handoutsOf(script, { ids: ['helper', 'privacy'], language: 'es' })
    expect(found.ok && found.value.map(({ id, name, language }) => [id, name, language])).toEqual([
      ['helper', 'Una cuenta para quien ayuda', 'es'],
      ['privacy', '¿Es seguro?', 'es'],
    ])
    expect(found.ok && found.value[0]?.script).toEqual({ id: script.id, version: script.version })
  })

  it('are refused whole where the script does not know one', () => {
    expect(handoutsOf(script, { ids: ['privacy', 'gone'], language: 'en' })).toMatchObject({ ok: false, code: 'unknown-handout' })
  })
})

describe('a sheet in words', () => {
  it('keeps the number a point brings, once', () => {
    const steps = textOf('es', 'step-by-step').points
    expect(steps.map(({ label }) => label)).toEqual(['Paso 1:', 'Paso 2:', 'Paso 3:', 'Paso 4:', 'Paso 5:', 'Paso 6:'])
    for (const { text } of steps) expect(text).not.toMatch(/^(Paso|Step)/)
    expect(textOf('en', 'privacy').points.map(({ label }) => label)).not.toContain('Step 1:')
  })

  it('loses no word of the script', () => {
    for (const language of LANGUAGES)
      for (const { id } of shippedScript().handouts) {
        const { title, lead, points } = textOf(language, id)
        const { paper } = sheet(language, id)
        expect([title, lead, ...points.map(({ label, text }) => (label === null ? text : `${label} ${text}`))]).toEqual([
          paper.title, paper.lead, ...paper.points,
        ])
      }
  })

  it('says in the language of the sheet whom to call and where the website is', () => {
    expect(textOf('es', 'privacy')).toMatchObject({
      help: { heading: 'Si quiere ayuda', call: 'Llame al 555-0142', hours: { text: 'De lunes a viernes, de 8:00 a.m. a 5:00 p.m.' } },
      website: { heading: 'Su página web', name: 'MyAlderBrook', address: 'my.alderbrook.example' },
      footer: { sheet: '¿Es seguro? (español)', script: 'portal-offer, versión 1', printed: 'Impreso el 14 de octubre de 2025, 11:19' },
    })
  })

  it('names no patient', () => {
    const text = handoutText(templates, letterTemplates, sheet('en', 'privacy'), PERSONAL)
    expect(JSON.stringify(text)).not.toMatch(/Tomasz|K7QF/)
  })

  it('is marked as a draft until somebody has reviewed it, for staff and for the reader', () => {
    expect(textOf('en', 'privacy').marks).toEqual([])
    expect(textOf('en', 'privacy', { reviewed: null }).marks).toEqual([[{ text: 'Draft, not reviewed', language: 'en' }]])
    expect(textOf('es', 'privacy', { reviewed: null }).marks).toEqual([
      [{ text: 'Draft, not reviewed', language: 'en' }, { text: 'Borrador, sin revisar', language: 'es' }],
    ])
  })
})

describe('what is checked before it is shown', () => {
  it('tells a draft from a reviewed sheet, in the language of who looks', () => {
    const reviewed = sheet('en', 'privacy', { reviewed: { by: 'Dana Mercer', on: '2025-10-01' } })
    const draft = sheet('es', 'privacy', { reviewed: null })
    const inWords = (language: Language) => handoutChecks([reviewed, draft]).map(({ isOk, says }) => ({ isOk, words: sayIt(sayFor(language), says) }))
    expect(inWords('en')).toEqual([
      { isOk: true, words: '“Is it safe?” goes along, reviewed' },
      { isOk: false, words: '“¿Es seguro?” is a draft, not reviewed. The paper says so.' },
    ])
    expect(inWords('es')[1]?.words).toMatch(/^“¿Es seguro\?” es un borrador/)
  })

  it('keeps a sheet with nothing to say, or with letters no font has, from being printed', () => {
    const canPrint = (text: string) => !text.includes('語')
    expect(handoutProblems([sheet('es', 'privacy')], canPrint)).toEqual([])
    expect(handoutProblems([sheet('en', 'privacy', { points: [] })], canPrint)).toMatchObject([{ code: 'text-missing' }])
    expect(handoutProblems([sheet('en', 'privacy', { lead: '日本語' })], canPrint)).toEqual([
      { code: 'unprintable', message: 'The sheet “Is it safe?” has letters this font lacks.' },
    ])
  })
})
