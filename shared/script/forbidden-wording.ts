/**
 * Wording that has no place in a line to say: pressure, false scarcity, promises the evidence does not carry,
 * health details aloud at a counter, the patient's password.
 */
export type WordingRule = {
  readonly id: 'presses' | 'hurries' | 'promises-too-much' | 'health-detail' | 'password' | 'tone'
  /** What is wrong, in words for the person who writes the script. */
  readonly message: string
  readonly pattern: RegExp
}

export type WordingProblem = Pick<WordingRule, 'id' | 'message'> & { readonly found: string }

/** Whole words only. Not `\b`: it sees no edge after "%" and takes accented letters for one. */
const anyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

const RULES: readonly WordingRule[] = [
  {
    id: 'presses',
    message: 'Presses. It is an offer, and no is a fine answer.',
    pattern: anyOf(
      'must',
      'require[ds]?',
      'mandatory',
      '(?:have|has|had) to',
      'need(?:s|ed)? to',
      'got to',
      'should (?:really )?(?:sign|join|use|get)',
      'really',
      'of course you want',
      'are you sure',
      'every(?:one|body)(?: else)? (?:does|uses|has|is)',
      'the doctor (?:wants|says|insists|expects)',
      "(?:can[’']t|cannot|won[’']t) (?:see|treat|help) you",
      'why not',
    ),
  },
  {
    id: 'hurries',
    message: 'Hurries. The way in does not run out.',
    pattern: anyOf(
      'limited time',
      'last chance',
      'only today',
      'today only',
      'act now',
      'right away',
      'hurry',
      'before it is too late',
      'runs? out soon',
      'expires? soon',
      'while you still can',
    ),
  },
  {
    id: 'promises-too-much',
    message: 'Promises more than is known.',
    pattern: anyOf(
      'guarantee[ds]?',
      '100 ?(?:%|percent)',
      '(?:completely|totally|fully|perfectly|absolutely|always) (?:safe|secure|private)',
      'risk[- ]free',
      'no risks?',
      '(?<!promise )zero risk',
      'never (?:be )?(?:hacked|fails?|breaks?)',
      'fewer visits',
      'better health',
      'healthier',
      'feel better',
      'live longer',
      'saves? (?:lives|money)',
      '(?:faster|quicker|instant|same-day) (?:answers?|repl(?:y|ies)|results)',
      '(?:answer|reply|results) (?:with)?in (?:an hour|minutes|hours|a day|seconds)',
      'no more (?:calls?|waiting|visits)',
    ),
  },
  {
    id: 'health-detail',
    message: 'Names a health detail. Others at the counter can hear it.',
    pattern: anyOf(
      'diagnos\\p{L}*',
      'cancer',
      'tumou?r',
      'hiv',
      'std',
      'pregnan\\p{L}*',
      'miscarriage',
      'diabet\\p{L}*',
      'depress\\p{L}*',
      'anxiety',
      'psych\\p{L}*',
      'addict\\p{L}*',
      'dementia',
      'biopsy',
      'blood test',
      'drug test',
    ),
  },
  {
    id: 'password',
    message: 'Touches the password. Only the patient picks it, sees it and types it.',
    pattern: anyOf(
      "(?:we|i)(?:[’']ll| will| can)? (?:set|choose|pick|make|write|keep|store|reset) (?:you |up )?(?:a|the|your) password",
      'tell (?:me|us) (?:a|the|your) password',
      'share (?:a|the|your) password with',
    ),
  },
  {
    id: 'tone',
    message: 'Not how we speak: no “please”, “successfully” or “oops”, and no exclamation mark.',
    pattern: /\b(?:please|successfully|oops)\b|!/iu,
  },
]

/** Every rule the text breaks, with the words that break it; empty where the text may be said. */
export const wordingProblems = (text: string): readonly WordingProblem[] =>
  RULES.flatMap(({ id, message, pattern }) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [{ id, message, found }]
  })
