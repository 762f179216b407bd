import type { LetterDraftShown } from '../../../shared/contract/views.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { tidyWords, type OwnWords } from '../../../shared/invitations/letterhead.ts'
import { ownWordsProblems, type OwnWordsProblem } from '../../../shared/invitations/own-words-checks.ts'
import { HIGHEST_GRADE } from '../../../shared/script/check-words.ts'
import { gradeOf } from '../../../shared/text/grade.ts'
import { hasWords } from '../../../shared/text/reading.ts'
import type { Say } from '../../../shared/words/say.ts'
import { CheckList, type Check } from '../../ui/check-list.tsx'
import { useSay } from '../../ui/words.tsx'

type ChecksProps = { own: OwnWords; language: LetterLanguage; shown: LetterDraftShown | undefined }

/** What is looked at in the clinic's own words, as they are typed. */
export function OwnWordsChecks({ own, language, shown }: ChecksProps) {
  const say = useSay()
  const problems = ownWordsProblems(own, language)
  const checks = [
    ...problems.map((problem) => broken(problem, own, language, say)),
    ...printable(shown, say),
    ...kept(own, language, problems, say),
    ...pages(shown, say),
  ]
  return <CheckList label={say('letter-desk.checks')} checks={checks} />
}

const PLACES = ['first', 'second'] as const
const placeOf = (at: OwnWordsProblem['at'], say: Say): string => say(`letter-desk.${at}`)

/** "4.8"; the formulas go below zero for what the youngest can read. */
const gradeWords = (text: string, language: 'en' | 'es', say: Say): string =>
  new Intl.NumberFormat(say.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.max(0, gradeOf(text, language)))

const broken = ({ at, rule, found }: OwnWordsProblem, { paragraphs }: OwnWords, language: LetterLanguage, say: Say): Check => {
  const place = placeOf(at, say)
  const text = paragraphs[at === 'second' ? 1 : 0] ?? ''
  const grade = rule === 'hard-to-read' && hasRules(language) ? gradeWords(text, language, say) : ''
  return { id: `${at} ${rule} ${found}`, ok: false, words: say(`letter-desk.broken.${rule}`, { place, found, grade, most: HIGHEST_GRADE }) }
}

const hasRules = (language: LetterLanguage): language is 'en' | 'es' => language === 'en' || language === 'es'

const printable = (shown: LetterDraftShown | undefined, say: Say): readonly Check[] => {
  if (shown === undefined) return []
  const { unprintable } = shown
  return unprintable.length === 0
    ? [{ id: 'printable', ok: true, words: say('letter-desk.kept.printable') }]
    : [{ id: 'printable', ok: false, words: say('letter-desk.broken.unprintable', { letters: unprintable.slice(0, 12).join(' ') }) }]
}

/** The rules that are kept, where there is something they are about. */
const kept = (own: OwnWords, language: LetterLanguage, problems: readonly OwnWordsProblem[], say: Say): readonly Check[] => {
  const { paragraphs, hours } = tidyWords(own)
  const isBroken = (rule: OwnWordsProblem['rule'], at?: OwnWordsProblem['at']) =>
    problems.some((problem) => problem.rule === rule && (at === undefined || problem.at === at))
  if (paragraphs.length === 0 && hours === null) return []
  const grades = PLACES.flatMap((place, index): readonly Check[] => {
    const text = paragraphs[index] ?? ''
    if (!hasRules(language) || !hasWords(text) || isBroken('hard-to-read', place)) return []
    const words = say('letter-desk.kept.grade', { place: placeOf(place, say), grade: gradeWords(text, language, say), most: HIGHEST_GRADE })
    return [{ id: `grade-${place}`, ok: true, words }]
  })
  return [
    ...grades,
    ...(hasRules(language) && paragraphs.length > 0 && !isBroken('wording') ? [{ id: 'wording', ok: true, words: say('letter-desk.kept.wording') }] : []),
    ...(isBroken('placeholder') ? [] : [{ id: 'placeholder', ok: true, words: say('letter-desk.kept.placeholder') }]),
  ]
}

const pages = (shown: LetterDraftShown | undefined, say: Say): readonly Check[] =>
  shown === undefined || shown.pdf === null ? [] : [{ id: 'pages', ok: true, words: say('letter-desk.takes-pages', { count: shown.pages }) }]
