/* eslint-disable @typescript-eslint/no-require-imports, no-undef -- a sandboxed preload is CommonJS */
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bench', { call: (text) => ipcRenderer.invoke('bare-call', text) })
