/** The system's key store through Electron. The plain-text stand-in that Electron falls back to does not count as one. */
import { safeStorage } from 'electron'
import type { KeyStore } from '../records/key-file.ts'

export const systemKeyStore: KeyStore = {
  isReal: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
}
