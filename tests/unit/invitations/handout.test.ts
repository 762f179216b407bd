import { describe, expect, it } from 'vitest'
import { handoutChecks, handoutProblems } from '../../../shared/invitations/handout-checks.ts'
import { handoutsOf, isUntranslated, standingOf, type Handout } from '../../../shared/invitations/handout.ts'
import { handoutText } from '../../../shared/invitations/handout-text.ts'
import { fingerprintOf, translationOf } from '../../../shared/invitations/handout-translation.ts'
import { LETTER_LANGUAGES } from '../../../shared/invitations/letter-languages.ts'
import type { Script } from '../../../shared/script/script.ts'
import type { Language } from '../../../shared/text/languages.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { GENERIC, PERSONAL } from '../letters/letters.ts'
import { everySheet, sheet } from '../letters/handouts.ts'
import { handoutTemplates, handoutWordsIn, letterTemplates } from '../letters/resources.ts'
import { shippedScript } from '../script/shipped-script.ts'
import { sayIt } from '../../../shared/words/to-say.ts'

const inWords = (handout: Handout, around: Parameters<typeof handoutText>[2] = GENERIC) =>
  handoutText(handoutWordsIn(handout.language), handout, around)
const textOf = (...of: Parameters<typeof sheet>) => inWords(sheet(...of))

/** The languages the script does not have. */
const TRANSLATED = LETTER_LANGUAGES.filter((language) => language !== 'en' && language !== 'es')

