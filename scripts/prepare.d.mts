/**
 * `{ runtime, switches, env }`: the Electron to start, the switches it needs here, and what to add to the
 * environment of the app or of tests that start it:
 * - `EVERYOFFER_ELECTRON`: the executable
 * - `EVERYOFFER_ELECTRON_SWITCHES`: the switches, separated by spaces
 * - `EVERYOFFER_SQLITE_BINDING`: the binding to open the database with; empty where the prebuilt one serves
 *
 * `forTests` also asks for the programs the tests use. Throws a SetupError with the reason and the remedy.
 */
export function prepareApp({ forTests }?: {
    forTests?: boolean | undefined;
}): Promise<{
    runtime: any;
    switches: string[];
    env: {
        EVERYOFFER_ELECTRON: any;
        EVERYOFFER_ELECTRON_SWITCHES: string;
        EVERYOFFER_SQLITE_BINDING: string;
    };
}>;
/** Throws a SetupError if the app has not been built. */
export function requireBuild(): void;
