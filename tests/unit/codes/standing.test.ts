import { describe, expect, it } from 'vitest'
import { DEFAULT_CODE_RULE } from '../../../shared/codes/rule.ts'
import { codeStanding, type CodeFacts, type PrintedCode } from '../../../shared/codes/standing.ts'

const TODAY = '2025-10-14'
const PRINTED: PrintedCode = {
  codeId: 'code-1', state: 'printed', againFor: null, goodUntil: '2025-10-24', on: '2025-10-12', at: '09:40', by: 'Sofia Reyes', isKept: true,
}
const portal = (change: Partial<CodeFacts> = {}): CodeFacts => ({
  rule: DEFAULT_CODE_RULE, hasMrn: true, onFile: { goodUntil: '2025-10-24' }, ownPrint: null, lastPrint: null, visitId: 'visit-1', today: TODAY,
  ...change,
})
const made = (change: Partial<CodeFacts> = {}) => portal({ rule: { source: 'made', days: 10 }, onFile: null, ...change })
const AGAIN = { ...PRINTED, state: 'again', againFor: 'visit-1' } as const

describe('a code of the portal', () => {
  it.each([
    ['is ready once', portal(), { kind: 'ready', from: 'portal', goodUntil: '2025-10-24' }],
    ['is good on its last day', portal({ today: '2025-10-24' }), { kind: 'ready' }],
    ['has run out the day after', portal({ today: '2025-10-25' }), { kind: 'run-out', goodUntil: '2025-10-24' }],
    ['without a last day is good', portal({ onFile: { goodUntil: null } }), { kind: 'ready', goodUntil: null }],
    ['is spent once it was printed', portal({ ownPrint: PRINTED, lastPrint: PRINTED }), { kind: 'spent', codeId: 'code-1', canPrintAgain: true }],
    ['is ready again for the visit it was released for', portal({ ownPrint: AGAIN, lastPrint: AGAIN }), { kind: 'ready' }],
    ['is spent for any other visit', portal({ ownPrint: AGAIN, lastPrint: AGAIN, visitId: 'visit-2' }), { kind: 'spent' }],
    ['is gone once it is void', portal({ ownPrint: { ...PRINTED, state: 'void' } }), { kind: 'none', why: 'no-code' }],
    ['that is new is ready although an older one is out', portal({ lastPrint: PRINTED }), { kind: 'ready' }],
    ['that was typed is spent too', portal({ onFile: null, lastPrint: { ...PRINTED, isKept: false } }), { kind: 'spent', canPrintAgain: true }],
    ['that was typed is typed again', portal({ onFile: null, lastPrint: { ...AGAIN, isKept: false } }), { kind: 'none', why: 'no-code' }],
    ['that ran out in a letter is in nobody’s way', portal({ onFile: null, lastPrint: PRINTED, today: '2025-11-01' }), { kind: 'none' }],
    ['is not made up where there is none', portal({ onFile: null }), { kind: 'none', why: 'no-code' }],
  ])('%s', (_, facts, standing) => {
    expect(codeStanding(facts)).toMatchObject(standing)
  })
})

describe('a code made here', () => {
  it.each([
    ['is made when its letter is printed, for the days of the clinic', made(), { kind: 'to-make', goodUntil: '2025-10-24' }],
    ['needs an MRN', made({ hasMrn: false }), { kind: 'none', why: 'no-mrn' }],
    ['is not made twice', made({ lastPrint: PRINTED }), { kind: 'spent', canPrintAgain: true }],
    ['that the portal has can only be made anew', made({ lastPrint: { ...PRINTED, isKept: false } }), { kind: 'spent', canPrintAgain: false }],
    ['is the same one when it is printed again', made({ lastPrint: AGAIN }), { kind: 'ready', from: 'made', goodUntil: '2025-10-24' }],
    ['that was released and then handed over is spent', made({ lastPrint: { ...AGAIN, isKept: false } }), { kind: 'spent', canPrintAgain: false }],
    ['that ran out makes way for a new one', made({ lastPrint: PRINTED, today: '2025-10-25' }), { kind: 'to-make', goodUntil: '2025-11-04' }],
    ['that is void makes way for a new one', made({ lastPrint: { ...PRINTED, state: 'void' } }), { kind: 'to-make' }],
    ['comes before one of the portal', made({ onFile: { goodUntil: null } }), { kind: 'to-make' }],
  ])('%s', (_, facts, standing) => {
    expect(codeStanding(facts)).toMatchObject(standing)
  })
})
