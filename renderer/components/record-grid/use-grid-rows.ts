import type { GridApi } from 'ag-grid-community';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ListDefinition, ListRow } from '../../../shared/kernel/list.ts';
import { useRecordChanges } from '../../api/changes.ts';
import { useShowError } from '../../api/refusal.ts';
import { createDataSource, rowsRequest } from './data-source.ts';
import type { GridView, ListCalls } from './list-view.ts';

export interface GridRows {
  /** How many rows there are in all; `undefined` while they are counted the first time. */
  readonly count: number | undefined;
  readonly api: GridApi<ListRow> | null;
  readonly onReady: (api: GridApi<ListRow>) => void;
}

/**
 * Feeds the grid: blocks for the present search and filters, their count, and both anew when records change, at the same place.
 *
 * @param firstRow where the list was left the last time
 */
export function useGridRows(
  list: ListDefinition,
  calls: ListCalls,
  view: GridView,
  within: string | undefined,
  firstRow: number,
): GridRows {
  const showError = useShowError();
  const [api, setApi] = useState<GridApi<ListRow> | null>(null);
  const request = rowsRequest({ ...view, within });
  const requestKey = JSON.stringify(request);
  const { data } = useQuery({
    queryKey: [['list-count', list.name], request],
    queryFn: () => calls.count(request as never),
    placeholderData: (previous) => previous,
  });
  const count = data?.count;

  const readAnew = useEffectEvent((grid: GridApi<ListRow>) => {
    grid.setGridOption('datasource', createDataSource(calls, { ...view, within }, showError));
  });
  useEffect(() => {
    if (api) readAnew(api);
  }, [api, requestKey]);
  const start = useRef(firstRow);
  useEffect(() => {
    if (!api || count === undefined) return;
    api.setRowCount(count, true);
    if (start.current > 0 && start.current < count) api.ensureIndexVisible(start.current, 'top');
    start.current = 0;
    // A new source forgets how many rows there are, also when there are as many as before.
  }, [api, count, requestKey]);
  useRecordChanges(() => api?.refreshInfiniteCache());

  return { count, api, onReady: setApi };
}
