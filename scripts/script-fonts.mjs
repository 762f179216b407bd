/**
 * The fonts of the scripts beyond Latin, Greek and Cyrillic. They come from npm, since together they are 50 MB; the build
 * puts those that are used, and their licences, into `out/script-fonts`, where the app and the package find them.
 */
import { copyFile, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { rootFolder } from './folders.mjs'

const google = (name, family) => {
  const from = `@expo-google-fonts/${name}`
  return [
    [`${name}-regular.ttf`, `${from}/400Regular/${family}_400Regular.ttf`],
    [`${name}-bold.ttf`, `${from}/700Bold/${family}_700Bold.ttf`],
    [`${name}.OFL.txt`, `${from}/LICENSE_FONT`],
  ]
}

const sources = new Map([
  ['noto-naskh-arabic-regular.ttf', '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf'],
  ['noto-naskh-arabic-bold.ttf', '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf'],
  ['noto-naskh-arabic.OFL.txt', '@embedpdf/fonts-arabic/LICENSE'],
  ...google('noto-sans-devanagari', 'NotoSansDevanagari'),
  ...google('noto-sans-sc', 'NotoSansSC'),
  ...google('noto-sans-tc', 'NotoSansTC'),
  ...google('noto-sans-kr', 'NotoSansKR'),
])

/** Where npm has put the file that the build calls `name`. */
export function scriptFontSource(name) {
  const source = sources.get(name)
  if (source === undefined) throw new Error(`No font is called ${name}.`)
  return path.join(rootFolder, 'node_modules', source)
}

/** A step of the build: copies what is not there yet. */
export function copyScriptFonts() {
  return {
    name: 'script-fonts',
    apply: 'build',
    async closeBundle() {
      const folder = path.join(rootFolder, 'out/script-fonts')
      await mkdir(folder, { recursive: true })
      await Promise.all([...sources.keys()].map((name) => copyNewer(scriptFontSource(name), path.join(folder, name))))
    },
  }
}

async function copyNewer(from, to) {
  const [source, copy] = await Promise.all([stat(from), stat(to).catch(() => null)])
  if (copy?.size !== source.size || copy.mtimeMs < source.mtimeMs) await copyFile(from, to)
}
