/** Sheets that lie on the counter: printed by the dozen, for no visit. */
import type { CallInput } from '../../shared/contract/contract.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { RenderedLetter } from '../letters/letter-pdf.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { printableIn } from './letter-handlers.ts'
import { printOptionsFor } from './print-options.ts'
import { saving } from './saving.ts'

type Order = CallInput<'letters.printCounter'>
type Channel = Order['channel']

export const counterHandlers = (parts: AppParts): Handlers<'letters.printCounter'> => {
  const { store, letters, printers, dialogs, log } = parts

  /** Whether it is out; false where the person closed the dialog. `record` is called where it comes out after all. */
  const handOut = async ({ bytes }: RenderedLetter, { paper, pageSize, channel }: Order, record: () => Promise<unknown>): Promise<Result<boolean>> => {
    if (channel.to === 'pdf') {
      const saved = await saving(() => dialogs.savePdf(paper === 'card' ? 'Cards.pdf' : 'Half sheets.pdf', bytes))
      return saved.ok ? succeed(saved.value !== null) : saved
    }
    const { printer } = channel
    const options = { ...(await printOptionsFor(parts, printer, paper)), size: pageSize }
    const printed = await printers.print({ pdf: bytes, printer, options, title: 'Counter sheets' })
    if (printed.ok) return succeed(true)
    printed.later?.then((late) => (late.ok ? record() : null)).catch(() => log.write('printing-failed'))
    return fail(printed.code, printed.message, printed.values)
  }

  const recordSheets = (letter: RenderedLetter, { paper, language, channel }: Order, copies: number, acceptedBy: string | null, me: StaffMember) =>
    store.run('recordCounterSheets', {
      facts: {
        paper, language, templateVersion: letter.templateVersion, copies, acceptedBy, sha256: letter.sha256,
        channel: channel.to, printer: printerOf(channel),
      },
      by: me.staffId,
    })

  return {
    'letters.printCounter': async (order, me) => {
      const { paper, language, pageSize, channel } = order
      const printable = await printableIn(parts, language)
      if (!printable.ok) return printable
      const facts = await store.run('clinicFacts', {})
      if (!facts) return fail('no-clinic', 'The clinic is not set up yet.')
      const copies = channel.to === 'pdf' ? 1 : order.copies
      const letter = await letters.render(facts.clinic, { kind: 'generic', paper, language, pageSize, size: 'standard', copies })
      if (!letter.ok) return fail(letter.code, letter.message, { problem: letter.message })
      const record = () => recordSheets(letter, order, copies, printable.value.acceptedBy, me)
      const out = await handOut(letter, order, record)
      if (!out.ok) return out
      if (!out.value) return succeed({ is: 'left' })
      await record()
      return succeed({ is: channel.to === 'pdf' ? 'saved' : 'printed' })
    },
  }
}

const printerOf = (channel: Channel): string | null => (channel.to === 'printer' ? channel.printer : null)
