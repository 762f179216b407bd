/** Bringing in a file of codes. */
import { codeColumnProblems, isCodeField } from '../../shared/codes/code-file.ts'
import { chosenColumns, useKey } from '../../shared/import/fields.ts'
import { proposeMapping } from '../../shared/import/propose-mapping.ts'
import { columnWords } from '../../shared/import/sheet.ts'
import { succeed } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { createColumnFile, shownLines, type ColumnKind } from './column-file.ts'

const CODE_FILE: ColumnKind = {
  proposed: (sheet, today, say) =>
    proposeMapping(sheet, today).map(({ index, name, use }) => ({
      index, name: columnWords(name, say), field: isCodeField(use.field) ? useKey(use) : 'leave-out',
    })),
  problems: (sheet, choices) => codeColumnProblems(chosenColumns(sheet, choices)),
}

export const codeFileHandlers = (
  parts: AppParts,
): Handlers<'codes.openFile' | 'codes.checkFile' | 'codes.commitFile' | 'codes.closeFile'> => {
  const { store } = parts
  const file = createColumnFile(parts, CODE_FILE)
  return {
    'codes.openFile': (_, me) => file.open(me),

    'codes.checkFile': async (chosen, me) => {
      const plan = await file.ask(chosen, me, ({ fileSha256: _, ...request }) => store.run('checkCodeFile', request))
      if (!plan.ok) return plan
      const { add, replace, unchanged, lines } = plan.value
      return succeed({ added: add.length, replaced: replace.length, unchanged, ...shownLines(lines) })
    },

    'codes.commitFile': async (chosen, me) => {
      const done = await file.ask(chosen, me, (request) => store.run('commitCodeFile', { ...request, by: me.staffId }))
      if (!done.ok) return done
      if (done.value.ok) file.forget()
      parts.announce('codes')
      return done.value
    },

    'codes.closeFile': () => file.close(),
  }
}
