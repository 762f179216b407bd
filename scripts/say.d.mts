/** One way to tell the person at the terminal what the set-up is doing: stderr, so that output stays usable. */
/** Prints one plain line. */
export function say(line: any): void;
/**
 * Runs a script's main function and turns an expected failure into its message and exit code 1.
 * The function may return an exit code.
 */
export function runMain(main: any): Promise<void>;
/** A failure whose message says why, and what the person can do about it. Shown without a stack. */
export class SetupError extends Error {
}
