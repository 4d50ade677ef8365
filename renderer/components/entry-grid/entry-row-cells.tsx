import { memo } from 'react';
import { visible } from '../format.ts';
import type { EntryChange, EntryColumn, EntryRow, EntryValue } from './entry.ts';
import classes from './entry-grid.module.css';
import { MarkCell } from './mark-cell.tsx';
import { TypedCell } from './typed-cell.tsx';
import { cellAt } from './use-entry-keys.ts';

type RowValues = Readonly<Record<string, EntryValue>> | undefined;

interface EntryRowProps {
  readonly row: EntryRow;
  readonly index: number;
  readonly columns: readonly EntryColumn[];
  readonly values: RowValues;
  /** The row before, for filling down. */
  readonly above: RowValues;
  /** The column through which Tab enters the marks, when this is the row for it. */
  readonly entrance: number | null;
  readonly onChange: EntryChange;
  /** How a cell says that it cannot be typed in. */
  readonly lockedText: (column: EntryColumn, value: EntryValue) => string;
}

/** One row. It is drawn again only when something of its own or of the row above changed. */
export const EntryRowCells = memo(function EntryRowCells(props: EntryRowProps) {
  const { row, index, columns, values, above, entrance, onChange, lockedText } = props;
  return (
    <tr>
      <th scope="row" className={classes['head']}>
        <span className={classes['name']}>{visible(row.title)}</span>
        {row.detail !== undefined && <span className={classes['detail']}>{visible(row.detail)}</span>}
      </th>
      {columns.map((column, at) => {
        const value = values?.[column.key] ?? null;
        const cell = {
          label: `${visible(row.title)}, ${column.title}`,
          at: cellAt(index, at),
          value,
          above: above?.[column.key] ?? null,
          onChange: (next: EntryValue) => onChange(row.id, column.key, next),
        };
        const locked = row.locked === true || column.locked === true;
        return (
          <td key={column.key} data-locked={locked || undefined}>
            {locked && <span className={classes['locked']}>{lockedText(column, value)}</span>}
            {!locked && column.kind === 'mark' && (
              <MarkCell {...cell} marks={column.marks ?? []} isEntrance={entrance === at} />
            )}
            {!locked && column.kind !== 'mark' && <TypedCell {...cell} column={column} />}
          </td>
        );
      })}
    </tr>
  );
});
