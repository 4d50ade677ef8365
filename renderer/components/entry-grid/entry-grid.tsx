import { useCallback, useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, visible } from '../format.ts';
import type { EntryChange, EntryColumn, EntryRow, EntryValue, EntryValues } from './entry.ts';
import classes from './entry-grid.module.css';
import { EntryRowCells } from './entry-row-cells.tsx';
import { useEntryKeys } from './use-entry-keys.ts';

interface EntryGridProps {
  /** What the grid is, for who listens to the page. */
  readonly label: string;
  /** Title of the first column, for example "Member". */
  readonly rowTitle: string;
  readonly rows: readonly EntryRow[];
  readonly columns: readonly EntryColumn[];
  readonly values: EntryValues;
  readonly onChange: EntryChange;
}

/**
 * A sheet to type into: one row a person or thing, marks, numbers or text in its columns.
 *
 * Arrows and Enter go from cell to cell, letters set marks, Ctrl+D takes over what stands above. The page keeps the values and decides when
 * they are saved. For lists that are only read there is `RecordGrid`.
 */
export function EntryGrid({ label, rowTitle, rows, columns, values, onChange }: EntryGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const handleKey = useEntryKeys(table, rows.length, columns.length);
  const [entrance, setEntrance] = useState<readonly [row: number, column: number]>([0, 0]);
  const lockedText = useLockedText();
  function remember(event: FocusEvent): void {
    const [row, column] = event.target instanceof HTMLElement ? (event.target.dataset['at'] ?? '').split(':') : [];
    if (row !== undefined && column !== undefined) setEntrance([Number(row), Number(column)]);
  }
  return (
    <div className={classes['frame']}>
      {/* The table takes the keys of its cells, which are buttons and boxes of their own. */}
      <table ref={table} className={classes['grid']} aria-label={label} onKeyDown={handleKey} onFocus={remember}>
        <thead>
          <tr>
            <th scope="col" className={classes['head']}>
              {rowTitle}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} rows={rows} values={values} onChange={onChange} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <EntryRowCells
              key={row.id}
              row={row}
              index={index}
              columns={columns}
              values={values[row.id]}
              above={values[rows[index - 1]?.id ?? '']}
              entrance={entrance[0] === index ? entrance[1] : null}
              onChange={onChange}
              lockedText={lockedText}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Cells that cannot be typed in show their value as text. */
function useLockedText(): (column: EntryColumn, value: EntryValue) => string {
  const format = useFormat();
  return useCallback(
    (column, value) => {
      if (value === null) return '';
      if (column.kind === 'mark') return column.marks?.find((mark) => mark.value === value)?.letter ?? '';
      if (typeof value === 'string') return visible(value);
      if (column.kind === 'money') return format.money(value, column.currency);
      if (column.kind === 'hundredths') return format.number(value / 100, 2);
      return column.kind === 'weight' ? format.weight(value) : format.number(value);
    },
    [format],
  );
}

interface ColumnHeadProps {
  readonly column: EntryColumn;
  readonly rows: readonly EntryRow[];
  readonly values: EntryValues;
  readonly onChange: EntryChange;
}

function ColumnHead({ column, rows, values, onChange }: ColumnHeadProps) {
  const { t } = useTranslation('entry');
  const { key, title, detail, fillWith, locked } = column;
  function fill(value: EntryValue): void {
    for (const row of rows) {
      if (row.locked !== true && (values[row.id]?.[key] ?? null) === null) onChange(row.id, key, value);
    }
  }
  return (
    <th scope="col">
      <span className={classes['name']}>{title}</span>
      {detail !== undefined && <span className={classes['detail']}>{detail}</span>}
      {fillWith && locked !== true && (
        <button
          type="button"
          className={classes['fill']}
          aria-label={t('fill-column', { mark: fillWith.label, title })}
          onClick={() => fill(fillWith.value)}
        >
          {t('fill', { letter: fillWith.letter })}
        </button>
      )}
    </th>
  );
}
