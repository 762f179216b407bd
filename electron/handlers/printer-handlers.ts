/** What a printer can do, and the test page: paper that is no invitation and is not in the log. */
import type { TestPageState } from '../../shared/contract/views.ts'
import { shownAddress, qrTarget } from '../../shared/invitations/letter.ts'
import type { PrintOptions } from '../../shared/printing/print-options.ts'
import { fail, succeed } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { firstRefusal } from './follow-print.ts'
import { failureWordsFor, wordsFor } from '../resources/words.ts'

export const printerHandlers = (
  parts: AppParts,
): Handlers<'printers.abilities' | 'printers.printTestPage' | 'printers.testPage'> => {
  const { store, printers, testPages } = parts
  let last: TestPageState | null = null

  const tell = (state: TestPageState): void => {
    last = state
    parts.announce('printing')
  }

  const draw = async (printer: string, options: PrintOptions, { language }: StaffMember) => {
    const clinic = (await store.run('clinicFacts', {}))?.clinic
    if (!clinic) return null
    const [say, known] = await Promise.all([wordsFor(language), printers.list()])
    return testPages.render(
      {
        options,
        printer: known.find(({ name }) => name === printer)?.description ?? printer,
        target: qrTarget(clinic.portal),
        address: shownAddress(clinic.portal),
        printedAt: wallClock(parts.nowMs(), clinic.timeZone),
      },
      say,
    )
  }

  const follow = async (sent: TestPageState, pdf: Uint8Array, options: PrintOptions, me: StaffMember): Promise<void> => {
    const { printer } = sent
    const title = (await wordsFor(me.language))('test-page.title')
    const result = await printers.print({ pdf, printer, options, title, onPrinting: () => tell({ ...sent, state: 'printing' }) })
    tell(
      result.ok
        ? { ...sent, state: 'printed' }
        : { ...sent, state: 'not-printed', problem: await failureWordsFor(me.language, result) },
    )
  }

  return {
    'printers.abilities': async ({ printer }) => succeed(await printers.abilities(printer)),

    'printers.printTestPage': async ({ printer, options }, me) => {
      const pdf = await draw(printer, options, me)
      if (!pdf) return fail('no-clinic', 'The clinic is not set up yet.')
      const sent: TestPageState = { printer, state: 'sent', problem: null }
      tell(sent)
      await firstRefusal(follow(sent, pdf, options, me))
      return succeed(last ?? sent)
    },

    'printers.testPage': () => succeed(last),
  }
}
