import { describe, expect, it } from 'vitest'
import { deskRouteOf, homeOf } from '../../../renderer/app/app-store.ts'
import { destinationsFor, routesFor } from '../../../renderer/app/destinations.ts'
import { ROLES } from '../../../shared/staff/roles.ts'
import { sayFor } from '../../../shared/words/say.ts'

describe('the rail', () => {
  it('has first what a role does most', () => {
    expect(routesFor('desk').slice(0, 3)).toEqual(['today', 'discharge', 'close-day'])
    expect(routesFor('nurse').slice(0, 3)).toEqual(['discharge', 'today', 'close-day'])
    expect(routesFor('manager')).toContain('discharge')
  })

  it('begins where a person begins', () => {
    for (const role of ['desk', 'nurse'] as const) expect(routesFor(role)[0]).toBe(homeOf(role))
  })

  it('leads everyone to every list, the import and the settings', () => {
    for (const role of ROLES) for (const route of ['today', 'discharge', 'close-day', 'import', 'batches', 'settings'] as const) expect(routesFor(role)).toContain(route)
  })

  it('counts beside Discharge whom the desk handed over, in words too', () => {
    const discharge = destinationsFor('nurse', sayFor('en'), 2).find(({ id }) => id === 'discharge')
    expect(discharge).toMatchObject({ label: 'Discharge', badge: 2, badgeWords: 'handed over by the desk' })
  })
})

it('takes the desk that is open for the desk, and the person’s own from anywhere else', () => {
  expect(deskRouteOf('today', 'nurse')).toBe('today')
  expect(deskRouteOf('discharge', 'desk')).toBe('discharge')
  expect(deskRouteOf('settings', 'nurse')).toBe('discharge')
  expect(deskRouteOf('close-day', 'manager')).toBe('today')
})
