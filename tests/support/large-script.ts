/** A script far larger than any clinic will write, with nothing to mend: a tree of questions, and concerns under it. */
import { REASON_IDS } from '../../shared/offers/words.ts'
import { SCRIPT_FORMAT, type NodeOf, type Script, type ScriptAnswer, type ScriptLine } from '../../shared/script/script.ts'

const ANSWERS = 6
/** What is in it besides the tree: two ends, the concern and what follows its reply. */
const OTHERS = 4

const both = (text: string) => ({ en: text, es: text })

/** Sentences of which every line has three, so that few lines of the script are alike. */
const SENTENCES = {
  en: [
    'Your care here comes with a free website.', 'You can see results and ask questions.', 'It is private, and it is yours.',
    'The sheet tells you how to get in.', 'We can help you with the first steps.', 'Some people use it to change a visit.',
    'You can still call us any time.', 'It works on a phone at home.', 'Nobody here can see your password.',
    'That is fine, your care stays the same.', 'It takes about five minutes at home.',
  ],
  es: [
    'Su atención aquí incluye un sitio web gratis.', 'Puede ver resultados y hacer preguntas.', 'Es privado, y es suyo.',
    'La hoja le dice cómo entrar.', 'Le ayudamos con los primeros pasos.', 'Algunos lo usan para cambiar una cita.',
    'También puede llamarnos cuando quiera.', 'Sirve en el teléfono o en casa.', 'Aquí nadie ve su contraseña.',
    'Está bien, y su atención sigue igual.', 'Toma unos cinco minutos en casa.',
  ],
} as const

const said = (language: keyof typeof SENTENCES, turn: number): ScriptLine['en'] => {
  const sentences = SENTENCES[language]
  const picked = [turn, turn / sentences.length, turn / sentences.length ** 2].map((each) => sentences[Math.floor(each) % sentences.length])
  return { text: picked.join(' '), reviewed: null }
}

const linesOf = (id: string, turn: number): ScriptLine[] =>
  ([
    { id: `${id}.helper`, when: { setting: ['discharge'], company: ['helper'] } },
    { id: `${id}.teen`, when: { audience: ['teen'] } },
    { id },
  ] satisfies Omit<ScriptLine, 'en' | 'es'>[]).map((line, index) => ({
    ...line, en: said('en', turn * 3 + index), es: said('es', turn * 3 + index),
  }))

const answer = (key: number, to: string, more: Partial<ScriptAnswer> = {}): ScriptAnswer => ({
  id: `answer-${key}`, key: String(key), label: both('Yes'), then: null, to, ...more,
})

const ask = (id: string, turn: number, more: Pick<NodeOf<'ask'>, 'answers'> & Partial<NodeOf<'ask'>>): NodeOf<'ask'> => ({
  kind: 'ask', id, name: both('A question'), lines: linesOf(id, turn), prompt: both('They answer'), ...more,
})

const REPLIES: readonly NodeOf<'reply'>[] = REASON_IDS.map((reason, index) => {
  const next = { label: both('One sheet'), detail: both('It is on paper.') }
  return {
    kind: 'reply', id: `reply.${reason}`, name: both('A reason'), reason, key: '123456789ABCD0'[index] ?? '', to: 'and-now',
    question: both('Is it safe?'), lines: linesOf(`reply.${reason}`, index), next: { 'check-in': next, discharge: next },
  }
})

/** The questions of a tree: each leads to six further ones while there are any, and from there to an end or a concern. */
const tree = (count: number): readonly NodeOf<'ask'>[] => {
  const idOf = (index: number): string => (index === 0 ? 'start' : `ask-${index}`)
  return Array.from({ length: count }, (_, index) => {
    const next = Array.from({ length: ANSWERS }, (_, turn) => index * ANSWERS + turn + 1).filter((each) => each < count)
    const answers = next.length > 0 ? next.map((to, turn) => answer(turn + 1, idOf(to))) : [answer(1, 'end.took'), answer(2, 'concern')]
    return ask(idOf(index), index, { answers })
  })
}

/** A script of `count` nodes, from 40 on. */
export const largeScript = (count: number): Script => ({
  format: SCRIPT_FORMAT,
  id: 'large',
  version: 1,
  start: 'start',
  nodes: [
    ...tree(count - OTHERS - REPLIES.length),
    ask('concern', 0, { answers: [], reasons: { by: 'reply' } }),
    ...structuredClone(REPLIES),
    ask('and-now', 1, { answers: [answer(1, 'end.took'), answer(2, 'end.has'), answer(3, 'concern', { again: true })] }),
    { kind: 'end', id: 'end.took', name: both('Takes the sheet'), outcome: 'took-invitation' },
    { kind: 'end', id: 'end.has', name: both('Has one'), outcome: 'already-active' },
  ],
  handouts: [],
})
