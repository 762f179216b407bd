/** Everything the store can be asked. One list: the worker runs by it, the client is typed by it. */
import type { CommandContext } from './command-context.ts'
import { endBatch, recordPart, setBatchState, settlePart, startBatch } from './commands/batches.ts'
import {
  addStaff, changeClinic, changeStaff, chooseLanguage, recordSignIn, recordSignOut, setPin, setUpClinic,
} from './commands/clinic.ts'
import {
  chooseCodeRule, commitCodeFile, printCode, recordHandOver, giveBackCode, releaseCode, voidCodeOf, voidFoundCode,
} from './commands/codes.ts'
import { commitImport } from './commands/import.ts'
import {
  logOffer, recordExport, recordInvitation, recordPrinting, withdrawOffer,
} from './commands/offers.ts'
import { keepAllFigureDays, keepFigureDays, lookBehind, markChange, recordReport, withdrawChange } from './commands/figures.ts'
import { acceptLetterLanguage, keepLogo, keepOwnWords, recordCounterSheets, withdrawLetterLanguage } from './commands/letters.ts'
import { loadSampleDay } from './commands/sample.ts'
import { dropScriptDraft, keepScriptDraft, publishScript } from './commands/script.ts'
import { commitPatientFile } from './commands/patient-file.ts'
import { addWalkIn, closeDay, markMissed, reopenDay, setVisitStatus } from './commands/visits.ts'
import type { Reader } from './handle.ts'
import { countFacts, findChainBreaks } from './event-log.ts'
import { batches, batchLetters, batchManifest, batchRow, nextPart } from './queries/batches.ts'
import { clinicFacts, pinFacts, staffList } from './queries/clinic.ts'
import { checkCodeFile, codeForLetter, codesDesk, codesToHandOver } from './queries/codes.ts'
import { checkImport, forgetImport, keepSheet, previewImport, rememberedMapping } from './queries/import.ts'
import { acceptedLetters, letterhead } from './queries/letters.ts'
import {
  figuresBefore, figuresFunnel, figuresNow, figuresOverTime, figuresOwn, figuresReasonsBy, figuresSplit, figuresToWhom, figuresWhyNot, monthReport, monthsToReport,
} from './queries/figures.ts'
import { invitationFacts, invitationSent, offerContext, offersBetween } from './queries/offers.ts'
import { checkPatientFile, patientFileDesk } from './queries/patient-file.ts'
import { newestScript, publishedScript, scriptDraft, scriptVersions } from './queries/script.ts'
import { patientsMatching, searchPatients } from './queries/search.ts'
import { daysLeftOpen } from './queries/days-left-open.ts'
import { dayView } from './queries/visits.ts'

export const QUERIES = {
  clinicFacts,
  staffList,
  pinFacts,
  dayView,
  daysLeftOpen,
  searchPatients,
  patientsMatching,
  offerContext,
  invitationFacts,
  invitationSent,
  offersBetween,
  codeForLetter,
  codesToHandOver,
  codesDesk,
  checkCodeFile,
  checkPatientFile,
  patientFileDesk,
  rememberedMapping,
  keepSheet,
  previewImport,
  checkImport,
  forgetImport,
  findChainBreaks,
  countFacts,
  newestScript,
  publishedScript,
  scriptVersions,
  scriptDraft,
  acceptedLetters,
  batchLetters,
  batches,
  batchRow,
  nextPart,
  batchManifest,
  letterhead,
  figuresNow,
  figuresBefore,
  figuresOverTime,
  figuresToWhom,
  figuresWhyNot,
  figuresFunnel,
  figuresReasonsBy,
  figuresSplit,
  figuresOwn,
  monthReport,
  monthsToReport,
} satisfies Record<string, (reader: Reader, input: never) => unknown>

export const COMMANDS = {
  setUpClinic,
  changeClinic,
  addStaff,
  changeStaff,
  setPin,
  chooseLanguage,
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
  chooseCodeRule,
  printCode,
  releaseCode,
  giveBackCode,
  voidCodeOf,
  voidFoundCode,
  recordHandOver,
  commitCodeFile,
  commitPatientFile,
  commitImport,
  loadSampleDay,
  keepScriptDraft,
  dropScriptDraft,
  publishScript,
  acceptLetterLanguage,
  withdrawLetterLanguage,
  startBatch,
  recordPart,
  settlePart,
  setBatchState,
  endBatch,
  keepOwnWords,
  keepLogo,
  recordCounterSheets,
  keepFigureDays,
  keepAllFigureDays,
  lookBehind,
  markChange,
  recordReport,
  withdrawChange,
} satisfies Record<string, (context: CommandContext, input: never) => unknown>

type Operations = typeof QUERIES & typeof COMMANDS
export type OperationName = keyof Operations
export type OperationInput<Name extends OperationName> = Parameters<Operations[Name]>[1] extends infer Input
  ? Input extends undefined ? Record<string, never> : Input
  : never
export type OperationOutput<Name extends OperationName> = ReturnType<Operations[Name]>

export const isCommand = (name: OperationName): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name)
