/** Far beyond a clinic's busiest day; a larger file is refused before it is read. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024
