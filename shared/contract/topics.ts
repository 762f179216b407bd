/** What can have changed; the window asks again for what it shows. */
export const TOPICS = ['app-state', 'codes', 'day', 'import', 'printing', 'script', 'letters', 'batches', 'figures'] as const
export type Topic = (typeof TOPICS)[number]
