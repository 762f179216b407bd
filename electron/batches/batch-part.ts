/** One part of a batch: its letters with their codes, drawn into one document. */
import { addresseeOf } from '../../shared/batches/addressee.ts'
import { partFile } from '../../shared/batches/part-file.ts'
import type { BatchKind } from '../../shared/batches/batch-words.ts'
import type { Clinic } from '../../shared/clinic/clinic.ts'
import { plainCode } from '../../shared/codes/read-code.ts'
import { mayCarryCode } from '../../shared/invitations/letter.ts'
import type { PageSize } from '../../shared/invitations/letter.ts'
import { createCodeDesk, type LetterCode } from '../codes/code-desk.ts'
import type { AppParts } from '../handlers/app-parts.ts'
import type { Wanted } from '../letters/letters.ts'
import type { MadeLetter } from '../store/commands/batches.ts'
import type { PartLetter } from '../store/queries/batches.ts'

/** A batch as its parts are made. */
export type Job = {
  readonly batchId: string
  readonly kind: BatchKind
  readonly clinic: Clinic
  readonly printer: string | null
  readonly file: string | null
  readonly withCodes: boolean
  readonly pageSize: PageSize
  readonly letters: number
  readonly size: number
  /** Who answers for the words of a language nobody has reviewed. */
  readonly acceptedBy: ReadonlyMap<string, string | null>
  readonly by: string
}

export type DrawnPart = {
  readonly bytes: Uint8Array
  readonly letters: readonly MadeLetter[]
  readonly leftOut: readonly number[]
  /** Null for a part that goes to a printer. */
  readonly file: string | null
}

export type Coded = { readonly letter: PartLetter; readonly code: LetterCode | null }

const wantedFor = ({ pageSize }: Job, { letter, code }: Coded): Wanted => {
  const { paper, language } = letter
  const form = { size: 'standard', pageSize, language, addressee: addresseeOf(letter) } as const
  return code !== null && mayCarryCode(paper) ? { kind: 'personal', ...form, paper, code } : { kind: 'generic', ...form, paper }
}

/** A code that is spent, void or has run out is not printed: the letter then goes without one. */
const codeFor = async (parts: AppParts, { withCodes, by }: Job, letter: PartLetter): Promise<LetterCode | null> => {
  if (!withCodes || !mayCarryCode(letter.paper)) return null
  // From a part that did not come out: it was spent for a sheet that nobody holds.
  await parts.store.run('giveBackCode', { invitationId: letter.invitationId, by })
  const found = await createCodeDesk(parts).codeFor(letter.visitId, null, 'print')
  return found.ok ? found.value : null
}

/**
 * The letters of a part with their codes. `taken` are the codes of the parts before, which it adds to: until those are
 * logged the records do not know that they are in a letter. One that two people have on file goes into the first letter only.
 */
export const chooseCodes = async (
  parts: AppParts,
  job: Job,
  letters: readonly PartLetter[],
  taken: Set<string>,
): Promise<readonly Coded[]> => {
  const coded: Coded[] = []
  for (const chosen of letters) {
    // No manager may answer for its words any more.
    const letter: PartLetter = job.acceptedBy.has(chosen.language) ? chosen : { ...chosen, language: 'en' }
    const found = await codeFor(parts, job, letter)
    const code = found !== null && taken.has(plainCode(found.value)) ? null : found
    if (code !== null) taken.add(plainCode(code.value))
    coded.push({ letter, code })
  }
  return coded
}

export const drawPart = async (parts: AppParts, job: Job, part: number, coded: readonly Coded[]): Promise<DrawnPart> => {
  const { bytes, sha256, leftOut, templateVersions } = await parts.letters.renderMany(job.clinic, coded.map((each) => wantedFor(job, each)))
  const out = new Set(leftOut)
  return {
    bytes,
    leftOut: leftOut.flatMap((index) => coded[index]?.letter.place ?? []),
    file: job.file === null ? null : partFile(job.file, part, Math.ceil(job.letters / job.size)),
    letters: coded.flatMap(({ letter, code }, index): readonly MadeLetter[] => {
      if (out.has(index)) return []
      const { place, visitId, invitationId, paper, language } = letter
      return [
        {
          place,
          code: code && { value: code.value, goodUntil: code.goodUntil, from: code.from },
          facts: {
            invitationId, visitId, offerId: null, kind: code === null ? 'generic' : 'personal',
            template: 'invitation', templateVersion: templateVersions[language] ?? 1, language, paper, size: 'standard',
            acceptedBy: job.acceptedBy.get(language) ?? null, batchId: job.batchId, handouts: [], sha256,
            channel: job.printer === null ? 'pdf' : 'printer', printer: job.printer,
          },
        },
      ]
    }),
  }
}
