/** The manager's desk for letters: what Dana writes there is on the paper, and she answers for what nobody has reviewed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerSaveDialog, setSize, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, openSampleClinic, refusal, SAMPLE_PINS, signIn, today } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { hugePng, LOGO_SVG, pngOf } from '../../support/pictures.ts'
import { pdfInfo, pdfText } from '../../unit/letters/pdf-tools.ts'
import { STANDARD_FORM, type LetterForm } from '../../../shared/invitations/letter.ts'

const SATURDAYS = 'We are open on Saturdays, too.'

let running: RunningApp
let page: Page
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-letters-'))
  running = await startApp()
  page = running.page
  await openSampleClinic(page)
  await signIn(page, 'Dana Mercer', SAMPLE_PINS['Dana Mercer'])
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

const { press } = handsOn(() => page)
/** Reasons of a button stand in the page twice, once for screen readers. */
const shows = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const button = (name: string | RegExp) => page.getByRole('button', { name })
const language = (name: string | RegExp) => page.getByRole('option', { name })
const first = () => page.getByLabel('First paragraph', { exact: true })
const checks = () => page.getByRole('list', { name: 'Checks of the clinic’s own words' })
const isClean = async () => expect(await axeFindings(page)).toEqual([])
/** The words of the letter on the screen, as a screen reader gets them. */
const letterSays = (words: string): Promise<unknown> =>
  page.waitForFunction((expected) => {
    const said = document.querySelector('[data-region="pane"]')?.textContent?.replaceAll(/\s+/g, ' ')
    return said?.includes(expected) ?? false
  }, words)

const openLetters = async (): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Letters' }).click()
  await page.getByRole('heading', { name: 'Letters', level: 1 }).waitFor()
}
const chooseLogo = async (name: string, content: Uint8Array | string): Promise<void> => {
  const path = join(folder, name)
  writeFileSync(path, content)
  await page.locator('input[type=file]').setInputFiles(path)
}
const logo = async () => (await call(page, 'letters.letterhead', {})).logo

/** A letter for somebody on today's list, as a PDF. */
const letterAsPdf = async (change: Partial<LetterForm>): Promise<Uint8Array> => {
  const [visit] = (await today(page)).visits
  const path = join(folder, `${crypto.randomUUID()}.pdf`)
  await answerSaveDialog(running.app, path)
  await call(page, 'invitations.issue', {
    invitationId: crypto.randomUUID(), visitId: visit?.visitId ?? '', offerId: null, form: { ...STANDARD_FORM, ...change }, kind: 'generic', code: null, handouts: null,
    channel: { to: 'pdf' },
  })
  return readFileSync(path)
}

describe('the desk for letters', () => {
  it('opens by key for managers, and says of every language who answers for it', async () => {
    await press('Control+7')
    await page.getByRole('heading', { name: 'Letters', level: 1 }).waitFor()
    await shows('1 of 15 languages may be printed.')
    expect(await page.getByRole('listbox', { name: 'Languages' }).getByRole('option').count()).toBe(15)
    expect(await language(/^English/).innerText()).toContain('Others follow this one')
    expect(await language(/^Polish/).innerText()).toContain('Draft, not accepted')
    await letterSays('You can see your health records online')
    await isClean()
  })

  it('shows every paper, in large print and on A4', async () => {
    const paper = page.getByLabel('Paper', { exact: true })
    for (const [kind, words] of [
      ['representative', 'Do you help someone with their health?'], ['card', 'See your health records online'], ['decliner', 'The door stays open for you'],
    ] as const) {
      await paper.selectOption(kind)
      await letterSays(words)
    }
    await page.getByRole('radio', { name: 'Large print' }).check()
    await shows(/The letter takes [2-4] pages/)
    await page.getByRole('radio', { name: 'A4 page' }).check()
    await letterSays('The door stays open for you')
    await isClean()
    await page.getByRole('radio', { name: 'US Letter' }).check()
    await page.getByRole('radio', { name: 'Standard' }).check()
    await paper.selectOption('letter')
  })
})

