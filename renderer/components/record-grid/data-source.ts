import type { IDatasource } from 'ag-grid-community';
import type { GridFilter, ListCalls } from './list-view.ts';

export const blockSize = 100;

/** The part of a request that says which rows. */
export interface RowsWanted {
  readonly search: string;
  readonly filters: readonly GridFilter[];
  readonly within: string | undefined;
}

export function rowsRequest(rows: RowsWanted): object {
  return {
    search: rows.search,
    filters: rows.filters,
    ...(rows.within === undefined ? {} : { within: rows.within }),
  };
}

/** Asks the engine for the blocks the grid scrolls to, sorted as its headers say. */
export function createDataSource(calls: ListCalls, rows: RowsWanted, onError: (error: unknown) => void): IDatasource {
  return {
    getRows: (params) => {
      const request = {
        ...rowsRequest(rows),
        sort: params.sortModel.map(({ colId, sort }) => ({ field: colId, descending: sort === 'desc' })),
        offset: params.startRow,
        limit: params.endRow - params.startRow,
      };
      calls.list(request as never).then(
        (block) => {
          const isLast = block.rows.length < params.endRow - params.startRow;
          params.successCallback(block.rows, isLast ? params.startRow + block.rows.length : undefined);
        },
        (error: unknown) => {
          params.failCallback();
          onError(error);
        },
      );
    },
  };
}
