/** What the clinic puts on its letters itself, as its manager writes it: words in each language, and the logo. */
import { createHash } from 'node:crypto'
import type { CallInput } from '../../shared/contract/contract.ts'
import { isUntranslated } from '../../shared/invitations/handout.ts'
import { tidyWords, type OwnWords } from '../../shared/invitations/letterhead.ts'
import { isNameless, mayCarryCode, type LetterForm } from '../../shared/invitations/letter.ts'
import { ownWordsProblems } from '../../shared/invitations/own-words-checks.ts'
import { fail, succeed } from '../../shared/result.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import { checkLogo } from '../letters/check-logo.ts'
import type { Wanted } from '../letters/letters.ts'
import { ownParts } from '../letters/own-parts.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { everySheet } from './handouts.ts'

const NO_CLINIC = fail('no-clinic', 'The clinic is not set up yet.')
const TWO_WEEKS_MS = 14 * 86_400_000

/** To nobody, and with all that a letter can have: what fits here fits every patient's. */
const exampleOf = ({ paper, ...form }: LetterForm, goodUntil: string): Wanted => {
  if (isNameless(paper)) return { kind: 'generic', paper, ...form }
  const addressee = { name: 'Alex Example', addressLines: ['12 Example Street', 'Anytown, OR 97000'] }
  if (!mayCarryCode(paper)) return { kind: 'generic', paper, ...form, addressee }
  return { kind: 'personal', paper, ...form, addressee, code: { value: '0000-0000-0000', goodUntil } }
}

const allOf = ({ paragraphs, hours }: OwnWords): string => [...paragraphs, hours ?? ''].join('')

export const letterheadHandlers = (
  parts: AppParts,
): Handlers<'letters.letterhead' | 'letters.preview' | 'letters.keepWords' | 'letters.setLogo'> => {
  const { store, letters } = parts

  const preview = async ({ form, own }: CallInput<'letters.preview'>) => {
    const [facts, { logo }] = await Promise.all([store.run('clinicFacts', {}), store.run('letterhead', {})])
    if (!facts) return NO_CLINIC
    const { clinic } = facts
    const { language } = form
    const tidy = tidyWords(own)
    const [unprintable, usualHours, { version }] = await Promise.all([
      letters.unprintableIn(allOf(tidy), language), letters.usualHours(clinic, language), letters.wordsIn(language),
    ])
    // Whoever accepts a language answers for its sheets too, so they are there to be looked at.
    const handouts = isNameless(form.paper) ? [] : await everySheet(parts, language)
    const untranslated = handouts.filter(isUntranslated).map(({ names }) => names)
    const shown = { language, templateVersion: version, unprintable, usualHours, untranslated }
    if (unprintable.length > 0) return succeed({ ...shown, pdf: null, pages: 0, pageLanguages: [] })
    const goodUntil = wallClock(parts.nowMs() + TWO_WEEKS_MS, clinic.timeZone).date
    const letter = await letters.renderWith(clinic, { ...exampleOf(form, goodUntil), handouts }, ownParts(tidy, logo))
    if (!letter.ok) return fail(letter.code, letter.message, { problem: letter.message })
    const { templateVersion, bytes, pages, pageLanguages } = letter
    return succeed({ ...shown, templateVersion, pdf: bytes, pages, pageLanguages })
  }

  return {
    'letters.letterhead': async () => {
      const { letterhead, logo } = await store.run('letterhead', {})
      return succeed({ languages: letterhead.languages, logo })
    },

    'letters.preview': preview,

    'letters.keepWords': async ({ language, own }, me) => {
      const tidy = tidyWords(own)
      if (ownWordsProblems(tidy, language).length > 0)
        return fail('own-words-broken', 'Nothing was changed. These words break a rule. Look at the checks beside them.')
      if ((await letters.unprintableIn(allOf(tidy), language)).length > 0)
        return fail('own-words-unprintable', 'Nothing was changed. These words have letters that cannot be printed.')
      await store.run('keepOwnWords', { language, own: tidy, by: me.staffId })
      parts.announce('letters')
      return succeed(null)
    },

    'letters.setLogo': async ({ png }, me) => {
      const logo = png && checkLogo(png)
      if (png !== null && logo === null) return fail('logo-refused', 'Nothing was changed. This picture cannot be used as a logo.')
      const sha256 = logo && createHash('sha256').update(logo.png).digest('hex')
      await store.run('keepLogo', { logo: logo && sha256 !== null ? { ...logo, sha256 } : null, by: me.staffId })
      parts.announce('letters')
      return succeed(null)
    },
  }
}
