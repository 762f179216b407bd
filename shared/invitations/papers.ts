/** The kinds of paper a printer can be chosen for. */
export const PAPERS = ['letter', 'large-print', 'decliner', 'representative', 'teen', 'half-sheet', 'card'] as const
export type Paper = (typeof PAPERS)[number]
