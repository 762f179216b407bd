/** Languages as record systems name them, as BCP 47 tags. Sources: ISO 639-1, -2 and -3 code lists; `domain.md` 6.4. */
import { foldName } from '../patients/person-name.ts'

/** Tag: the names and the three-letter codes that mean it. */
const NAMES: Readonly<Record<string, string>> = {
  am: 'amharic, amh',
  ar: 'arabic, ara',
  ase: 'american sign language, asl, sign, sign language, sgn',
  bn: 'bengali, bangla, ben',
  bs: 'bosnian, bos',
  chk: 'chuukese',
  de: 'german, deu, ger',
  el: 'greek, ell, gre',
  en: 'english, eng',
  es: 'spanish, spa, castilian, espanol',
  fa: 'persian, farsi, fas, per',
  fil: 'filipino, tagalog, tgl, tl',
  fr: 'french, fra, fre',
  gu: 'gujarati, guj',
  he: 'hebrew, heb',
  hi: 'hindi, hin',
  hmn: 'hmong',
  hr: 'croatian, hrv',
  ht: 'haitian creole, haitian, creole, hat, french creole',
  hy: 'armenian, hye, arm',
  id: 'indonesian, ind',
  ilo: 'ilocano',
  it: 'italian, ita',
  ja: 'japanese, jpn',
  km: 'khmer, cambodian, khm, central khmer',
  ko: 'korean, kor',
  ksw: 'karen',
  ku: 'kurdish, kur',
  lo: 'lao, laotian',
  mh: 'marshallese, mah',
  ml: 'malayalam, mal',
  my: 'burmese, mya, bur',
  ne: 'nepali, nep',
  nv: 'navajo, nav',
  om: 'oromo, orm',
  pa: 'punjabi, panjabi, pan',
  pl: 'polish, pol',
  prs: 'dari',
  ps: 'pashto, pus',
  pt: 'portuguese, por, brazilian portuguese',
  ro: 'romanian, ron, rum',
  ru: 'russian, rus',
  rw: 'kinyarwanda, kin',
  sm: 'samoan, smo',
  so: 'somali, som',
  sq: 'albanian, sqi, alb',
  sr: 'serbian, srp',
  sw: 'swahili, swa',
  ta: 'tamil, tam',
  te: 'telugu, tel',
  th: 'thai, tha',
  ti: 'tigrinya, tir',
  tr: 'turkish, tur',
  uk: 'ukrainian, ukr',
  ur: 'urdu, urd',
  vi: 'vietnamese, vie',
  yi: 'yiddish, yid',
  yue: 'cantonese, chinese cantonese, chinese yue',
  zh: 'chinese, mandarin, chinese mandarin, mandarin chinese, cmn, zho, chi',
}

const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([tag, names]) =>
    [tag, ...names.split(', ')].map((name) => [name, tag] as const),
  ),
)

const TAG = /^([a-z]{2,3})[-_]([a-z]{4}|[a-z]{2}|\d{3})$/i

/** The tag a cell means; undefined for "Declined", "Other", or a language this list does not have. */
export const readLanguage = (text: string): string | undefined => {
  const tag = TAG.exec(text)
  const base = tag && TAGS.get((tag[1] ?? '').toLowerCase())
  if (base) {
    const part = tag[2] ?? ''
    const isScript = part.length === 4
    return `${base}-${isScript ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase()}`
  }
  // "Spanish; Castilian", "English (US)": the first name decides where the whole is unknown.
  return TAGS.get(foldName(text)) ?? TAGS.get(foldName(text.split(/[;(/,]/)[0] ?? ''))
}
