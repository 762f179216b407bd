import type { ColumnFileShown } from '../../../shared/contract/views.ts'
import { SelectField, type SelectOption } from '../../ui/select-field.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/words.tsx'

/** The key of what each column is, by its index. */
export type ColumnChoices = Readonly<Record<string, string>>

export const proposedChoices = ({ columns }: ColumnFileShown): ColumnChoices => Object.fromEntries(columns.map(({ index, field }) => [index, field]))

type ColumnsTableProps = {
  readonly file: ColumnFileShown
  readonly options: readonly SelectOption[]
  readonly choices: ColumnChoices
  readonly onChange: (choices: ColumnChoices) => void
}

/** What each column of a file is. */
export function ColumnsTable({ file, options, choices, onChange }: ColumnsTableProps) {
  const say = useSay()
  return (
    <Table label={say('rows.columns')}>
      <thead><tr><HeadCell>{say('rows.column')}</HeadCell><HeadCell width={60}>{say('rows.is')}</HeadCell></tr></thead>
      <tbody>
        {file.columns.map(({ index, name }) => (
          <tr key={index}>
            <HeadCell scope="row" bold><bdi>{name}</bdi></HeadCell>
            <Cell control>
              <SelectField
                label={say('rows.column-is', { name })}
                labelHidden
                options={options}
                value={choices[index] ?? ''}
                onChange={(field) => onChange({ ...choices, [index]: field })}
              />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
