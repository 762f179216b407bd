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
  /** With a sign: sums of 32 bits stay whole numbers of the processor so. */
  readonly key: Int32Array
  /** 1 for those with the second marks. */
  readonly isIn: Uint8Array
}

const whoCounts = ({ patients }: FigureVisits, people: People, marks: Marks): WhoCounts => {
  const most = howMany(people, marks.n)
  const [recorded, language, age, site] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)]
  const key = new Int32Array(most)
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

/** A number and the sum of their keys, of those without the second marks and of those with them. */
const CELLS_OF_SITE = 4

/** The sites in a row, and for each person where in the cells of a code their site and marks have their own. */
const placesOf = ({ site, isIn, length }: WhoCounts, { words }: FigureVisits) => {
  const sites: number[] = []
  /** One more than the place; 0 as long as nobody was at a site. */
  const placeOf = new Uint16Array(words.all.length)
  const cell = new Int32Array(length)
  for (let at = 0; at < length; at += 1) {
    const here = site[at] ?? 0
    if (placeOf[here] === 0) placeOf[here] = sites.push(here)
    cell[at] = CELLS_OF_SITE * ((placeOf[here] ?? 1) - 1) + 2 * (isIn[at] ?? 0)
  }
  return { sites, cell }
}
type Places = ReturnType<typeof placesOf>

/** The innermost loop: each person changes two numbers that lie side by side. */
const countField = (field: Field, codes: number, who: WhoCounts, places: Places): FieldCounts => {
  const size = CELLS_OF_SITE * places.sites.length
  const cells = new Int32Array(size * codes)
  const { from, shift, mask } = readFrom(field, who)
  for (let at = 0; at < who.length; at += 1) {
    const cell = (((from[at] ?? 0) >>> shift) & mask) * size + (places.cell[at] ?? 0)
    cells[cell] = (cells[cell] ?? 0) + 1
    cells[cell + 1] = ((cells[cell + 1] ?? 0) + (who.key[at] ?? 0)) | 0
  }
  return fieldCounts(cells, codes, places.sites)
}

const fieldCounts = (cells: Int32Array, codes: number, sites: readonly number[]): FieldCounts => {
  const counts = new Map<number, Map<number, Counted>>()
  for (let code = 0; code < codes; code += 1)
    for (const [place, site] of sites.entries()) {
      const [without = 0, keyWithout = 0, k = 0, kKey = 0] = cells.subarray(CELLS_OF_SITE * (code * sites.length + place))
      if (without + k === 0) continue
      const bySite = counts.get(code) ?? new Map<number, Counted>()
      counts.set(code, bySite.set(site, { n: without + k, k, nKey: (keyWithout + kKey) >>> 0, kKey: kKey >>> 0 }))
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
  const places = placesOf(who, visits)
  const fields = new Map(FIELDS.map((field) => [field, countField(field, codesIn(field, visits.words), who, places)]))
  const of = (field: Field): FieldCounts => fields.get(field) ?? new Map<number, BySite>()
  return { dimensions: new Map(DIMENSIONS.map((dimension) => [dimension, dimensionCounts(dimension, of(fieldOf(dimension)), visits)])), race: of('race') }
}

export const sumOf = (parts: BySite): Counted => [...parts.values()].reduce(together, NOBODY_COUNTED)
