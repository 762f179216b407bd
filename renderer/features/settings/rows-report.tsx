import { Stack } from '../../ui/layout.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

type RowsReportProps = {
  /** What comes of the file, as sentences. */
  readonly sentences: readonly string[]
  readonly label: string
  readonly lines: readonly { readonly row: number; readonly why: string }[]
  /** What to say of lines beyond these; null where there are none. */
  readonly more: string | null
}

/** What comes of a file, and why rows of it are left out. */
export function RowsReport({ sentences, label, lines, more }: RowsReportProps) {
  const say = useSay()
  return (
    <Stack gap={3}>
      <Heading level={3} focusOn={sentences.join(' ')}>{sentences.join(' ')}</Heading>
      {lines.length > 0 && (
        <Table label={label} tight>
          <thead><tr><HeadCell width={20}>{say('rows.row')}</HeadCell><HeadCell>{say('rows.why')}</HeadCell></tr></thead>
          <tbody>
            {lines.map(({ row, why }, index) => (
              <tr key={index}><Cell tone="quiet">{row}</Cell><Cell>{why}</Cell></tr>
            ))}
          </tbody>
        </Table>
      )}
      {more !== null && <Text size="s" tone="quiet">{more}</Text>}
    </Stack>
  )
}
