/** How many people there are in each group, by site: what all of "to whom" is worked out from. */
import { NOBODY_COUNTED, together, type Counted } from './blurred.ts'
import { howMany, type People, type FigureVisits } from './figure-visits.ts'
import { bandCode, codesIn, DIMENSIONS, fieldOf, keysIn, type Dimension, type Field, type GroupKey } from './groups.ts'
import { RECORDED_FIELDS } from './recorded-bits.ts'

/** By the number of a site. */
export type BySite = ReadonlyMap<number, Counted>

/** By what is recorded in one field. */
export type FieldCounts = ReadonlyMap<number, BySite>

export type DimensionCounts = {
  /** In some breakdowns a person is in several groups. */
  readonly groups: ReadonlyMap<GroupKey, BySite>
  /** Everybody with something recorded, each once. */
  readonly recorded: BySite
}

/** Who counts: those with the first marks are `n`, of them those with the second too `k`. */
export type Marks = { readonly n: number; readonly k: number }

const FIELDS: readonly Field[] = [...new Set(DIMENSIONS.map(fieldOf))]

const addTo = (parts: Map<number, Counted>, site: number, part: Counted): void =>
  void parts.set(site, together(parts.get(site) ?? NOBODY_COUNTED, part))

/** Who counts, side by side: what is recorded of them, and on the day they were first seen how old they were, and where. */
type WhoCounts = {
  readonly length: number
  readonly recorded: Uint32Array
  readonly language: Uint32Array
  readonly age: Uint32Array
  readonly site: Uint32Array
  readonly key: Uint32Array
  /** 1 for those with the second marks. */
  readonly isIn: Uint8Array
}

const whoCounts = ({ patients }: FigureVisits, people: People, marks: Marks): WhoCounts => {
  const most = howMany(people, marks.n)
  const numbers = () => new Uint32Array(most)
  const [recorded, language, age, site, key] = [numbers(), numbers(), numbers(), numbers(), numbers()]
  const isIn = new Uint8Array(most)
  let length = 0
  for (let who = 0; who < people.marks.length; who += 1) {
    const has = people.marks[who] ?? 0
    if ((has & marks.n) !== marks.n) continue
    recorded[length] = patients.recorded[who] ?? 0
    language[length] = patients.language[who] ?? 0
    age[length] = bandCode(patients.birth[who] ?? 0, people.day[who] ?? 0)
    site[length] = people.site[who] ?? 0
    key[length] = patients.key[who] ?? 0
    isIn[length] = Number((has & marks.k) === marks.k)
    length += 1
  }
  return { length, recorded, language, age, site, key, isIn }
}

/** Where a field is read from. */
const readFrom = (field: Field, { recorded, language, age }: WhoCounts): { readonly from: Uint32Array; readonly shift: number; readonly mask: number } => {
  if (field === 'language') return { from: language, shift: 0, mask: 0xffff }
  if (field === 'age') return { from: age, shift: 0, mask: 0xff }
  const { shift, bits } = RECORDED_FIELDS[field]
  return { from: recorded, shift, mask: (1 << bits) - 1 }
}

/** Numbers of sites to places in a row without gaps. */
const sitesOf = ({ site }: WhoCounts, { words }: FigureVisits) => {
  const sites = [...new Set(site)]
  const placeOf = new Uint16Array(words.all.length)
  for (const [place, each] of sites.entries()) placeOf[each] = place
  return { sites, placeOf }
}
type Sites = ReturnType<typeof sitesOf>

/** Of each code and site n, k and the sums of their keys, side by side: with each person only these change. */
const CELLS = 4

const countField = (field: Field, codes: number, who: WhoCounts, { sites, placeOf }: Sites): FieldCounts => {
  const cells = new Uint32Array(CELLS * codes * sites.length)
  const { from, shift, mask } = readFrom(field, who)
  for (let at = 0; at < who.length; at += 1) {
    const code = ((from[at] ?? 0) >>> shift) & mask
    const cell = CELLS * (code * sites.length + (placeOf[who.site[at] ?? 0] ?? 0))
    const isIn = who.isIn[at] ?? 0
    const key = who.key[at] ?? 0
    cells[cell] = (cells[cell] ?? 0) + 1
    cells[cell + 1] = (cells[cell + 1] ?? 0) + isIn
    cells[cell + 2] = (cells[cell + 2] ?? 0) + key
    cells[cell + 3] = (cells[cell + 3] ?? 0) + isIn * key
  }
  const counts = new Map<number, Map<number, Counted>>()
  for (let code = 0; code < codes; code += 1)
    for (const [place, site] of sites.entries()) {
      const [n = 0, k = 0, nKey = 0, kKey = 0] = cells.subarray(CELLS * (code * sites.length + place))
      if (n === 0) continue
      const bySite = counts.get(code) ?? new Map<number, Counted>()
      counts.set(code, bySite.set(site, { n, k, nKey, kKey }))
    }
  return counts
}

const dimensionCounts = (dimension: Dimension, counts: FieldCounts, { words }: FigureVisits): DimensionCounts => {
  const groups = new Map<GroupKey, Map<number, Counted>>()
  const recorded = new Map<number, Counted>()
  for (const [code, sites] of counts) {
    const keys = keysIn(dimension, code, words)
    for (const [site, part] of sites) {
      if (keys[0] !== null) addTo(recorded, site, part)
      for (const key of keys) {
        const group = groups.get(key) ?? new Map<number, Counted>()
        groups.set(key, group)
        addTo(group, site, part)
      }
    }
  }
  return { groups, recorded }
}

export type GroupCounts = {
  readonly dimensions: ReadonlyMap<Dimension, DimensionCounts>
  /** By all answers about race and ethnicity together. */
  readonly race: FieldCounts
}

export const countGroups = (visits: FigureVisits, people: People, marks: Marks): GroupCounts => {
  const who = whoCounts(visits, people, marks)
  const sites = sitesOf(who, visits)
  const fields = new Map(FIELDS.map((field) => [field, countField(field, codesIn(field, visits.words), who, sites)]))
  const of = (field: Field): FieldCounts => fields.get(field) ?? new Map<number, BySite>()
  return { dimensions: new Map(DIMENSIONS.map((dimension) => [dimension, dimensionCounts(dimension, of(fieldOf(dimension)), visits)])), race: of('race') }
}

export const sumOf = (parts: BySite): Counted => [...parts.values()].reduce(together, NOBODY_COUNTED)
