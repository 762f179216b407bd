/** Runs the tour; `args` go to vitest. Resolves with the exit code. */
export function tour(args?: any[]): Promise<any>;
