/** What a staff member's name and PIN must look like. */
import { z } from 'zod'
import { isEasyPin } from './roles.ts'

export const pinSchema = z.string().regex(/^\d{6}$/, 'A PIN is 6 digits.')
/** A new PIN may not be one that anyone would try first. */
export const newPinSchema = pinSchema.refine((pin) => !isEasyPin(pin), 'This PIN is too easy to guess. Choose another.')
export const staffNameSchema = z.string().trim().min(2).max(60)
