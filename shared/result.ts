/** A failure people can be told about: a stable code and one plain sentence. Bugs throw instead. */
export type Failure<Code extends string = string> = { readonly ok: false; readonly code: Code; readonly message: string }
export type Success<Value> = { readonly ok: true; readonly value: Value }
export type Result<Value, Code extends string = string> = Success<Value> | Failure<Code>

export const succeed = <Value>(value: Value): Success<Value> => ({ ok: true, value })
export const fail = <Code extends string>(code: Code, message: string): Failure<Code> => ({ ok: false, code, message })
