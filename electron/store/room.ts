/** Whether the disk has room to go on. */
import type { Database } from 'better-sqlite3-multiple-ciphers'

/** As much as several offers write, so that the next one does not meet the full disk again. */
const ROOM_BYTES = 256 * 1024

/** Really writes that much, and gives it up again. Throws what SQLite says where there is no room. */
export const proveRoom = (database: Database): void => {
  database.transaction(() => database.exec(`
    DROP TABLE IF EXISTS room_probe;
    CREATE TABLE room_probe (bytes BLOB);
    INSERT INTO room_probe VALUES (zeroblob(${ROOM_BYTES}))`)).immediate()
  database.exec('DROP TABLE room_probe')
}
