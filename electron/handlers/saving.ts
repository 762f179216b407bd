/** Saving a file where a person chose to. */
import { fail, succeed, type Result } from '../../shared/result.ts'

/** A folder that cannot be written to is the person's to know about, not a bug. */
export const saving = async <Value>(save: () => Promise<Value>): Promise<Result<Value, 'not-saved'>> => {
  try {
    return succeed(await save())
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return fail('not-saved', 'The file could not be saved there. Choose another folder.')
    throw error
  }
}
