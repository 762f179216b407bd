import { DeskScreen, type DeskSlots } from '../../desk/desk-screen.tsx'
import { DISCHARGE } from './discharge-desk.ts'

/** The nurse's list: whoever is still here and was not asked, and whom the desk handed over. */
export function DischargeScreen(slots: DeskSlots) {
  return <DeskScreen kind={DISCHARGE} {...slots} />
}
