/**
 * Returns `folder`, after `make(partialFolder)` has filled it if it was not there yet.
 * `make` gets an empty folder beside the final one; what it leaves there becomes `folder`.
 */
export function makeOnce(folder: any, make: any): any;
