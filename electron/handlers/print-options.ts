/** How a paper is printed from this workstation, at the site it stands at. */
import type { Paper } from '../../shared/invitations/papers.ts'
import type { PrintOptions } from '../../shared/printing/print-options.ts'
import { optionsOn } from '../../shared/printing/printing-choice.ts'
import { siteOf } from '../session/app-state.ts'
import type { AppParts } from './app-parts.ts'

export const printOptionsFor = async (
  { store, workstation }: Pick<AppParts, 'store' | 'workstation'>,
  printer: string,
  paper: Paper,
): Promise<PrintOptions> => {
  const facts = await store.run('clinicFacts', {})
  const siteId = facts ? siteOf(facts.clinic, workstation) : ''
  return optionsOn(workstation.settings().printing, siteId, paper, printer)
}
