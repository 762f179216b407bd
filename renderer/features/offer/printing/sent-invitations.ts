/** Letters this window gave to a printer and has not heard back of. */
import { create } from 'zustand'

export type SentInvitation = { readonly invitationId: string; readonly visitId: string }

type Sent = { readonly waiting: readonly SentInvitation[] }

export const useSentInvitations = create<Sent>(() => ({ waiting: [] }))

export const waitFor = (invitation: SentInvitation): void =>
  useSentInvitations.setState(({ waiting }) => ({ waiting: [...waiting, invitation] }))

/** True for the one who ends the wait, so that one answer is told once. */
export const stopWaiting = (invitationId: string): boolean => {
  const { waiting } = useSentInvitations.getState()
  const left = waiting.filter((each) => each.invitationId !== invitationId)
  useSentInvitations.setState({ waiting: left })
  return left.length < waiting.length
}
