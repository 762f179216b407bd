import { describe, expect, it } from 'vitest'
import { CATALOGUE, isEventType, type EventType } from '../../../shared/events/catalogue.ts'
import { toNewest } from '../../../shared/events/to-newest.ts'
import { ALDER_BROOK } from '../../support/alder-brook.ts'
import { FIRST_MORNING } from '../../support/first-morning.ts'
import { createRandom } from '../../support/random.ts'
import { newWorld, PAYLOADS } from '../../support/random-events.ts'

type Payload = Readonly<Record<string, unknown>>
const firstOf = (type: EventType): Payload => {
  const fact = FIRST_MORNING.find((each) => each.type === type)
  if (!fact) throw new Error(`no ${type} that morning`)
  return fact.payload as Payload
}
const newestOf = (type: EventType): Payload => toNewest(type, 1, firstOf(type))

describe('a fact of the first version', () => {
  it.each(FIRST_MORNING.map(({ type, payload }) => [type, payload] as const))('%s is one of today’s', (type, payload) => {
    if (!isEventType(type)) throw new Error(`${type} is not in the catalogue`)
    expect(CATALOGUE[type].payload.safeParse(toNewest(type, 1, payload as Payload)).error?.issues ?? []).toEqual([])
  })

  it.each(['offer-made', 'offer-corrected'] as const)('%s was made to a patient alone, without an interpreter, a teach-back or a sheet', (type) => {
    expect(newestOf(type)['facts']).toEqual({
      ...(firstOf(type)['facts'] as Payload),
      company: 'alone',
      interpreter: 'none',
      teachBack: null,
      handouts: [],
    })
    expect(newestOf(type)).toMatchObject({ offerId: firstOf(type)['offerId'], localDate: '2025-10-14' })
  })

  it('invitation-issued was a plain letter with no sheet with it', () => {
    expect(newestOf('invitation-issued')).toEqual({
      ...firstOf('invitation-issued'),
      handouts: [],
      paper: 'letter',
      size: 'standard',
      acceptedBy: null,
      batchId: null,
    })
  })

  it('invitation-issued on the screen was no paper', () => {
    expect(toNewest('invitation-issued', 2, { template: 'on-screen-qr' })).toMatchObject({ paper: null })
  })

  it('clinic-set-up has the usual rest after a firm no', () => {
    expect(newestOf('clinic-set-up')).toEqual({ clinic: { ...ALDER_BROOK, reofferAfterDays: 180 }, isSample: false })
    expect(toNewest('clinic-changed', 1, { clinic: firstOf('clinic-set-up')['clinic'] })).toEqual({ clinic: ALDER_BROOK })
  })

  it('stays as it is in the log: what is read is a copy', () => {
    const before = structuredClone(FIRST_MORNING)
    for (const { type, payload } of FIRST_MORNING) toNewest(type as EventType, 1, payload as Payload)
    expect(FIRST_MORNING).toEqual(before)
  })
})

it('is there for every type that has changed: without it, nobody would know how the older one is read', () => {
  const changed = Object.entries(CATALOGUE).filter(([, { version }]) => version > 1)
  const known = new Set([...FIRST_MORNING.map(({ type }) => type), 'clinic-changed'])
  expect(changed.map(([type]) => type).filter((type) => !known.has(type))).toEqual([])
})

describe('a fact of today', () => {
  it.each(Object.keys(CATALOGUE) as EventType[])('%s is read as it was written', (type) => {
    const payload = PAYLOADS[type](newWorld(createRandom(7))) as Payload
    expect(toNewest(type, CATALOGUE[type].version, payload)).toEqual(payload)
  })

  it('keeps what it says, whatever older facts start with', () => {
    const facts = { company: 'helper', interpreter: 'phone', teachBack: 'alone', handouts: ['privacy'] }
    expect(toNewest('offer-made', 2, { facts })).toEqual({ facts })
    expect(toNewest('invitation-issued', 1, { handouts: ['helper'], paper: 'card' })).toMatchObject({ handouts: ['helper'], paper: 'card' })
  })
})
