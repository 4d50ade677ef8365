import type { KeyboardEvent, RefObject } from 'react';

/** The steps that keys take through a grid: rows and columns. */
const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** Where a cell stands, as `data-at` on the element that takes the keyboard. */
export function cellAt(row: number, column: number): string {
  return `${row}:${column}`;
}

/** In a box, arrows to the side move the caret until it is at the end. */
function staysInBox(event: KeyboardEvent): boolean {
  const box = event.target;
  if (!(box instanceof HTMLInputElement)) return false;
  if (event.key === 'ArrowLeft') return (box.selectionStart ?? 0) > 0 || box.selectionEnd !== box.selectionStart;
  if (event.key === 'ArrowRight') return (box.selectionEnd ?? 0) < box.value.length;
  return false;
}

/**
 * Moves the keyboard from cell to cell: arrows, Enter for the next row, Home and End of a row with Ctrl, and over locked cells to the next
 * one that can be typed in.
 */
export function useEntryKeys(table: RefObject<HTMLTableElement | null>, rows: number, columns: number) {
  function focus(row: number, column: number): boolean {
    const cell = table.current?.querySelector<HTMLElement>(`[data-at="${cellAt(row, column)}"]`);
    cell?.focus();
    if (cell instanceof HTMLInputElement) cell.select();
    return cell != null;
  }

  function move(from: readonly [number, number], [down, right]: readonly [number, number]): void {
    let [row, column] = from;
    do {
      row += down;
      column += right;
    } while (row >= 0 && row < rows && column >= 0 && column < columns && !focus(row, column));
  }

  return (event: KeyboardEvent): void => {
    const at = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined;
    const step = steps[event.key];
    if (at === undefined || step === undefined || event.altKey || event.metaKey || staysInBox(event)) return;
    const [row = 0, column = 0] = at.split(':').map(Number);
    event.preventDefault();
    if (event.ctrlKey && step[1] !== 0) move([row, step[1] < 0 ? -1 : columns], [0, -step[1]]);
    else move([row, column], event.shiftKey && event.key === 'Enter' ? [-1, 0] : step);
  };
}
