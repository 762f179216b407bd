/**
 * Wording that has no place in a line to say: pressure, false scarcity, promises the evidence does not carry,
 * health details aloud at a counter, the patient's password.
 */
import type { Language } from '../text/languages.ts'

type WordingRule = {
  readonly id: 'presses' | 'hurries' | 'promises-too-much' | 'health-detail' | 'password' | 'tone'
  /** What is wrong, in words for the person who writes the script. */
  readonly message: string
  readonly patterns: Readonly<Record<Language, RegExp>>
}

export type WordingProblem = Pick<WordingRule, 'id' | 'message'> & { readonly found: string }

/** Whole words only. Not `\b`: it sees no edge after "%" and takes accented letters for one. */
const anyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

const RULES: readonly WordingRule[] = [
  {
    id: 'presses',
    message: 'Presses. It is an offer, and no is a fine answer.',
    patterns: {
      en: anyOf(
        'must',
        'require[ds]?',
        'mandatory',
        '(?:have|has|had) to',
        'need(?:s|ed)? to',
        'got to',
        'you need (?:this|it)',
        'should (?:really )?(?:sign|join|use|get)',
        'really',
        'of course you want',
        'are you sure',
        'every(?:one|body)(?: else)? (?:does|uses|has|is)',
        'the (?:doctor|nurse|clinic) (?:wants|says|insists|expects)',
        "(?:can[’']t|cannot|won[’']t|will not) (?:see|treat|help) you",
        'lose your (?:place|spot|turn)',
        'why not',
      ),
      es: anyOf(
        'debe(?:s|n|ría[sn]?)?',
        'tiene[sn]? que',
        'hay que',
        'obligatori[oa]s?',
        'requerid[oa]s?',
        'requiere',
        'necesita[sn]? (?:(?:hacer|usar|abrir|firmar)(?:l[oa]s?)?|inscribir(?:se|te))',
        'de verdad',
        'todo el mundo (?:lo (?:usa|hace|tiene))',
        'todos (?:lo (?:usan|hacen|tienen))',
        '(?:el (?:doctor|médico)|la (?:doctora|médica|enfermera|clínica)) (?:quiere|dice|insiste|espera)',
        'perder(?:á|ás|ía) (?:su|tu) (?:lugar|turno)',
        'no (?:podemos|vamos a) (?:atender|ver|ayudar)(?:l[oae]|te)',
        'estás? segur[oa]',
        'por qué no',
      ),
    },
  },
  {
    id: 'hurries',
    message: 'Hurries. The way in does not run out.',
    patterns: {
      en: anyOf(
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
        'offer (?:ends|runs out|expires)',
        '(?:few|limited) (?:spots|places)',
      ),
      es: anyOf(
        'tiempo limitado',
        'última oportunidad',
        'sólo hoy',
        'solo (?:por )?hoy',
        'apúr(?:ese|ate)',
        'd(?:ese|ate) prisa',
        'de inmediato',
        'antes de que sea tarde',
        'se acaba pronto',
        'vence pronto',
        'mientras puedas?',
        'oferta (?:termina|se acaba|vence)',
        'pocos (?:lugares|cupos)',
      ),
    },
  },
  {
    id: 'promises-too-much',
    message: 'Promises more than is known.',
    patterns: {
      en: anyOf(
        'guarantee[ds]?',
        '100 ?(?:%|percent)',
        '(?:completely|totally|fully|perfectly|absolutely|always) (?:safe|secure|private)',
        'risk[- ]free',
        'no risks?',
        '(?<!promise )zero risk',
        'never (?:be )?(?:hacked|fails?|breaks?)',
        'fewer visits',
        'better health',
        'improves? your health',
        'cures?',
        '(?:nobody|no one)(?: else)? can (?:ever )?see',
        'healthier',
        'feel better',
        'live longer',
        'saves? (?:lives|money)',
        '(?:faster|quicker|instant|same-day) (?:answers?|repl(?:y|ies)|results)',
        '(?:answer|reply|results) (?:with)?in (?:an hour|minutes|hours|a day|seconds)',
        'no more (?:calls?|waiting|visits)',
      ),
      es: anyOf(
        'garantiz\\p{L}*',
        '100 ?(?:%|por ciento)',
        '(?:completamente|totalmente|absolutamente|siempre|perfectamente) (?:segur[oa]|privad[oa])',
        'sin riesgos?',
        'ningún riesgo',
        '(?<!prometer )cero riesgos?',
        'nunca (?:falla|se cae|lo hackean)',
        'menos (?:visitas|citas)',
        'mejor salud',
        'mejorará? (?:su|tu) salud',
        'nadie (?:más )?(?:puede|podrá) ver(?:l[oa]s?)?',
        'más san[oa]',
        '(?:se sentirá|te sentirás) mejor',
        'vivir más',
        'salva vidas',
        'ahorra dinero',
        '(?:respuestas?|resultados) (?:más rápid[oa]s?|al instante|inmediat[oa]s?)',
        '(?:respuesta|resultados) en (?:una hora|minutos|horas|un día|segundos)',
        'no más (?:llamadas|esperas|visitas)',
      ),
    },
  },
  {
    id: 'health-detail',
    message: 'Names a health detail. Others at the counter can hear it.',
    patterns: {
      en: anyOf(
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
      es: anyOf(
        'diagn[oó]stic\\p{L}*',
        'cáncer',
        'tumor(?:es)?',
        'vih',
        'sida',
        'embaraz\\p{L}*',
        'aborto',
        'diabet\\p{L}*',
        'depresi\\p{L}*',
        'ansiedad',
        'psiqui\\p{L}*',
        'psicol\\p{L}*',
        'adicc\\p{L}*',
        'adict\\p{L}*',
        'demencia',
        'biopsia',
        '(?:análisis|examen|prueba) de sangre',
        'prueba de drogas',
      ),
    },
  },
  {
    id: 'password',
    message: 'Touches the password. Only the patient picks it, sees it and types it.',
    patterns: {
      en: anyOf(
        "(?:we|i)(?:[’']ll| will| can)? (?:set|choose|pick|make|write|keep|store|reset) (?:you |up )?(?:a|the|your) password",
        'tell (?:me|us) (?:a|the|your) password',
        'share (?:a|the|your) password with',
      ),
      es: anyOf(
        '(?:[lt]e )?(?:ponemos|elegimos|creamos|hacemos|escribimos|guardamos|cambiamos) (?:una|la|su|tu) contraseña',
        'd[ií](?:game|ganos|me|nos) (?:una|la|su|tu) contraseña',
        '(?:comparta (?:una|la|su)|comparte (?:una|tu)) contraseña',
      ),
    },
  },
  {
    id: 'tone',
    message: 'Not how we speak: no “please”, “successfully” or “oops”, and no exclamation mark.',
    patterns: { en: /\b(?:please|successfully|oops)\b|!/iu, es: /(?<!\p{L})(?:por favor|exitosamente|ups)(?!\p{L})|[¡!]/iu },
  },
]

/** As it is read aloud: what nobody sees, or another kind of space, hides no words. */
const heard = (text: string): string => text.normalize('NFC').replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ')

/** Every rule the text breaks, with the words that break it; empty where the text may be said. */
export const wordingProblems = (text: string, language: Language): readonly WordingProblem[] => {
  const problems: WordingProblem[] = []
  const words = heard(text)
  for (const { id, message, patterns } of RULES) {
    const found = patterns[language].exec(words)?.[0]
    if (found !== undefined) problems.push({ id, message, found })
  }
  return problems
}
