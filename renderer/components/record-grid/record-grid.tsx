import type {
  CellKeyDownEvent,
  FocusGridInnerElementParams,
  FullWidthCellKeyDownEvent,
  GridApi,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDefinition, ListRow } from '../../../shared/kernel/list.ts';
import { usePreference } from '../../api/preferences.ts';
import { EmptyState } from '../empty-state.tsx';
import { styleNonce } from '../nonce.ts';
import { columnChoices } from './column-preference.ts';
import type { ColumnChoice } from './column-preference.ts';
import { blockSize } from './data-source.ts';
import { registerGridModules } from './grid-modules.ts';
import { gridIcons } from './grid-icons.ts';
import { gridTheme } from './grid-theme.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { useAddressFilters, useListView } from './list-view.ts';
import type { GridFilter, GridSort, ListCalls } from './list-view.ts';
import classes from './record-grid.module.css';
import type { QuickFilter } from './quick-filters.tsx';
import { useGridColumns } from './use-grid-columns.ts';
import { useReadableList } from './use-readable-list.ts';
import { useGridRows } from './use-grid-rows.ts';

registerGridModules();

export interface RecordGridProps {
  readonly list: ListDefinition;
  /** The feature's procedures, for example `client.people`. */
  readonly calls: ListCalls;
  /** Rows of one record only, for example `cooperative:<id>`. */
  readonly within?: string;
  readonly onOpen: (id: string, row: ListRow) => void;
  /** Filters that are set often, as buttons. */
  readonly quickFilters?: readonly QuickFilter[];
  /** Buttons beside the search box. */
  readonly tools?: ReactNode;
  /** What a list without any record says and offers. */
  readonly empty?: ReactNode;
  /** Columns that say the same in every row here, for example the cooperative on its own page. */
  readonly without?: readonly string[];
}

/** A list of records of any length: blocks from the engine, search, filters, sort, columns of one's own choice, export. */
export function RecordGrid({ list: whole, ...others }: RecordGridProps) {
  const list = useReadableList(whole);
  const props: RecordGridProps = { ...others, list };
  const preference = usePreference<ColumnChoice[]>(`grid:${props.list.name}`, columnChoices, []);
  const asked = useAddressFilters(props.list);
  if (preference.value === undefined) return <div className={classes.frame} />;
  return (
    <LoadedGrid
      key={JSON.stringify(asked)}
      {...props}
      asked={asked}
      stored={preference.value}
      onColumns={preference.save}
    />
  );
}

interface LoadedGridProps extends RecordGridProps {
  readonly stored: readonly ColumnChoice[];
  readonly asked: readonly GridFilter[];
  readonly onColumns: (columns: ColumnChoice[]) => Promise<void>;
}

const nothing: readonly string[] = [];
const columnDefaults = { sortable: true, resizable: true, suppressHeaderMenuButton: true, minWidth: 60 };

function sortOf(api: GridApi): GridSort[] {
  return api
    .getColumnState()
    .filter((column) => column.sort)
    .sort((first, second) => (first.sortIndex ?? 0) - (second.sortIndex ?? 0))
    .map((column) => ({ field: column.colId, descending: column.sort === 'desc' }));
}

/** Columns narrower than the window share what is left; wider ones are scrolled. */
function fillWidth(api: GridApi, width: number): void {
  const used = api.getAllDisplayedColumns().reduce((sum, column) => sum + column.getActualWidth(), 0);
  if (used < width) api.sizeColumnsToFit();
}

/** Goes to the cell that had the keyboard last, or to the first row in view. */
function focusRows(api: GridApi | null): void {
  const last = api?.getFocusedCell();
  const first = api?.getAllDisplayedColumns()[0];
  if (api && last) api.setFocusedCell(last.rowIndex, last.column);
  else if (api && first) api.setFocusedCell(api.getFirstDisplayedRowIndex(), first);
}

/** Tab reaches the headers first; Shift+Tab comes back to the rows where they were left. */
function enterGrid({ api, fromBottom }: FocusGridInnerElementParams<ListRow>): boolean {
  if (fromBottom) focusRows(api);
  return fromBottom;
}

function LoadedGrid(props: LoadedGridProps) {
  const { list, calls, within, onOpen, quickFilters, tools, empty, without, stored, onColumns } = props;
  const { t } = useTranslation();
  const { view, firstRow, change, rememberRow } = useListView(list, within, props.asked);
  const rows = useGridRows(list, calls, view, within, firstRow);
  const columns = useGridColumns({
    list,
    stored,
    onChange: onColumns,
    without: without ?? nothing,
    sort: view.sort,
  });
  function open(row: ListRow | undefined): void {
    if (row) onOpen(row.id, row);
  }
  function handleKey(event: CellKeyDownEvent<ListRow> | FullWidthCellKeyDownEvent<ListRow>): void {
    if (event.event instanceof KeyboardEvent && event.event.key === 'Enter') open(event.data);
  }
  const untouched = view.search === '' && view.filters.length === 0;
  return (
    <div className={classes.frame}>
      <GridToolbar
        list={list}
        view={view}
        within={within}
        columns={columns.choices}
        count={rows.count}
        tools={tools}
        quickFilters={quickFilters}
        onView={change}
        onColumns={columns.choose}
        onRows={() => focusRows(rows.api)}
      />
      <div className={classes.body}>
        <AgGridReact<ListRow>
          className={classes['grid'] ?? ''}
          theme={gridTheme}
          icons={gridIcons}
          styleNonce={styleNonce()}
          rowModelType="infinite"
          cacheBlockSize={blockSize}
          maxBlocksInCache={20}
          blockLoadDebounceMillis={30}
          columnDefs={columns.definitions}
          defaultColDef={columnDefaults}
          suppressDragLeaveHidesColumns
          suppressNoRowsOverlay
          tooltipShowMode="whenTruncated"
          tooltipShowDelay={400}
          getRowId={({ data }) => data.id}
          getLocaleText={({ key, defaultValue }) => t(`grid:text.${key}`, { defaultValue })}
          tabToNextCell={() => false}
          focusGridInnerElement={enterGrid}
          onGridReady={({ api }) => rows.onReady(api)}
          onGridSizeChanged={({ api, clientWidth }) => fillWidth(api, clientWidth)}
          onBodyScrollEnd={({ api }) => rememberRow(api.getFirstDisplayedRowIndex())}
          onSortChanged={({ api }) => change({ sort: sortOf(api) })}
          onColumnMoved={({ api, finished }) => finished && columns.read(api)}
          onColumnResized={({ api, finished, source }) => finished && source.startsWith('ui') && columns.read(api)}
          onCellKeyDown={handleKey}
          onRowDoubleClicked={({ data }) => open(data)}
          onCellClicked={({ data, api, column }) => column === api.getAllDisplayedColumns()[0] && open(data)}
        />
        {rows.count === 0 && <NoRows untouched={untouched} empty={empty} />}
      </div>
    </div>
  );
}

/** An empty list says what to do; a search without a match says so. */
function NoRows({ untouched, empty }: { readonly untouched: boolean; readonly empty: ReactNode }) {
  const { t } = useTranslation('grid');
  return (
    <div className={classes.empty}>
      {!untouched && <EmptyState title={t('nothing.title')} text={t('nothing.text')} />}
      {untouched && (empty ?? <EmptyState title={t('empty.title')} />)}
    </div>
  );
}
