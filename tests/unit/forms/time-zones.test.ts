import { describe, expect, it } from 'vitest'
import { systemTimeZone, timeZoneChoices } from '../../../renderer/forms/time-zones.ts'
import { isTimeZone } from '../../../shared/time/local-time.ts'
import { sayFor } from '../../../shared/words/say.ts'

describe('time zones', () => {
  const zones = timeZoneChoices(sayFor('en'))

  it('start with the United States, by the names people use', () => {
    expect(zones[0]).toEqual({ value: 'America/New_York', label: 'Eastern Time: New York', keywords: 'America New York' })
    expect(zones.slice(0, 10).map(({ value }) => value)).toContain('Pacific/Honolulu')
  })

  it('hold each zone once, the computer’s own included', () => {
    const values = zones.map(({ value }) => value)
    expect(new Set(values).size).toBe(values.length)
    expect(values).toContain(systemTimeZone())
    expect(values.filter((zone) => !isTimeZone(zone))).toEqual([])
  })

  it('are read city first', () => {
    expect(zones.find(({ value }) => value === 'Europe/Paris')?.label).toBe('Paris, Europe')
  })
})
