/** Everything the store can be asked. One list: the worker runs by it, the client is typed by it. */
import type { CommandContext } from './command-context.ts'
import {
  addStaff, changeClinic, changeStaff, recordSignIn, recordSignOut, setPin, setUpClinic,
} from './commands/clinic.ts'
import { commitImport } from './commands/import.ts'
import {
  logOffer, recordExport, recordInvitation, recordPrinting, withdrawOffer,
} from './commands/offers.ts'
import { loadSampleDay } from './commands/sample.ts'
import { addWalkIn, closeDay, markMissed, reopenDay, setVisitStatus } from './commands/visits.ts'
import type { Reader } from './handle.ts'
import { countFacts, findChainBreaks } from './event-log.ts'
import { clinicFacts, pinFacts, staffList } from './queries/clinic.ts'
import { checkImport, previewImport, rememberedMapping } from './queries/import.ts'
import { invitationFacts, offerContext, offersBetween } from './queries/offers.ts'
import { patientsMatching, searchPatients } from './queries/search.ts'
import { dayView } from './queries/visits.ts'

export const QUERIES = {
  clinicFacts,
  staffList,
  pinFacts,
  dayView,
  searchPatients,
  patientsMatching,
  offerContext,
  invitationFacts,
  offersBetween,
  rememberedMapping,
  previewImport,
  checkImport,
  findChainBreaks,
  countFacts,
} satisfies Record<string, (reader: Reader, input: never) => unknown>

export const COMMANDS = {
  setUpClinic,
  changeClinic,
  addStaff,
  changeStaff,
  setPin,
  recordSignIn,
  recordSignOut,
  addWalkIn,
  setVisitStatus,
  markMissed,
  closeDay,
  reopenDay,
  logOffer,
  withdrawOffer,
  recordInvitation,
  recordPrinting,
  recordExport,
  commitImport,
  loadSampleDay,
} satisfies Record<string, (context: CommandContext, input: never) => unknown>

type Operations = typeof QUERIES & typeof COMMANDS
export type OperationName = keyof Operations
export type OperationInput<Name extends OperationName> = Parameters<Operations[Name]>[1] extends infer Input
  ? Input extends undefined ? Record<string, never> : Input
  : never
export type OperationOutput<Name extends OperationName> = ReturnType<Operations[Name]>

export const isCommand = (name: OperationName): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name)
