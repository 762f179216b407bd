/**
 * `{ name, outputFolder }` of the test printer, ready to take jobs (each lands in `outputFolder` as a PDF), or
 * `{ unavailable }` with the reason.
 */
export function ensureTestPrinter(): Promise<{
    unavailable: string;
    name?: never;
    outputFolder?: never;
} | {
    name: string;
    outputFolder: string;
    unavailable?: never;
}>;