describe('the clinic’s own words', () => {
  it('are checked as they are typed, and stay out of use while they break a rule', async () => {
    await first().fill('You must call {name}.')
    await shows('First paragraph: “{name}” is left to fill in.')
    await shows('First paragraph: “must” has no place in an offer. Say it another way.')
    const keep = button('Use these words in English')
    expect(await keep.getAttribute('aria-disabled')).toBe('true')
    await first().fill('See you soon \u{1F600}')
    await shows('These letters cannot be printed: \u{1F600}')
    await isClean()
    expect(await refusal(page, 'letters.keepWords', { language: 'en', own: { paragraphs: ['You must.'], hours: null } })).toBe('own-words-broken')
  })

  it('stand on the letter before they are kept, and on every letter after', async () => {
    await first().fill(SATURDAYS)
    await page.getByLabel('Hours of the help phone').fill('Saturdays, 9 to 12')
    await letterSays(SATURDAYS)
    await letterSays('Saturdays, 9 to 12')
    expect(await checks().innerText()).toMatch(/First paragraph: reading grade \d\.\d, 6 at most/)
    expect(await pdfText(await letterAsPdf({}))).not.toContain(SATURDAYS)
    await button('Use these words in English').press('Enter')
    await shows('Nothing has changed.')
    const text = await pdfText(await letterAsPdf({}))
    expect(text).toContain(SATURDAYS)
    expect(text).toContain('Saturdays, 9 to 12')
  })

  it('are still there after a look at another screen, and can be taken back', async () => {
    await page.getByLabel('Second paragraph', { exact: true }).fill('Bring your phone.')
    await press('Control+6')
    await page.getByRole('heading', { name: 'Script', level: 1 }).waitFor()
    await openLetters()
    expect(await page.getByLabel('Second paragraph', { exact: true }).inputValue()).toBe('Bring your phone.')
    await button('Take back').click()
    expect(await page.getByLabel('Second paragraph', { exact: true }).inputValue()).toBe('')
  })
})

describe('a logo', () => {
  it('is drawn anew from a PNG, and stands on the letter', async () => {
    const plain = (await letterAsPdf({})).length
    await chooseLogo('logo.png', pngOf(900, 300))
    await page.getByRole('img', { name: 'The clinic’s logo' }).waitFor()
    expect(await logo()).toMatchObject({ width: 600, height: 200 })
    const letter = await letterAsPdf({})
    expect(letter.length).toBeGreaterThan(plain)
    expect((await pdfInfo(letter)).get('Pages')).toBe('1')
    await isClean()
  })

  it('is drawn anew from an SVG, as large as it is kept', async () => {
    const pngNow = async () => Buffer.from((await logo())?.png ?? []).toString('base64')
    const before = await pngNow()
    await chooseLogo('logo.svg', LOGO_SVG)
    await expect.poll(pngNow).not.toBe(before)
    expect(await logo()).toMatchObject({ width: 600, height: 200 })
  })

  it('may be dropped anywhere on the window', async () => {
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], 'dropped.svg'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer }))
    }, LOGO_SVG.replace('300 100', '100 100'))
    await expect.poll(logo).toMatchObject({ width: 200, height: 200 })
    await page.getByRole('heading', { name: 'Letters', level: 1 }).waitFor()
  })

  const svg = (inside: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 10" ${attributes}>${inside}<rect width="9" height="9"/></svg>`
  const bomb = Array.from({ length: 12 }, (_, level) => `<g id="g${level}">${level === 0 ? '<rect width="1" height="1"/>' : `<use xlink:href="#g${level - 1}"/>`.repeat(10)}</g>`).join('')
  it.each([
    ['an SVG with a script', 'script.svg', svg('<script>document.title = "mine"</script>'), /has a script/],
    ['an SVG that listens', 'listens.svg', svg('', 'onload="alert(1)"'), /has a script/],
    ['an SVG that loads something', 'loads.svg', svg('<image href="https://evil.example/a.png"/>'), /another file in it/],
    ['an SVG with a web page in it', 'page.svg', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), /has a script/],
    ['an SVG whose style sheet leads out', 'style.svg', svg('<style>rect{fill:url(https://evil.example/a)}</style>'), /another file in it/],
    ['an SVG of entities', 'laughs.svg', `<!DOCTYPE svg [<!ENTITY a "ha">]>${svg('<text>&a;</text>')}`, /has a script/],
    ['an SVG that grows a billionfold', 'bomb.svg', svg(bomb), /has a script/],
    ['an SVG that does not end', 'half.svg', LOGO_SVG.slice(0, -20), /damaged or cut off/],
    ['a PNG that is cut off', 'half.png', pngOf(300, 100).slice(0, -30), /damaged or cut off/],
    ['a PNG of a billion pixels', 'huge.png', hugePng(30_000, 30_000), /too large to unpack/],
    ['a JPEG without an end', 'half.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 200, 2, 88, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7]), /damaged or cut off/],
    ['a text', 'notes.png', 'Not a picture.', /not a PNG, JPEG or SVG/],
    ['a file of over 1 MB', 'large.png', Buffer.alloc(1_000_001), /over 1 MB/],
    ['white on nothing', 'white.png', pngOf(30, 10, 0, 255), /Nothing of this picture can be seen/],
  ])('is not taken from %s, and stays what it was', async (_, name, content, why) => {
    const before = await logo()
    await chooseLogo(name, content)
    await shows(why)
    await shows('Nothing was changed.')
    expect(await logo()).toEqual(before)
    expect(await page.title()).toContain('EveryOffer')
  })

  it('is taken off', async () => {
    await button('Take the logo off').click()
    await shows('No logo. Letters have the clinic’s name.')
    expect(await logo()).toBeNull()
  })
})

