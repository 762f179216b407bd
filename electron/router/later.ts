/** Handlers that are read with their first call: what the start does not need must not lengthen it. */
import type { CallName } from '../../shared/contract/contract.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { Handlers } from './router.ts'

/** A call that fails to load is tried again by the next one. */
export const later = <Names extends CallName>(load: () => Promise<Handlers<Names>>, names: readonly Names[]): Handlers<Names> => {
  let loaded: Promise<Handlers<Names>> | undefined
  const handlers = async (): Promise<Handlers<Names>> => {
    loaded ??= load()
    try {
      return await loaded
    } catch (error) {
      loaded = undefined
      throw error
    }
  }
  const handler = (name: Names) => async (input: never, me: StaffMember) => (await handlers())[name](input, me)
  return Object.fromEntries(names.map((name) => [name, handler(name)])) as unknown as Handlers<Names>
}
