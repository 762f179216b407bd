import type { Reader } from '../handle.ts'
export const rememberedMapping = (reader: Reader, { shape }: { shape: string }): Readonly<Record<string, string>> | null => {
  const row = reader.get<{ mapping: string }>('SELECT mapping FROM import_mapping WHERE shape = ?', shape)
  return row ? (JSON.parse(row.mapping) as Record<string, string>) : null
}
export const checkImport = (_reader: Reader, _input: Record<string, never>): null => null
