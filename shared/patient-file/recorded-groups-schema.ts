import { z } from 'zod'
import { once } from '../once.ts'
import { PAYERS, RACES, SCHOOLING, SEXES, WORK, type RecordedGroups } from './recorded-groups.ts'

export const recordedGroupsSchema = once(() => z.strictObject({
  sex: z.enum(SEXES).nullable(),
  races: z.array(z.enum(RACES)).max(RACES.length).readonly(),
  isHispanic: z.boolean().nullable(),
  payer: z.enum(PAYERS).nullable(),
  hasRegularSource: z.boolean().nullable(),
  isRural: z.boolean().nullable(),
  needsAccommodation: z.boolean().nullable(),
  schooling: z.enum(SCHOOLING).nullable(),
  work: z.enum(WORK).nullable(),
}) satisfies z.ZodType<RecordedGroups>)
