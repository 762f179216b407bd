/** A letter as a tagged PDF: the words, where they stand, and the file that is printed. */
import { createHash } from 'node:crypto'
import { handoutProblems } from '../../shared/invitations/handout-checks.ts'
import { letterChecks } from '../../shared/invitations/letter-checks.ts'
import type { LetterCheck } from '../../shared/invitations/letter-checks.ts'
import { handoutTemplateSchema } from '../../shared/invitations/handout-template.ts'
import type { HandoutTemplate } from '../../shared/invitations/handout-template.ts'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import { groupCode, isNameless, letterProblems, qrTarget } from '../../shared/invitations/letter.ts'
import type { LetterModel, LetterProblem } from '../../shared/invitations/letter.ts'
import { letterTemplateSchema } from '../../shared/invitations/letter-template.ts'
import type { LetterTemplate } from '../../shared/invitations/letter-template.ts'
import { cardText, letterText } from '../../shared/invitations/letter-text.ts'
import { fitAddress, type AddressFit } from '../../shared/invitations/window-address.ts'
import { copied, layOutCards, layOutHalfSheets } from './counter-layout.ts'
import type { LaidOut } from './flow.ts'
import { loadFaces, rulerOf } from './fonts.ts'
import type { Faces, ReadResource, Ruler } from './fonts.ts'
import { layOutSheet } from './handout-pdf.ts'
import type { HandoutSheet } from './handout-layout.ts'
import { beginStack, drawDocument, type LetterStack } from './letter-document.ts'
import { layOutBody, letterTo, type LetterBody } from './letter-layout.ts'
import { madeOnce } from './made-once.ts'
import { qrSvgPath } from './qr-path.ts'

export type RenderedLetter = {
  readonly ok: true
  readonly bytes: Uint8Array
  /** Of `bytes`, in lower-case hex. */
  readonly sha256: string
  readonly template: string
  readonly templateVersion: number
  readonly language: LetterLanguage
  readonly checks: readonly LetterCheck[]
  /** Of the letter, without what goes along. */
  readonly pages: number
  /** In which language each page is, those of the sheets too. */
  readonly pageLanguages: readonly LetterLanguage[]
}
export type LetterRefused = {
  readonly ok: false
  readonly code: 'letter-refused'
  readonly message: string
  readonly problems: readonly LetterProblem[]
}