describe('the sheets that were asked for', () => {
  const script = shippedScript()

  it('come in that order, in one language, with the script they are from', () => {
    const found = handoutsOf(script, { ids: ['helper', 'privacy'], language: 'es' }, handoutTemplates.es)
    expect(found.ok && found.value.map(({ id, name, language }) => [id, name, language])).toEqual([
      ['helper', 'Una cuenta para quien ayuda', 'es'],
      ['privacy', '¿Es seguro?', 'es'],
    ])
    expect(found.ok && found.value[0]?.script).toEqual({ id: script.id, version: script.version })
  })

  it('are refused whole where the script does not know one', () => {
    expect(handoutsOf(script, { ids: ['privacy', 'gone'], language: 'en' }, handoutTemplates.en)).toMatchObject({ ok: false, code: 'unknown-handout' })
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
    const plain = (text: string) => text.replace(/\s/gu, '')
    for (const language of LETTER_LANGUAGES)
      for (const handout of everySheet(language)) {
        const { title, lead, points } = inWords(handout)
        const { paper } = handout
        expect([title, lead]).toEqual([paper.title, paper.lead])
        expect(points.map(({ label, text }) => plain(`${label ?? ''}${text}`))).toEqual(paper.points.map(plain))
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
    const text = inWords(sheet('en', 'privacy'), PERSONAL)
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

const checksOf = (handouts: readonly Handout[], language: Language, acceptedBy: string | null = null) =>
  handoutChecks(handouts, { language, acceptedBy }).map(({ isOk, says }) => ({ isOk, words: sayIt(sayFor(language), says) }))

describe('what is checked before it is shown', () => {
  it('tells a draft from a reviewed sheet, in the language of who looks', () => {
    const reviewed = sheet('en', 'privacy', { reviewed: { by: 'Dana Mercer', on: '2025-10-01' } })
    const draft = sheet('es', 'privacy', { reviewed: null })
    const checksFor = (language: Language) => checksOf([reviewed, draft], language)
    expect(checksFor('en')).toEqual([
      { isOk: true, words: '“Is it safe?” goes along, reviewed' },
      { isOk: false, words: '“¿Es seguro?” is a draft, not reviewed. The paper says so.' },
    ])
    expect(checksFor('es')[1]?.words).toMatch(/^“¿Es seguro\?” es un borrador/)
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

describe.each(TRANSLATED)('the shipped sheets in %s', (language) => {
  const { version, sheets, step } = handoutTemplates[language]

  it('are all there, made from the English words of today', () => {
    expect(sheets.map(({ id, of }) => [id, of])).toEqual(shippedScript().handouts.map(({ id, en }) => [id, fingerprintOf(en)]))
    expect(everySheet(language).map((handout) => [handout.language, isUntranslated(handout)])).toEqual(sheets.map(() => [language, false]))
  })

  it('have every point, steps where the English sheet has steps, and nothing to fill in', () => {
    for (const { id, points, name, title, lead } of sheets) {
      const english = textOf('en', id).points
      expect(textOf(language, id).points.map(({ label }) => label !== null)).toEqual(english.map(({ label }) => label !== null))
      for (const text of [name, title, lead, ...points]) expect(text).not.toMatch(/[{}<>[\]]|_{3}/)
    }
    expect(textOf(language, 'step-by-step').points.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5, 6].map((number) => step.replace('{step}', String(number))))
  })

  it('are no copy of the English words', () => {
    for (const { id, name, title, lead, points } of sheets) {
      const { name: englishName, paper } = sheet('en', id)
      for (const [index, text] of [name, title, lead, ...points].entries())
        expect(text).not.toBe([englishName, paper.title, paper.lead, ...paper.points][index])
    }
  })

  it('say whom to call, when, and when it was printed, each in this language', () => {
    const { help, footer, marks } = inWords(sheet(language, 'privacy'), { ...GENERIC, language, isSample: true })
    expect(help.call).toContain('555-0142')
    expect(help.hours.language).toBe(language)
    expect(help.hours.text).not.toContain('Monday')
    expect(footer.sheet).toContain(String(version))
    expect(footer.script).toContain('portal-offer')
    expect(footer.printed).toContain('11:19')
    expect(footer.printed).not.toContain('October')
    expect(marks.map((mark) => mark.map((each) => each.language))).toEqual([['en', language]])
  })
})

it('each language has one version for its letters and its sheets', () => {
  for (const language of LETTER_LANGUAGES) expect(handoutTemplates[language].version, language).toBe(letterTemplates[language].version)
})

it('the hours of a sheet are those the clinic wrote for its letters in this language', () => {
  const own = { ...GENERIC, language: 'pl', ownHours: '8.00–17.00' } as const
  expect(inWords(sheet('pl', 'privacy'), own).help.hours).toEqual({ text: '8.00–17.00', language: 'pl' })
  expect(inWords(sheet('en', 'privacy'), own).help.hours).toEqual({ text: 'Monday to Friday, 8 to 5', language: 'en' })
})

describe('a sheet whose English words the clinic has changed', () => {
  const changed = (change: (handout: Script['handouts'][number]) => void): Script => {
    const script = shippedScript()
    const [first] = script.handouts
    if (first === undefined) throw new Error('no sheet')
    change(first)
    return script
  }
  const inArabic = (script: Script) => {
    const found = handoutsOf(script, { ids: ['privacy', 'helper'], language: 'ar' }, handoutTemplates.ar)
    if (!found.ok) throw new Error(found.message)
    return found.value
  }
  const reworded = changed(({ en }) => {
    en.points[0] = 'You pick your own password. We never see it. Ask us to change it.'
    en.reviewed = null
  })

  it('comes in English, marked as a draft where nobody has reviewed it; the others stay in their language', () => {
    const [privacy, helper] = inArabic(reworded)
    expect(privacy).toMatchObject({ language: 'en', wanted: 'ar', name: 'Is it safe?', translation: null })
    expect(privacy?.paper.points[0]).toContain('Ask us to change it.')
    expect(privacy && standingOf(privacy)).toBe('draft')
    expect(helper).toMatchObject({ language: 'ar', wanted: 'ar', translation: handoutTemplates.ar.version })
  })

  it('says so before it is shown, in the language of who looks', () => {
    expect(checksOf(inArabic(reworded), 'en', 'Dana Mercer')).toEqual([
      { isOk: false, words: '“Is it safe?” comes in English. The clinic’s own words are not translated.' },
      { isOk: false, words: '“Is it safe?” is a draft, not reviewed. The paper says so.' },
      { isOk: true, words: '“A way in for a helper” goes along. Nobody has reviewed the translation. Dana Mercer accepted it.' },
    ])
    expect(checksOf(inArabic(reworded), 'es').map(({ words }) => words)).toEqual([
      '“Is it safe?” sale en inglés. El texto propio de la clínica no está traducido.',
      '“Is it safe?” es un borrador, sin revisar. El papel lo dice.',
      '“Una cuenta para quien ayuda” va con la carta. Nadie ha revisado la traducción. La aceptó un administrador.',
    ])
  })

  it('is translated again once its words are the old ones', () => {
    const script = changed((handout) => {
      handout.en = { ...handout.en, lead: ` ${handout.en.lead.normalize('NFD')} `, reviewed: null }
      handout.name = { ...handout.name, en: 'Privacy' }
      handout.es = { ...handout.es, title: 'Otro título' }
    })
    expect(inArabic(script).map(({ language }) => language)).toEqual(['ar', 'ar'])
  })

  it('stays as the script has it in Spanish', () => {
    const found = handoutsOf(reworded, { ids: ['privacy'], language: 'es' }, handoutTemplates.es)
    expect(found.ok && found.value[0]).toMatchObject({ language: 'es', wanted: 'es', translation: null })
  })

  it('is told by every word of it, and by their order', () => {
    const { en } = shippedScript().handouts[0] ?? {}
    if (en === undefined) throw new Error('no sheet')
    const others = [
      { ...en, title: `${en.title}.` },
      { ...en, lead: en.lead.toUpperCase() },
      { ...en, points: en.points.slice(1) },
      { ...en, points: en.points.toReversed() },
      { ...en, points: [...en.points, 'One more.'] },
    ]
    expect(new Set([en, ...others].map(fingerprintOf)).size).toBe(6)
    expect(fingerprintOf(en)).toMatch(/^[0-9a-f]{16}$/)
  })

  it('a sheet of the clinic’s own has no translation', () => {
    const { en } = shippedScript().handouts[0] ?? {}
    if (en === undefined) throw new Error('no sheet')
    expect(translationOf({ id: 'parking', en }, handoutTemplates.ar.sheets)).toBeUndefined()
  })
})

it('a translation that was reviewed says so, and is never marked as a draft on paper', () => {
  const reviewed = { ...handoutTemplates.ar, reviewed: { by: 'Huda Salem', role: 'translator', on: '2026-01-10' } }
  const found = handoutsOf(shippedScript(), { ids: ['privacy'], language: 'ar' }, reviewed)
  if (!found.ok) throw new Error(found.message)
  expect(checksOf(found.value, 'en')).toEqual([{ isOk: true, words: '“Is it safe?” goes along, reviewed' }])
  expect(textOf('ar', 'privacy').marks).toEqual([])
})
