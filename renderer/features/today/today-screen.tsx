import { DeskScreen, type DeskSlots } from '../../desk/desk-screen.tsx'
import { TODAY } from './today-desk.ts'

/** The front desk. */
export function TodayScreen(slots: DeskSlots) {
  return <DeskScreen kind={TODAY} {...slots} />
}
