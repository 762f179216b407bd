import type { CommandContext } from '../command-context.ts'
export const commitImport = (_context: CommandContext, _input: Record<string, never>): null => null
