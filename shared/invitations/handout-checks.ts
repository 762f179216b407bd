/** What must hold for a sheet to be printed, and what was checked before it is shown. */
import { toSay } from '../words/to-say.ts'
import { isDraft, type Handout } from './handout.ts'
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

/** What was checked about the sheets before they are shown, in the words of the preview. */
export const handoutChecks = (handouts: readonly Handout[]): readonly LetterCheck[] =>
  handouts.map((handout) => ({
    isOk: !isDraft(handout),
    says: toSay(isDraft(handout) ? 'handouts.check-draft' : 'handouts.check-reviewed', { name: handout.name }),
  }))
