/** How many people there are in each group, by site: what all of "to whom" is worked out from. */
import type { Part } from '../statistics/newcombe-difference.ts'
import { howMany, type People, type FigureVisits } from './figure-visits.ts'
import { bandCode, codesIn, DIMENSIONS, fieldOf, keysIn, type Dimension, type Field, type GroupKey } from './groups.ts'
import { RECORDED_FIELDS } from './recorded-bits.ts'

/** By the number of a site. */
export type BySite = ReadonlyMap<number, Part>

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

type Cell = { n: number; k: number }
const addTo = (parts: Map<number, Cell>, site: number, { n, k }: Part): void => {
  const part = parts.get(site)
  if (part === undefined) return void parts.set(site, { n, k })
  part.n += n
  part.k += k
}

/** Who counts, side by side: what is recorded of them, and on the day they were first seen how old they were, and where. */
type Counted = {
  readonly length: number
  readonly recorded: Uint32Array
  readonly language: Uint32Array
  readonly age: Uint32Array
  readonly site: Uint32Array
  /** 1 for those with the second marks. */
  readonly isIn: Uint8Array
}

const whoCounts = ({ patients }: FigureVisits, people: People, marks: Marks): Counted => {
  const most = howMany(people, marks.n)
  const [recorded, language, age, site] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)]
  const isIn = new Uint8Array(most)
  let length = 0
  for (let who = 0; who < people.marks.length; who += 1) {
    const has = people.marks[who] ?? 0
    if ((has & marks.n) !== marks.n) continue
    recorded[length] = patients.recorded[who] ?? 0
    language[length] = patients.language[who] ?? 0
    age[length] = bandCode(patients.birth[who] ?? 0, people.day[who] ?? 0)
    site[length] = people.site[who] ?? 0
    isIn[length] = Number((has & marks.k) === marks.k)
    length += 1
  }
  return { length, recorded, language, age, site, isIn }
}

/** Where a field is read from. */
const readFrom = (field: Field, { recorded, language, age }: Counted): { readonly from: Uint32Array; readonly shift: number; readonly mask: number } => {
  if (field === 'language') return { from: language, shift: 0, mask: 0xffff }
  if (field === 'age') return { from: age, shift: 0, mask: 0xff }
  const { shift, bits } = RECORDED_FIELDS[field]
  return { from: recorded, shift, mask: (1 << bits) - 1 }
}

/** Numbers of sites to places in a row without gaps. */
const sitesOf = ({ site }: Counted, { words }: FigureVisits) => {
  const sites = [...new Set(site)]
  const placeOf = new Uint16Array(words.all.length)
  for (const [place, each] of sites.entries()) placeOf[each] = place
  return { sites, placeOf }
}
type Sites = ReturnType<typeof sitesOf>

/** Two cells a code and site, n and k side by side: with each person only these change. */
const countField = (field: Field, codes: number, who: Counted, { sites, placeOf }: Sites): FieldCounts => {
  const cells = new Uint32Array(2 * codes * sites.length)
  const { from, shift, mask } = readFrom(field, who)
  for (let at = 0; at < who.length; at += 1) {
    const code = ((from[at] ?? 0) >>> shift) & mask
    const cell = 2 * (code * sites.length + (placeOf[who.site[at] ?? 0] ?? 0))
    cells[cell] = (cells[cell] ?? 0) + 1
    cells[cell + 1] = (cells[cell + 1] ?? 0) + (who.isIn[at] ?? 0)
  }
  const counts = new Map<number, Map<number, Part>>()
  for (let code = 0; code < codes; code += 1)
    for (const [place, site] of sites.entries()) {
      const cell = 2 * (code * sites.length + place)
      const n = cells[cell] ?? 0
      if (n === 0) continue
      const bySite = counts.get(code) ?? new Map<number, Part>()
      counts.set(code, bySite.set(site, { n, k: cells[cell + 1] ?? 0 }))
    }
  return counts
}

const dimensionCounts = (dimension: Dimension, counts: FieldCounts, { words }: FigureVisits): DimensionCounts => {
  const groups = new Map<GroupKey, Map<number, Cell>>()
  const recorded = new Map<number, Cell>()
  for (const [code, sites] of counts) {
    const keys = keysIn(dimension, code, words)
    for (const [site, part] of sites) {
      if (keys[0] !== null) addTo(recorded, site, part)
      for (const key of keys) {
        const group = groups.get(key) ?? new Map<number, Cell>()
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

export const sumOf = (parts: BySite): Part => {
  let [n, k] = [0, 0]
  for (const part of parts.values()) {
    n += part.n
    k += part.k
  }
  return { n, k }
}
