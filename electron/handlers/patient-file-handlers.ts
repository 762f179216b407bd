/** Bringing in what the figures go by: groups of patients, and their accounts by the portal's own list. */
import { columnsOf, patientColumnProblems, proposeColumns } from '../../shared/patient-file/columns.ts'
import { succeed } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { createColumnFile, shownLines, type ColumnKind } from './column-file.ts'

const PATIENT_FILE: ColumnKind = {
  proposed: proposeColumns,
  problems: (sheet, choices) => patientColumnProblems(columnsOf(sheet, choices), choices),
}

export const patientFileHandlers = (
  parts: AppParts,
): Handlers<'patientFile.desk' | 'patientFile.open' | 'patientFile.check' | 'patientFile.commit' | 'patientFile.close'> => {
  const { store, announce } = parts
  const file = createColumnFile(parts, PATIENT_FILE)
  return {
    'patientFile.desk': async () => succeed(await store.run('patientFileDesk', {})),
    'patientFile.open': (_, me) => file.open(me),

    'patientFile.check': async (chosen, me) => {
      const plan = await file.ask(chosen, me, ({ fileSha256: _, ...request }) => store.run('checkPatientFile', request))
      if (!plan.ok) return plan
      const { groups, accounts, unchanged, lines } = plan.value
      return succeed({ groups: groups.length, accounts: accounts.length, unchanged, ...shownLines(lines) })
    },

    'patientFile.commit': async (chosen, me) => {
      const done = await file.ask(chosen, me, (request) => store.run('commitPatientFile', { ...request, by: me.staffId }))
      if (!done.ok) return done
      if (done.value.ok) file.forget()
      // Whoever has an account is asked no more: the desks look anew.
      announce('figures')
      announce('day')
      return done.value
    },

    'patientFile.close': () => file.close(),
  }
}
