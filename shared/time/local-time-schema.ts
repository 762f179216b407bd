import { z } from 'zod'

export const localDateSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
