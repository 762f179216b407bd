/** What each trouble means to the people at the desk. In none of them is anything deleted. */
import type { TroubleCode } from '../../../shared/contract/app-state.ts'

export type TroubleWords = {
  /** What could not be done. */
  readonly problem: string
  /** What happened. */
  readonly title: string
  /** What is safe first, then why. */
  readonly words: string
  /** What to do, before the last step of every list. */
  readonly steps: readonly string[]
}

const COULD_NOT_OPEN = 'EveryOffer could not open its records'
const COULD_NOT_SAVE = 'EveryOffer could not save'

const WORDS: Readonly<Record<TroubleCode, TroubleWords>> = {
  'store-locked': {
    problem: COULD_NOT_OPEN,
    title: 'Another copy is using them',
    words:
      'Nothing is lost. Every logged offer is in the file. EveryOffer is open in another window or for another person on this computer.',
    steps: ['Go to the other window, or ask that person to sign out.', 'Come back here and press Try again.'],
  },
  'store-damaged': {
    problem: COULD_NOT_OPEN,
    title: 'The file with the records is damaged',
    words: 'Nothing was deleted, and EveryOffer does not write to a damaged file. A disk fault or a power cut can do this.',
    steps: [
      'Do not delete or move anything in the folder below.',
      'Call the person who looks after your computers. They can put back the last good copy of the folder.',
      'When the copy is back, press Try again.',
    ],
  },
  'store-newer': {
    problem: COULD_NOT_OPEN,
    title: 'They were made by a newer EveryOffer',
    words: 'Nothing is lost, and nothing was changed. This copy of EveryOffer is older than the records, so it leaves them alone.',
    steps: ['Install the newest EveryOffer on this computer.', 'Start it. The records are there as they were.'],
  },
  'store-missing': {
    problem: COULD_NOT_OPEN,
    title: 'The file with the records is not there',
    words:
      'EveryOffer deleted nothing. This computer was set up, but the file was moved, or its disk is not connected. EveryOffer does not start a new one in its place.',
    steps: ['Connect the disk, or put the file back into the folder below.', 'Press Try again.'],
  },
  'key-gone': {
    problem: COULD_NOT_OPEN,
    title: 'The key to the records is gone',
    words: 'The records are still there, locked. Their key is kept apart from them, and it is not there now. Nothing was deleted.',
    steps: [
      'Sign in to the computer as the person who set EveryOffer up, and start it again.',
      'If a file was moved, put clinic.key back into the folder below.',
      'If the computer was set up anew, ask the person who looks after it to bring the old user profile back.',
      'Do not delete the folder. Without its key no one can read it; with the key it is whole.',
    ],
  },
  'disk-full': {
    problem: COULD_NOT_SAVE,
    title: 'The disk is full',
    words: 'Every offer that was shown as logged is safe. What you did last was not saved, and nothing was deleted.',
    steps: ['Make room: empty the trash, or move large files to another disk.', 'Come back here and press Try again.'],
  },
  'not-writable': {
    problem: COULD_NOT_SAVE,
    title: 'The folder does not let EveryOffer write',
    words: 'Every offer that was shown as logged is safe, and nothing was deleted. The folder or its disk is set to read only.',
    steps: ['Ask the person who looks after your computers to let you write to the folder below.', 'Press Try again.'],
  },
  'store-failed': {
    problem: COULD_NOT_OPEN,
    title: 'The records did not answer',
    words: 'Every offer that was shown as logged is safe, and nothing was deleted. The part that keeps the records has stopped.',
    steps: ['Press Try again.', 'If it comes back, start the computer again.', 'If that does not help, call support with the line below.'],
  },
}

const PRINT_MEANWHILE = 'If a patient is waiting, print a sheet without a code. Log it later.'

/** The page for a trouble; its last step is the way to go on with the patient who is waiting. */
export const troubleWords = (code: TroubleCode, canPrintSheet: boolean): TroubleWords => {
  const words = WORDS[code]
  return canPrintSheet ? { ...words, steps: [...words.steps, PRINT_MEANWHILE] } : words
}
