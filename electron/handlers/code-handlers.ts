/** Codes at the desk and on the manager's page: print again, make void, where they come from, the file for the portal. */
import { basename } from 'node:path'
import { uploadCsv } from '../../shared/codes/upload-file.ts'
import { succeed, type Result } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { saving } from './saving.ts'

export const codeHandlers = (
  parts: AppParts,
): Handlers<'codes.release' | 'codes.void' | 'codes.voidFound' | 'codes.desk' | 'codes.chooseRule' | 'codes.saveFile'> => {
  const { store, dialogs, nowMs } = parts
  const announced = <Value>(result: Result<Value>): Result<Value> => {
    if (result.ok) parts.announce('codes')
    return result
  }
  return {
    'codes.release': async (input, me) => announced(await store.run('releaseCode', { ...input, by: me.staffId })),
    'codes.void': async (input, me) => announced(await store.run('voidCodeOf', { ...input, by: me.staffId })),
    'codes.voidFound': async (input, me) => announced(await store.run('voidFoundCode', { ...input, by: me.staffId })),
    'codes.desk': async () => succeed(await store.run('codesDesk', { nowMs: nowMs() })),
    'codes.chooseRule': async (rule, me) => announced(await store.run('chooseCodeRule', { rule, by: me.staffId })),
    'codes.saveFile': async (_, me) => {
      const codes = await store.run('codesToHandOver', { nowMs: nowMs() })
      const path = await saving(() => dialogs.saveCsv('codes for the portal.csv', uploadCsv(codes)))
      if (!path.ok) return path
      if (path.value === null) return succeed({ codes: 0, savedAs: null })
      await store.run('recordHandOver', { codeIds: codes.map(({ codeId }) => codeId), by: me.staffId })
      return announced(succeed({ codes: codes.length, savedAs: basename(path.value) }))
    },
  }
}
