/** Words of a template: text as data, with blanks in braces that the code fills in. */
import { z } from 'zod'

const blanksIn = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '')

/** Makes the check of one template's texts: each names only blanks of `known`, and each of the ones it must name. */
export const wordsWith =
  <Blank extends string>(known: readonly Blank[]) =>
  (...needed: readonly Blank[]) =>
    z
      .string()
      .trim()
      .min(1)
      .refine((text) => blanksIn(text).every((name) => (known as readonly string[]).includes(name)), {
        message: 'names a placeholder nobody fills',
      })
      .refine((text) => needed.every((name) => blanksIn(text).includes(name)), {
        message: `must name ${needed.map((name) => `{${name}}`).join(' and ')}`,
      })

/** Text without a blank. */
export const fixedWords = z
  .string()
  .trim()
  .min(1)
  .refine((text) => blanksIn(text).length === 0, { message: 'takes no placeholder' })

/** `text` with its blanks filled in; one that nobody fills stays as it is. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
