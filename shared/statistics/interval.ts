/** Both ends of a 95 % interval, parts of one. */
export type Interval = { readonly low: number; readonly high: number }
