import type { ColDef, GridApi } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDefinition, ListRow } from '../../../shared/kernel/list.ts';
import { useShowError } from '../../api/refusal.ts';
import { useFormat } from '../format.ts';
import { currentColumns } from './column-preference.ts';
import type { ColumnChoice } from './column-preference.ts';
import { gridColumns } from './columns.ts';
import type { GridSort } from './list-view.ts';

interface GridColumnsOptions {
  readonly list: ListDefinition;
  readonly stored: readonly ColumnChoice[];
  readonly onChange: (columns: ColumnChoice[]) => Promise<void>;
  /** Columns that are left out here. */
  readonly without: readonly string[];
  /** How the grid is sorted when it appears; afterwards its headers say so. */
  readonly sort: readonly GridSort[];
}

export interface GridColumns {
  readonly definitions: ColDef<ListRow>[];
  readonly choices: readonly ColumnChoice[];
  readonly choose: (columns: ColumnChoice[]) => void;
  /** Takes over what the user dragged or resized in the grid. */
  readonly read: (api: GridApi) => void;
}

function choicesOf(api: GridApi): ColumnChoice[] {
  return api
    .getColumnState()
    .map((column) => ({ field: column.colId, shown: !column.hide, width: Math.round(column.width ?? 120) }));
}

/** The columns of a grid as this user arranged them. */
export function useGridColumns({ list, stored, onChange, without, sort }: GridColumnsOptions): GridColumns {
  const { t } = useTranslation();
  const format = useFormat();
  const showError = useShowError();
  const [columns, setColumns] = useState(() => currentColumns(list, stored));
  const [startSort] = useState(sort);
  const leftOut = columns.filter((column) => without.includes(column.field));
  const choices = columns.filter((column) => !without.includes(column.field));
  const key = JSON.stringify(choices);
  const definitions = useMemo(
    () => gridColumns(t, format, list, JSON.parse(key) as ColumnChoice[], startSort),
    [t, format, list, key, startSort],
  );
  function choose(next: ColumnChoice[]): void {
    const all = [...next, ...leftOut];
    setColumns(all);
    onChange(all).catch(showError);
  }
  return { definitions, choices, choose, read: (api) => choose(choicesOf(api)) };
}
