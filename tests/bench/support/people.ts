/** Invented people in any number: the same ones in every run, with names as unevenly spread as in a clinic. */
import type { PatientFacts } from '../../../shared/events/catalogue.ts'
import { addDays } from '../../../shared/time/local-time.ts'
import { createRandom } from '../../support/random.ts'

/** The common ones first: the further down the list, the rarer. */
const FAMILIES = `Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker
Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter
Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers
Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood
Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez O’Brien Tran Kowalczyk
Okafor McAllister Ostrowski Papadimitriou Villanueva Abernathy Whitfield Nguyễn Müller Sørensen Çelik Łukasik Dvořák Haddad
Ivanova Takahashi Hakimi Oyelaran Bergström Ferreira Zielinski Quispe Yamamoto Umarov`.split(/\s+/)
const GIVENS = `James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph
Jessica Thomas Sarah Christopher Karen Charles Lisa Daniel Nancy Matthew Sandra Anthony Betty Mark Ashley Donald Emily
Steven Kimberly Andrew Margaret Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy
Stephanie Jose Maria Luis Ana Juan Sofia Carlos Rosa Minh Thu Ahmed Fatima Wei Mei Olga Ivan Aisha Omar Priya Arjun Yuki
Kenji Ingrid Søren Zoë Chloé Tomasz Agnieszka Kelechi Adaeze Bao Linh Mateo Valentina`.split(/\s+/)

/** Most draws are near the start of the list. */
const STEPS = 1_000_000

/** `count` invented patients; adults mostly, each with an MRN of its own. */
export const inventPeople = (count: number): readonly PatientFacts[] => {
  const random = createRandom(20_251_014)
  const common = (list: readonly string[], power: number) =>
    list[Math.floor((random.int(STEPS) / STEPS) ** power * list.length)] ?? ''
  const family = () => {
    if (random.chance(0.02)) return `de la ${common(FAMILIES, 2)}`
    return random.chance(0.06) ? `${common(FAMILIES, 2)}-${common(FAMILIES, 2)}` : common(FAMILIES, 2)
  }
  return Array.from({ length: count }, (_, turn) => ({
    name: {
      family: family(),
      given: common(GIVENS, 1.5),
      ...(random.chance(0.4) ? { middle: common(GIVENS, 1.5).slice(0, 1) } : {}),
    },
    mrn: String((turn * 7_919 + 104_729) % 10_000_000).padStart(7, '0'),
    birthDate: addDays('1932-01-01', random.int(33_000)),
    phone: `555-01${String(turn % 100).padStart(2, '0')}`,
    addressLines: [`${1 + (turn % 980)} Weir Street`, 'Harlow Falls, OR 97299'],
    language: random.chance(0.85) ? 'English' : 'Spanish',
    portalStatus: random.chance(0.3) ? 'active' : 'none',
  }))
}
