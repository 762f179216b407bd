/** The system's key store through Electron. The plain-text stand-in that Electron falls back to does not count as one. */
import { safeStorage } from 'electron'
import type { KeyStore } from '../records/key-file.ts'

/** Electron 45 deprecates the calls that wait; older ones have no others. What one sealed, the other opens. */
const isAsync = 'encryptStringAsync' in safeStorage

export const systemKeyStore: KeyStore = {
  isReal: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  seal: (text) => (isAsync ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text)),
  open: async (sealed) =>
    isAsync ? (await safeStorage.decryptStringAsync(sealed)).result : safeStorage.decryptString(sealed),
}
