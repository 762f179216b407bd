/** A visit: one patient at one site on one day, whatever the number of appointments. */
export const VISIT_STATUSES = ['expected', 'arrived', 'leaving', 'departed', 'cancelled', 'no-show'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

export const PORTAL_STATUSES = ['active', 'pending', 'none', 'unknown'] as const
/** What the clinic's record system says about the patient's account. */
export type PortalStatus = (typeof PORTAL_STATUSES)[number]

/** Whether the patient has been in the building on that day. */
export const hasArrived = (status: VisitStatus): boolean =>
  status === 'arrived' || status === 'leaving' || status === 'departed'

/** "…2218": enough to tell two patients apart, too little to be worth stealing over a counter. */
export const mrnEnding = (mrn: string | null): string | null => (mrn === null ? null : mrn.slice(-4))
