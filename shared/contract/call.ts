/** What a call of the contract is. */
import { z } from 'zod'
import { once } from '../once.ts'
import type { Role } from '../staff/roles.ts'

/** `anyone`: also before sign-in; `signed-in`: whoever is signed in; else only these roles. */
export type Who = 'anyone' | 'signed-in' | readonly Role[]

export type Call<Input extends z.ZodType, Output> = {
  readonly who: Who
  readonly input: Input
  /** Only a type: never set. */
  readonly output?: Output
}

/** A call with this answer: who may make it, and the form of what goes in, which is made when it is first needed. */
export const call =
  <Output>() =>
  <Input extends z.ZodType>(who: Who, input: () => Input): Call<Input, Output> => {
    const made = once(input)
    return {
      who,
      get input() {
        return made()
      },
    }
  }

export const id = z.string().min(1).max(64)
export const nothing = once(() => z.strictObject({}))
export const managers = ['manager'] as const
