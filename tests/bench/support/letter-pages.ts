/** The letters of a batch as a web page: the same words in the same fonts, the square as inline SVG, a page for each. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { qrSvgPath } from '../../../electron/letters/qr-path.ts'
import { groupCode, qrTarget, type LetterModel } from '../../../shared/invitations/letter.ts'
import { letterTemplateSchema } from '../../../shared/invitations/letter-template.ts'
import { letterText } from '../../../shared/invitations/letter-text.ts'

export const RESOURCES = resolve(import.meta.dirname, '../../../resources')

const fontFace = (family: string, weight: number, file: string): string =>
  `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(${pathToFileURL(resolve(RESOURCES, 'fonts', file)).href}) }`

const STYLE = `
${fontFace('Letter', 400, 'noto-sans-regular.ttf')}
${fontFace('Letter', 700, 'noto-sans-bold.ttf')}
${fontFace('Code', 700, 'noto-sans-mono-bold.ttf')}
@page { size: 8.5in 11in; margin: 0.55in 0.8in }
body { font: 12pt/1.3 Letter; margin: 0 }
article { break-after: page }
h1 { font-size: 22pt; margin: 6pt 0 }
h2 { font-size: 12pt; margin: 6pt 0 0 }
p, ol { margin: 0 0 4pt }
svg { width: 1.9in; float: left; margin: 0 12pt 0 0 }
.clinic { font-size: 16pt; font-weight: 700 } .address { margin: 0.7in 0 0.5in } .code { font: 700 20pt Code } .shown { font-weight: 700 }
footer { font-size: 10pt; color: #3d3d3d; border-top: 0.75pt solid #8a8a8a }
`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const template = letterTemplateSchema.parse(JSON.parse(readFileSync(resolve(RESOURCES, 'letters/invitation.en.json'), 'utf8')))

type Personal = Extract<LetterModel, { kind: 'personal' }>

const articleOf = (model: Personal, square: string): string => {
  const text = letterText(template, model)
  const paragraph = (words: string | null, kind = ''): string => (words === null ? '' : `<p class="${kind}">${escaped(words)}</p>`)
  const steps = text.steps.map(
    ({ text: words, shown, after }) => `<li>${escaped(words)}${shown === null ? '' : paragraph(shown.text, shown.kind === 'code' ? 'code' : 'shown')}${paragraph(after)}</li>`,
  )
  const facts = text.facts.map(
    ({ heading, lead, text: words, otherLanguages }) =>
      `<h2>${escaped(heading)}</h2>${paragraph(lead, 'shown')}${paragraph(words)}${otherLanguages.map((other) => `<p lang="${other.language}">${escaped(other.text)}</p>`).join('')}`,
  )
  return `<article>
<p class="clinic">${escaped(model.clinic.name)}</p><p>${escaped(model.clinic.addressLines.join(', '))}</p>
<p class="address">${[model.addressee.name, ...model.addressee.addressLines].map(escaped).join('<br>')}</p>
<h1>${escaped(text.title)}</h1>${paragraph(text.intro)}
${square.replace('$alt', escaped(text.squareAlt))}<ol>${steps.join('')}</ol>${facts.join('')}
<footer>${escaped(text.footer.letter)} ${escaped(text.footer.printed)}</footer></article>`
}

/** Throws where a page would not hold what the letter does. */
export const pagesOf = (models: readonly Personal[]): string => {
  const [first] = models
  if (first === undefined) throw new Error('no letters')
  const { size, path } = qrSvgPath(qrTarget(first.portal))
  const square = `<svg role="img" aria-label="$alt" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
  const articles = models.map((model) => articleOf(model, square))
  const lacking = models.find(({ code }, index) => !articles[index]?.includes(groupCode(code.value)))
  if (lacking) throw new Error('a letter lacks its code')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(template.documentTitle)}</title><style>${STYLE}</style>${articles.join('\n')}`
}
