/** How long a clinic may let a patient rest after a firm no, in days. 0 asks at every visit. */
export const DEFAULT_REOFFER_DAYS = 180
/** Two years: by then a phone, a helper or a mind has mostly changed. */
export const MOST_REOFFER_DAYS = 730
