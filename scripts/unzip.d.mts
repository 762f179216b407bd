/**
 * Writes the entries of `zipFile` below `folder`. `place(name)` gives an entry's path in `folder`, or undefined
 * to leave it out. Executable bits are kept. yauzl refuses absolute paths and `..`.
 */
export function unzip(zipFile: any, folder: any, place: any): Promise<void>;
