/** Offers: what to know before, logging, correcting, taking along as a file. */
import { basename } from 'node:path'
import { offersCsv } from '../../shared/export/offers-csv.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { saving } from './saving.ts'

export const offerHandlers = (
  parts: AppParts,
): Handlers<'offers.context' | 'offers.log' | 'offers.correct' | 'offers.withdraw' | 'offers.exportCsv'> => {
  const { store, dialogs } = parts
  const announced = <Value>(result: Result<Value>): Result<Value> => {
    // The answer first: whoever logged it waits for that, not for the list.
    if (result.ok) setImmediate(() => parts.announce('day'))
    return result
  }
  return {
    'offers.context': async (input) => {
      const context = await store.run('offerContext', { ...input, nowMs: parts.nowMs() })
      return context ? succeed(context) : fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')
    },
    'offers.log': async (input, me) => announced(await store.run('logOffer', { ...input, corrects: null, by: me.staffId })),
    'offers.correct': async (input, me) => announced(await store.run('logOffer', { ...input, by: me.staffId })),
    'offers.withdraw': async (input, me) => announced(await store.run('withdrawOffer', { ...input, by: me.staffId })),
    'offers.exportCsv': async (period, me) => {
      const rows = await store.run('offersBetween', period)
      const name = period.from === period.to ? `offers ${period.from}.csv` : `offers ${period.from} to ${period.to}.csv`
      const path = await saving(() => dialogs.saveCsv(name, offersCsv(rows)))
      if (!path.ok) return path
      if (path.value === null) return succeed({ rows: rows.length, savedAs: null })
      await store.run('recordExport', { ...period, rows: rows.length, by: me.staffId })
      return succeed({ rows: rows.length, savedAs: basename(path.value) })
    },
  }
}
