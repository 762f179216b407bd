/** What a sentence about a failure names, such as minutes or a printer; a day as `YYYY-MM-DD` is said as a date. */
export type FailureValues = Readonly<Record<string, string | number>>

/**
 * A failure people can be told about: a stable code and one plain sentence. Bugs throw instead.
 * The sentence is for logs and tests; a screen says the code in its reader's language (`failureWords`).
 */
export type Failure<Code extends string = string> = {
  readonly ok: false
  readonly code: Code
  readonly message: string
  readonly values?: FailureValues
}
export type Success<Value> = { readonly ok: true; readonly value: Value }
export type Result<Value, Code extends string = string> = Success<Value> | Failure<Code>

export const succeed = <Value>(value: Value): Success<Value> => ({ ok: true, value })
export const fail = <Code extends string>(code: Code, message: string, values?: FailureValues): Failure<Code> => ({
  ok: false,
  code,
  message,
  ...(values !== undefined && { values }),
})
