/** What must hold for a sheet to be printed, and what was checked before it is shown. */
import type { Language } from '../text/languages.ts'
import { toSay, type ToSay } from '../words/to-say.ts'
import { isUntranslated, standingOf, type Handout } from './handout.ts'
import type { LetterCheck } from './letter-checks.ts'
import type { LetterProblem } from './letter.ts'

const textsOf = ({ name, paper }: Handout): readonly string[] => [name, paper.title, paper.lead, ...paper.points]

/** Everything that keeps a sheet from being printed; empty where all can be. */
export const handoutProblems = (
  handouts: readonly Handout[],
  canPrint: (text: string) => boolean,
): readonly LetterProblem[] =>
  handouts.flatMap((handout): LetterProblem[] => {
    const texts = textsOf(handout)
    if (handout.paper.points.length === 0 || texts.some((text) => text.trim() === ''))
      return [{ code: 'text-missing', message: `The sheet “${handout.name}” has a text missing.` }]
    if (!texts.every(canPrint))
      return [{ code: 'unprintable', message: `The sheet “${handout.name}” has letters this font lacks.` }]
    return []
  })

/** Who looks, and who answers for translations nobody has reviewed: null where that is not known by name. */
export type Looking = { readonly language: Language; readonly acceptedBy: string | null }

/** A translation's own name says nothing to staff. */
const calledBy = (handout: Handout, language: Language): string =>
  handout.translation === null ? handout.name : handout.names[language]

const standingSays = (handout: Handout, { language, acceptedBy }: Looking): ToSay => {
  const name = calledBy(handout, language)
  const standing = standingOf(handout)
  if (standing !== 'accepted') return toSay(`handouts.check-${standing}`, { name })
  return toSay('handouts.check-accepted', { name, by: acceptedBy ?? toSay('letter-desk.someone') })
}

/** What was checked about the sheets before they are shown, in the words of the preview. */
export const handoutChecks = (handouts: readonly Handout[], looking: Looking): readonly LetterCheck[] =>
  handouts.flatMap((handout) => [
    ...(isUntranslated(handout) ? [{ isOk: false, says: toSay('handouts.check-untranslated', { name: handout.name }) }] : []),
    { isOk: standingOf(handout) !== 'draft', says: standingSays(handout, looking) },
  ])
