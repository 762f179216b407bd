/** One import from file to done; it outlives a look at another screen and the lock screen. */
import { create } from 'zustand'
import type { ImportDone, ImportReport, SheetShown } from '../../../shared/contract/views.ts'

export type ImportStep = 'file' | 'columns' | 'check' | 'done'

/** What each column is, by its index as text; empty while a person has to choose. */
export type ColumnChoices = Readonly<Record<string, string>>
/** What was answered, by the key of the question. */
export type RowAnswers = Readonly<Record<string, string>>

type ImportState = {
  /** Whose import this is: the next person starts with an empty screen. */
  readonly ownerId: string | null
  readonly step: ImportStep
  readonly sheet: SheetShown | null
  readonly choices: ColumnChoices
  readonly siteId: string
  readonly remember: boolean
  readonly answers: RowAnswers
  readonly report: ImportReport | null
  /** How often the rows were checked: each new report is read out. */
  readonly checks: number
  readonly done: ImportDone | null
  /** Said on the next screen: "Nothing was imported." */
  readonly notice: string | null
}

type ImportStore = ImportState & {
  readonly startFor: (ownerId: string) => void
  readonly opened: (sheet: SheetShown, siteId: string) => void
  readonly change: (part: Partial<Pick<ImportState, 'siteId' | 'remember' | 'notice'>>) => void
  readonly chooseColumn: (index: number, key: string) => void
  readonly answer: (key: string, answer: string | null) => void
  readonly askAgain: () => void
  readonly checked: (report: ImportReport) => void
  readonly finished: (done: ImportDone) => void
  readonly backToColumns: (notice: string | null) => void
  readonly leave: (notice: string | null) => void
}

const EMPTY: ImportState = {
  ownerId: null,
  step: 'file',
  sheet: null,
  choices: {},
  siteId: '',
  remember: true,
  answers: {},
  report: null,
  checks: 0,
  done: null,
  notice: null,
}

/** A column with a question starts unchosen, so that nobody agrees to a guess by passing over it. */
const firstChoices = (sheet: SheetShown): ColumnChoices =>
  Object.fromEntries(sheet.columns.map(({ index, field, question }) => [String(index), question === null ? field : '']))

const without = (answers: RowAnswers, key: string): RowAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([one]) => one !== key))

export const useImport = create<ImportStore>((set, get) => ({
  ...EMPTY,
  startFor: (ownerId) => {
    if (get().ownerId !== ownerId) set({ ...EMPTY, ownerId })
  },
  opened: (sheet, siteId) =>
    set({ step: 'columns', sheet, siteId, choices: firstChoices(sheet), answers: {}, report: null, done: null, notice: null, remember: true }),
  change: (part) => set(part),
  chooseColumn: (index, key) => set(({ choices }) => ({ choices: { ...choices, [index]: key }, answers: {}, notice: null })),
  answer: (key, answer) =>
    set(({ answers }) => ({ answers: answer === null ? without(answers, key) : { ...answers, [key]: answer } })),
  askAgain: () => set({ answers: {} }),
  checked: (report) => set(({ checks }) => ({ step: 'check', report, checks: checks + 1, notice: null })),
  finished: (done) => set({ step: 'done', done, notice: null }),
  backToColumns: (notice) => set({ step: 'columns', notice }),
  leave: (notice) => set(({ ownerId }) => ({ ...EMPTY, ownerId, notice })),
}))