export type LetterPrinter = {
  /** Does once what every letter needs, so that the first one does not wait for it. */
  readonly prepare: () => Promise<void>
  /** The pages of a letter and those of the sheets that go along. What must not be printed is refused with every reason. */
  readonly renderLetter: (model: LetterModel) => Promise<RenderedLetter | LetterRefused>
  /** Many letters in one document, each a part of its own. `leftOut` are those, by index, that must not be printed or posted. */
  readonly renderLetters: (models: readonly LetterModel[]) => Promise<RenderedLetters>
  readonly templateOf: (language: LetterLanguage) => Promise<LetterTemplate>
  /** The words around sheets, and sheets where the script does not have the language. */
  readonly handoutTemplateOf: (language: LetterLanguage) => Promise<HandoutTemplate>
  /** The letters of `text` that no font has which a letter of this language is set in, each once. */
  readonly unprintableIn: (text: string, language: LetterLanguage) => Promise<readonly string[]>
}
export type RenderedLetters = {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly leftOut: readonly number[]
  /** Of each language that was used. */
  readonly templateVersions: Readonly<Partial<Record<LetterLanguage, number>>>
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const UNPRINTABLE: LetterProblem = {
  code: 'unprintable',
  message: 'The clinic’s name, its own words, the portal or the code have letters this font lacks.',
}
const NO_ROOM: LetterProblem = {
  code: 'no-room',
  message: 'The clinic’s name and the portal’s address are too long for so small a sheet. Print a letter instead.',
}

const clinicProblems = (model: LetterModel, ruler: Ruler): LetterProblem[] => {
  const { clinic, portal, ownWords = [], ownHours = '' } = model
  const texts = [clinic.name, ...clinic.addressLines, portal.name, portal.helpPhone, portal.helpHours, ownHours, ...ownWords]
  const code = model.kind === 'personal' ? model.code.value : ''
  const isPrintable = texts.every((text) => ruler.canPrint('regular', text)) && ruler.canPrint('mono', code)
  return isPrintable ? [] : [UNPRINTABLE]
}

const addressOf = ({ addressee, paper }: LetterModel, ruler: Ruler): AddressFit | null =>
  addressee === undefined || isNameless(paper)
    ? null
    : fitAddress(addressee, {
        width: (line, size) => ruler.width('regular', line, size),
        canPrint: (line) => ruler.canPrint('regular', line),
      })

/** A code of the same shape, which takes the same place: letters and digits of its face are equally wide. */
const shapeOf = (code: string): string => code.replace(/[\p{L}\p{N}]/gu, '0')

const withoutPerson = (model: LetterModel): LetterModel =>
  model.kind === 'generic' ? model : { ...model, code: { ...model.code, value: shapeOf(model.code.value) } }

type Placed = { readonly ruler: Ruler; readonly template: LetterTemplate; readonly model: LetterModel; readonly address: AddressFit | null }
/** Letters that differ only in whom they are to share one. */
type Bodies = Map<string, LetterBody>

const bodyOf = (ruler: Ruler, template: LetterTemplate, model: LetterModel, bodies: Bodies): LetterBody => {
  // The logo is the clinic's: the same on all letters that are drawn together.
  const { addressee: _addressee, handouts: _handouts, logo, ...shared } = withoutPerson(model)
  const key = JSON.stringify(shared)
  const known = bodies.get(key)
  if (known !== undefined) return known
  const { language, size, pageSize, clinic } = model
  const square = qrSvgPath(qrTarget(model.portal))
  const body = layOutBody(ruler, { text: letterText(template, withoutPerson(model)), language, size, pageSize, clinic, square, ...(logo && { logo }) })
  bodies.set(key, body)
  return body
}

/** Where all of `model` stands; null where a small sheet has no room for it. */
const layOut = ({ ruler, template, model, address }: Placed, bodies: Bodies): LaidOut | null => {
  const { paper, pageSize, language, clinic } = model
  if (isNameless(paper)) {
    const counter = { language, pageSize, clinicName: clinic.name, square: qrSvgPath(qrTarget(model.portal)) }
    const sheet =
      paper === 'card'
        ? layOutCards(ruler, cardText(template, model), counter)
        : layOutHalfSheets(ruler, letterText(template, model), counter)
    return sheet && copied(sheet, model.copies ?? 1)
  }
  const code =
    model.kind === 'generic' ? null : { shape: groupCode(shapeOf(model.code.value)), value: groupCode(model.code.value) }
  return letterTo(ruler, bodyOf(ruler, template, model, bodies), { language, address, code })
}

/** A letter to nobody: setting it once shapes the words that every letter shares. */
const SPECIMEN: LetterModel = {
  kind: 'personal',
  isSample: false,
  paper: 'letter',
  size: 'standard',
  pageSize: 'letter',
  language: 'en',
  clinic: { name: 'Clinic', addressLines: ['Street'] },
  portal: {
    name: 'Portal',
    url: 'https://portal.example/',
    helpPhone: '555-0100',
    helpHours: 'Monday to Friday, 8 to 5',
  },
  addressee: { name: 'Name', addressLines: ['Street'] },
  code: { value: '0123456789AB', goodUntil: '2000-12-31' },
  printedAt: '2000-01-01T00:00',
}

/** Prints letters from the words and fonts under `resources/`, which it reads once, at the first need. */
export const createLetterPrinter = ({
  readResource,
}: {
  readonly readResource: ReadResource
}): LetterPrinter => {
  const wordsIn = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await readResource(path)))
  const templateOf = madeOnce(async (language: LetterLanguage) =>
    letterTemplateSchema.parse(await wordsIn(`letters/invitation.${language}.json`)),
  )
  /** Only a letter with a sheet waits for them. */
  const handoutTemplateOf = madeOnce(async (language: LetterLanguage) =>
    handoutTemplateSchema.parse(await wordsIn(`letters/handout.${language}.json`)),
  )
  const handoutSheets = (ruler: Ruler, model: LetterModel): Promise<readonly HandoutSheet[]> =>
    Promise.all(
      (model.handouts ?? []).map(async (handout) => {
        const { language } = handout
        const [template, english, hours] = await Promise.all([handoutTemplateOf(language), handoutTemplateOf('en'), templateOf(language)])
        return layOutSheet(ruler, { template, english, hours }, model, handout)
      }),
    )
  /** What the words of a language need, with which most letters can be set. */
  const facesOf = madeOnce(async (language: LetterLanguage) => {
    const faces = await loadFaces(readResource, { language, texts: [JSON.stringify(await templateOf(language))] })
    return { faces, ruler: rulerOf(faces) }
  })
  const facesFor = async (model: LetterModel, template: LetterTemplate): Promise<{ faces: Faces; ruler: Ruler }> => {
    const usual = await facesOf(model.language)
    const own = JSON.stringify({ ...model, logo: null })
    if (usual.ruler.canPrint('regular', own)) return usual
    const faces = await loadFaces(readResource, { language: model.language, texts: [JSON.stringify(template), own] })
    return { faces, ruler: rulerOf(faces) }
  }
  const prepared = async (model: LetterModel, bodies: Bodies) => {
    const template = await templateOf(model.language)
    const { faces, ruler } = await facesFor(model, template)
    const problems = [
      ...letterProblems(model),
      ...clinicProblems(model, ruler),
      ...handoutProblems(model.handouts ?? [], (part) => ruler.canPrint('regular', part)),
    ]
    const address = addressOf(model, ruler)
    const laidOut = problems.length === 0 ? layOut({ ruler, template, model, address }, bodies) : null
    return { template, faces, ruler, address, problems, laidOut }
  }
  const render = async (model: LetterModel): Promise<RenderedLetter | LetterRefused> => {
    const { template, faces, ruler, address, problems, laidOut } = await prepared(model, new Map())
    if (laidOut === null) return refused(problems.length === 0 ? [NO_ROOM] : problems)
    const sheets = await handoutSheets(ruler, model)
    const bytes = drawDocument(faces, template, model, laidOut, sheets)
    return {
      ok: true,
      bytes,
      sha256: sha256Of(bytes),
      template: template.id,
      templateVersion: template.version,
      language: template.language,
      checks: letterChecks(model, address),
      pages: laidOut.pages.length,
      pageLanguages: [
        ...laidOut.pages.map(() => template.language),
        ...sheets.flatMap(({ pages, language }) => pages.map(() => language)),
      ],
    }
  }
  const renderLetters = async (models: readonly LetterModel[]): Promise<RenderedLetters> => {
    const bodies: Bodies = new Map()
    const leftOut: number[] = []
    const templateVersions: Partial<Record<LetterLanguage, number>> = {}
    let stack: LetterStack | undefined
    for (const [index, model] of models.entries()) {
      const { template, faces, address, laidOut } = await prepared(model, bodies)
      // In a stack nobody is there to write a name or an address by hand.
      if (laidOut === null || (address !== null && address.left !== 'nothing')) leftOut.push(index)
      else {
        stack ??= beginStack(faces, template, model)
        stack.add(faces, laidOut, model.language)
        templateVersions[model.language] = template.version
      }
    }
    const bytes = stack?.end() ?? new Uint8Array()
    return { bytes, sha256: stack ? sha256Of(bytes) : '', leftOut, templateVersions }
  }
  return {
    prepare: async () => {
      await render(SPECIMEN)
    },
    renderLetter: render,
    renderLetters,
    templateOf,
    handoutTemplateOf,
    unprintableIn: async (text, language) => {
      const ruler = rulerOf(await loadFaces(readResource, { language, texts: [text] }))
      return [...new Set(text)].filter((letter) => !ruler.canPrint('regular', letter))
    },
  }
}

const refused = (problems: readonly LetterProblem[]): LetterRefused => ({
  ok: false,
  code: 'letter-refused',
  message: problems[0]?.message ?? '',
  problems,
})
