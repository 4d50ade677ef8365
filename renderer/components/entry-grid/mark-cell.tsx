import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryMark, EntryValue } from './entry.ts';
import classes from './entry-grid.module.css';

interface MarkCellProps {
  readonly label: string;
  readonly at: string;
  readonly marks: readonly EntryMark[];
  readonly value: EntryValue;
  readonly above: EntryValue;
  readonly isEntrance: boolean;
  readonly onChange: (value: EntryValue) => void;
}

/** A cell that holds one of a few marks: its letter sets it, a click or Space takes the next one, Delete clears it. */
export function MarkCell({ label, at, marks, value, above, isEntrance, onChange }: MarkCellProps) {
  const { t } = useTranslation('entry');
  const current = marks.find((mark) => mark.value === value);
  function next(): void {
    const index = marks.findIndex((mark) => mark.value === value);
    onChange(marks[index + 1]?.value ?? null);
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'd') return;
      event.preventDefault();
      onChange(above);
      return;
    }
    const typed = marks.find((mark) => mark.letter.toLowerCase() === event.key.toLowerCase());
    if (typed) onChange(typed.value);
    else if (event.key === 'Delete' || event.key === 'Backspace') onChange(null);
    else return;
    event.preventDefault();
  }
  return (
    <button
      type="button"
      className={classes['mark']}
      data-at={at}
      data-tone={current?.tone}
      tabIndex={isEntrance ? 0 : -1}
      aria-label={`${label}: ${current?.label ?? t('empty')}`}
      onClick={next}
      onKeyDown={handleKey}
    >
      {current?.letter ?? ''}
    </button>
  );
}
