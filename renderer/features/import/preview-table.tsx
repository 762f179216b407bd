import type { SheetShown } from '../../../shared/contract/views.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Stack } from '../../ui/layout.tsx'
import { PrivacyBar } from '../../ui/privacy-bar.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import { useImport } from './import-store.ts'

/** The first rows as the desk will see them, asked again at each choice. */
export function PreviewTable({ sheet }: { sheet: SheetShown }) {
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const choices = useImport((state) => state.choices)
  const siteId = useImport((state) => state.siteId)
  const say = useSay()
  const mapping = Object.fromEntries(Object.entries(choices).map(([index, key]) => [index, key === '' ? 'leave-out' : key]))
  const { data, failure } = useCall('import.preview', { importId: sheet.importId, mapping, siteId })
  return (
    <Stack gap={2}>
      <Heading level={2} id="import-preview">{say('import.preview')}</Heading>
      {failure && <Text tone="quiet">{failureWords(say, failure)}</Text>}
      {data?.rows.length === 0 && !failure && <Text tone="quiet">{say('import.preview.none')}</Text>}
      {data !== undefined && data.rows.length > 0 && (
        <Table labelledBy="import-preview" tight>
          <thead><tr><HeadCell>{say('import.preview.time')}</HeadCell><HeadCell>{say('import.preview.name')}</HeadCell><HeadCell>{say('import.preview.born')}</HeadCell><HeadCell>{say('import.preview.mrn')}</HeadCell></tr></thead>
          <tbody>
            {data.rows.map((row, index) => (
              // The rows are the first of the file, in its order: their place is what they are.
              <tr key={index}>
                <Cell tone="quiet">{row.time}</Cell>
                <Cell bold>{areNamesHidden ? <PrivacyBar seed={`preview ${index}`} /> : <bdi>{row.name}</bdi>}</Cell>
                <Cell tone="quiet">{areNamesHidden ? '' : row.born}</Cell>
                <Cell tone="quiet">{areNamesHidden ? '' : <bdi>{row.mrn}</bdi>}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Stack>
  )
}
