/** What is being typed in Settings; it outlives a look at another section or screen. */
import { create } from 'zustand'
import type { ClinicDraft } from '../../../shared/clinic/clinic-draft.ts'

export type SectionId =
  | 'language' | 'look' | 'keys' | 'privacy' | 'desk' | 'printers' | 'practice' | 'export' | 'clinic' | 'codes' | 'patient-file' | 'own-offers' | 'people' | 'about'

type SettingsStore = {
  readonly ownerId: string | null
  readonly section: SectionId
  /** Null while nothing has been changed. */
  readonly clinicDraft: ClinicDraft | null
  readonly startFor: (ownerId: string) => void
  readonly open: (section: SectionId) => void
  readonly draftClinic: (draft: ClinicDraft | null) => void
}

export const useSettingsStore = create<SettingsStore>((set, get) => ({
  ownerId: null,
  section: 'look',
  clinicDraft: null,
  startFor: (ownerId) => {
    if (get().ownerId !== ownerId) set({ ownerId, section: 'look', clinicDraft: null })
  },
  open: (section) => set({ section }),
  draftClinic: (clinicDraft) => set({ clinicDraft }),
}))
