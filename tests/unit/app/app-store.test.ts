import { expect, it, vi } from 'vitest'
import { followAppState, useApp } from '../../../renderer/app/app-store.ts'
import { useDroppedFile } from '../../../renderer/app/dropped-file.ts'
import { textSizeOf } from '../../../renderer/app/use-look.ts'

const ready = (staffId: string, startsWithNamesHidden: boolean) => ({
  phase: 'ready',
  me: { staffId, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' },
  settings: { startsWithNamesHidden },
})

it('starts a new person on Today with the names as the workstation has them, and leaves one who unlocks alone', async () => {
  let answer: unknown = ready('sofia', true)
  let changed: (topic: string) => void = () => undefined
  vi.stubGlobal('window', {
    everyoffer: {
      call: async () => ({ ok: true, value: answer }),
      onChanged: (listener: (topic: string) => void) => {
        changed = listener
      },
    },
  })
  followAppState()
  await vi.waitFor(() => expect(useApp.getState()).toMatchObject({ areNamesHidden: true, route: 'today' }))

  useApp.getState().go('settings')
  useApp.getState().toggleNames()
  answer = { ...ready('sofia', true), phase: 'locked' }
  changed('app-state')
  await vi.waitFor(() => expect(useApp.getState().app.phase).toBe('locked'))
  answer = ready('sofia', true)
  changed('app-state')
  await vi.waitFor(() => expect(useApp.getState().app.phase).toBe('ready'))
  expect(useApp.getState()).toMatchObject({ areNamesHidden: false, route: 'settings' })

  answer = ready('bao', true)
  changed('app-state')
  await vi.waitFor(() => expect(useApp.getState()).toMatchObject({ areNamesHidden: true, route: 'today' }))
})

it('asks for the file picker once', () => {
  useApp.getState().chooseFile()
  expect(useApp.getState().route).toBe('import')
  expect([useApp.getState().takePickerWish(), useApp.getState().takePickerWish()]).toEqual([true, false])
})

it('hands a dropped file over once', () => {
  const file = new File(['Time,Name'], 'schedule.csv')
  useDroppedFile.getState().drop(file)
  expect([useDroppedFile.getState().take(), useDroppedFile.getState().take()]).toEqual([file, null])
})

it.each([[100, 100], [133, 125], [200, 200]])('takes a text size of %i percent for %i', (percent, size) => {
  expect(textSizeOf(percent)).toBe(size)
})
