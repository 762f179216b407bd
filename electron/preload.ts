/** All the window ever gets: one call, one subscription. Both are checked again on the other side. */
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('everyoffer', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('everyoffer:call', name, input),
  onChanged: (listener: (topic: string) => void): void => {
    ipcRenderer.on('everyoffer:changed', (_event, topic: string) => listener(topic))
  },
})
