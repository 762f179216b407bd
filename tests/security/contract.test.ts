import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CONTRACT, type CallName } from '../../shared/contract/contract.ts'
import { VALID_CALLS } from '../support/valid-calls.ts'

const NAMES = Object.keys(CONTRACT) as CallName[]
const namesFor = (isMeant: (who: (typeof CONTRACT)[CallName]['who']) => boolean) => NAMES.filter((name) => isMeant(CONTRACT[name].who)).sort()

describe('who may call', () => {
  it('before sign-in only what the gates need', () =>
    expect(namesFor((who) => who === 'anyone')).toEqual([
      'app.about', 'app.printBlankSheet', 'app.retryStore', 'app.state', 'session.signIn', 'session.signOut',
      'settings.change', 'setup.create', 'setup.leaveSample', 'setup.openSample', 'setup.unlock',
    ]))

  it('only a manager, what changes the clinic and its people', () => {
    expect(namesFor(Array.isArray)).toEqual([
      'clinic.change', 'codes.checkFile', 'codes.chooseRule', 'codes.closeFile', 'codes.commitFile', 'codes.desk', 'codes.openFile',
      'codes.saveFile', 'codes.voidFound',
      'figures.before', 'figures.chooseReportFolder', 'figures.funnel', 'figures.markChange', 'figures.months', 'figures.now', 'figures.overTime', 'figures.reasonsBy', 'figures.saveReport', 'figures.schedule', 'figures.split', 'figures.stopReports', 'figures.toWhom', 'figures.visitsBehind', 'figures.whyNot', 'figures.withdrawChange', 'letters.accept', 'letters.keepWords', 'letters.letterhead', 'letters.preview', 'letters.printCounter',
      'letters.setLogo', 'letters.withdraw', 'log.verify', 'patientFile.check', 'patientFile.close', 'patientFile.commit', 'patientFile.desk',
      'patientFile.open', 'script.desk', 'script.dropDraft', 'script.exportFile', 'script.importFile',
      'script.keepDraft', 'script.publish', 'script.version', 'staff.add', 'staff.change', 'staff.list', 'staff.setPin',
    ])
    for (const name of namesFor(Array.isArray)) expect(CONTRACT[name].who).toEqual(['manager'])
  })

  it('nothing about patients before sign-in', () => {
    const open = namesFor((who) => who === 'anyone')
    expect(open.filter((name) => /^(day|patients|visits|offers|invitations|import|printers|script|staff|clinic)\./.test(name))).toEqual([])
  })
})

type Part = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Part>>
  readonly additionalProperties?: Part | boolean
  readonly items?: Part
  readonly anyOf?: readonly Part[]
  readonly oneOf?: readonly Part[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly maxLength?: number
  readonly maxItems?: number
  readonly maxProperties?: number
  readonly pattern?: string
}

/** Every part of an input with the way to it. */
const partsOf = (part: Part, path: string): (readonly [path: string, part: Part])[] => {
  const inside: (readonly [string, Part | boolean | undefined])[] = [
    ...Object.entries(part.properties ?? {}),
    ['{}', part.additionalProperties],
    ['[]', part.items],
    ...[...(part.anyOf ?? []), ...(part.oneOf ?? [])].map((option, index) => [`|${index}`, option] as const),
  ]
  return [
    [path, part] as const,
    ...inside.flatMap(([step, each]) => (typeof each === 'object' ? partsOf(each, `${path}.${step}`) : [])),
  ]
}
const PARTS = NAMES.flatMap((name) =>
  partsOf(z.toJSONSchema(CONTRACT[name].input, { io: 'input', unrepresentable: 'any' }) as Part, name),
)
const pathsOf = (isMeant: (part: Part) => boolean) => PARTS.filter(([, part]) => isMeant(part)).map(([path]) => path)

/** Dates, times, ids and PINs: no text twice as long has their form. */
const isFixedForm = (pattern: string): boolean =>
  ['2025-10-14', '11:18', '480917', '0199e3a0-5b2c-7d4e-8f60-1a2b3c4d5e6f'].some(
    (sample) => new RegExp(pattern).test(sample) && !new RegExp(pattern).test(sample.repeat(2)),
  )

describe('what goes in', () => {
  it('is known: a good input of every call is taken', () => {
    for (const name of NAMES) expect(CONTRACT[name].input.safeParse(VALID_CALLS[name]).success, name).toBe(true)
  })

  it('has no field that is not in the list', () => {
    expect(pathsOf((part) => part.properties !== undefined && part.additionalProperties !== false)).toEqual([])
  })

  it('is never just anything, but for the bytes of a dropped file', () => {
    expect(pathsOf((part) => Object.keys(part).filter((key) => key !== '$schema').length === 0)).toEqual(['letters.setLogo.png.|0', 'import.dropFile.bytes'])
  })

  it('has an end: no text, no list and no table of any length', () => {
    const isEndlessText = ({ type, maxLength, pattern, ...part }: Part) =>
      type === 'string' && maxLength === undefined && part.enum === undefined && !('const' in part) &&
      (pattern === undefined || !isFixedForm(pattern))
    expect(pathsOf(isEndlessText)).toEqual([])
    expect(pathsOf(({ type, maxItems }) => type === 'array' && maxItems === undefined)).toEqual([])
    expect(pathsOf((part) => typeof part.additionalProperties === 'object' && part.maxProperties === undefined)).toEqual([])
  })

  it('of a table ends where it says', () => {
    const tables = PARTS.filter(([, part]) => part.maxProperties !== undefined)
    expect(tables.map(([path]) => path)).toEqual([
      'codes.checkFile.mapping', 'codes.commitFile.mapping', 'patientFile.check.mapping', 'patientFile.commit.mapping', 'import.preview.mapping', 'import.check.mapping', 'import.check.answers', 'import.commit.mapping', 'import.commit.answers',
      'import.saveReport.mapping', 'import.saveReport.answers',
    ])
    for (const [path, { maxProperties = 0 }] of tables) {
      const [name, field] = [path.slice(0, path.lastIndexOf('.')) as CallName, path.slice(path.lastIndexOf('.') + 1)]
      const takes = (entries: number): boolean => {
        const table = Object.fromEntries(Array.from({ length: entries }, (_, index) => [index, 'x']))
        return CONTRACT[name].input.safeParse({ ...VALID_CALLS[name], [field]: table }).success
      }
      expect([takes(maxProperties), takes(maxProperties + 1)], path).toEqual([true, false])
    }
  })
})