describe('a letter nobody has reviewed', () => {
  it('is accepted by name, by keyboard, with the letter on the screen', async () => {
    await page.getByRole('listbox', { name: 'Languages' }).focus()
    await press('End', 'Home')
    await language(/^Polish/).click()
    await letterSays('Swoje dane medyczne można czytać online')
    await button('Accept the letter in Polish').press('Enter')
    await page.getByRole('dialog').getByText('Dana Mercer answers for them. The log says so with each letter.').waitFor()
    await isClean()
    await press('Escape')
    expect(await language(/^Polish/).innerText()).toContain('Draft')
    await button('Accept the letter in Polish').press('Enter')
    await button('Accept as Dana Mercer').press('Enter')
    await shows('Accepted by Dana Mercer on October 14, 2025')
    await shows('2 of 15 languages may be printed.')
    expect(await pdfText(await letterAsPdf({ language: 'pl' }))).toContain('Swoje dane medyczne')
  })

  it('is not printed any more once that is taken back', async () => {
    await button('Stop printing in Polish').press('Enter')
    await shows('1 of 15 languages may be printed.')
    const [visit] = (await today(page)).visits
    const code = await refusal(page, 'invitations.issue', {
      invitationId: crypto.randomUUID(), visitId: visit?.visitId ?? '', offerId: null, form: { ...STANDARD_FORM, language: 'pl' }, kind: 'generic', code: null,
      handouts: null, channel: { to: 'pdf' },
    })
    expect(code).toBe('language-not-accepted')
  })

  it('is looked at again where its words are others by now', async () => {
    expect(await refusal(page, 'letters.accept', { language: 'pl', templateVersion: 1 })).toBe('other-words')
  })
})

describe('sheets for the counter', () => {
  it('go into a file, and stay in the drawer in a language nobody answers for', async () => {
    await button('Print half sheets or cards').click()
    await shows('Two half sheets on a page, without a name.')
    expect(await button('Save PDF').getAttribute('aria-disabled')).toBe('true')
    await language(/^English/).click()
    await letterSays('You can see your health records online')
    const path = join(folder, 'half.pdf')
    await answerSaveDialog(running.app, path)
    await button('Save PDF').press('Enter')
    await shows('Saved, and in the log.')
    expect(await pdfText(readFileSync(path))).toContain('my.')
    await isClean()
  })
})

describe('on a small screen and in Spanish', () => {
  it('shows one thing after the other, and leads back', async () => {
    await setSize(running.app, { width: 683, height: 900 })
    await page.getByLabel('First paragraph', { exact: true }).waitFor()
    await isClean()
    await button('Back to the languages').click()
    await page.getByRole('listbox', { name: 'Languages' }).waitFor()
    await press('Enter')
    await page.getByLabel('First paragraph', { exact: true }).waitFor()
    await setSize(running.app, { width: 1366, height: 768 })
  })

  it('speaks the manager’s language', async () => {
    await call(page, 'staff.chooseLanguage', { language: 'es' })
    await page.getByRole('heading', { name: 'Cartas', level: 1 }).waitFor()
    await shows('Se pueden imprimir 1 de 15 idiomas.')
    await isClean()
    await call(page, 'staff.chooseLanguage', { language: 'en' })
  })
})
