import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { typedFromUnits, unitsFromTyped } from '../../../shared/kernel/typed-number.ts';
import { useSession } from '../../api/session.ts';
import { minorDigits, useFormat } from '../format.ts';
import type { EntryColumn, EntryValue } from './entry.ts';
import classes from './entry-grid.module.css';

interface TypedCellProps {
  readonly column: EntryColumn;
  readonly label: string;
  readonly at: string;
  readonly value: EntryValue;
  readonly above: EntryValue;
  readonly onChange: (value: EntryValue) => void;
}

interface Reading {
  readonly digits: number;
  readonly sign: '.' | ',';
}

function shown(value: EntryValue, { digits, sign }: Reading): string {
  if (value === null) return '';
  return typeof value === 'number' ? typedFromUnits(value, sign, digits) : value;
}

/** A cell that is typed in. What cannot be read stays as it was typed, marked, and is not handed on. */
export function TypedCell({ column, label, at, value, above, onChange }: TypedCellProps) {
  const { decimalSign: sign } = useFormat();
  const { currency } = useSession().office;
  const digits = {
    integer: 0,
    text: 0,
    mark: 0,
    hundredths: 2,
    weight: 3,
    money: minorDigits(column.currency ?? currency),
  }[column.kind];
  const [unread, setUnread] = useState<string | null>(null);
  const text = unread ?? shown(value, { digits, sign });

  function take(typed: string): void {
    const empty = typed.trim() === '';
    const read = column.kind === 'text' ? typed : unitsFromTyped(typed, sign, digits);
    setUnread(empty || column.kind === 'text' || shown(read, { digits, sign }) === typed ? null : typed);
    if (empty) onChange(null);
    else if (read !== null) onChange(read);
  }
  function fillDown(event: KeyboardEvent): void {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'd') return;
    event.preventDefault();
    setUnread(null);
    onChange(above);
  }
  const isWrong = unread !== null && unitsFromTyped(unread, sign, digits) === null;
  return (
    <input
      className={classes['box']}
      data-at={at}
      data-kind={column.kind}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      autoComplete="off"
      inputMode={column.kind === 'text' ? 'text' : 'decimal'}
      value={text}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => !isWrong && setUnread(null)}
      onKeyDown={fillDown}
    />
  );
}
