import { Button, Kbd, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDefinition } from '../../../shared/kernel/list.ts';
import { useSession } from '../../api/session.ts';
import { useFormat } from '../format.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { ColumnChoice } from './column-preference.ts';
import { ExportDialog } from './export-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { GridView } from './list-view.ts';
import { QuickFilters } from './quick-filters.tsx';
import type { QuickFilter } from './quick-filters.tsx';
import classes from './record-grid.module.css';

interface GridToolbarProps {
  readonly list: ListDefinition;
  readonly view: GridView;
  readonly within: string | undefined;
  readonly columns: readonly ColumnChoice[];
  readonly count: number | undefined;
  readonly tools: ReactNode;
  readonly quickFilters: readonly QuickFilter[] | undefined;
  readonly onView: (part: Partial<GridView>) => void;
  readonly onColumns: (columns: ColumnChoice[]) => void;
  /** Moves the keyboard from the search box into the rows. */
  readonly onRows: () => void;
}

/** Search box, filters, how many rows there are, columns and export. */
export function GridToolbar(props: GridToolbarProps) {
  const { list, view, columns, count, onView } = props;
  const { t } = useTranslation('grid');
  const format = useFormat();
  const mayExport = useSession().permissions.includes(list.export);
  const [exporting, setExporting] = useState(false);
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <SearchBox search={view.search} onSearch={(search) => onView({ search })} onRows={props.onRows} />
      <FilterBar list={list} filters={view.filters} onChange={(filters) => onView({ filters })} />
      {props.quickFilters && (
        <QuickFilters offered={props.quickFilters} filters={view.filters} onChange={(filters) => onView({ filters })} />
      )}
      <div className={classes.spring} />
      <Text size="sm" c="dimmed" className={classes['count'] ?? ''} role="status">
        {count === undefined
          ? ''
          : t(`${list.namespace}:count`, { count, shown: format.number(count), defaultValue: format.number(count) })}
      </Text>
      {props.tools}
      <ColumnChooser list={list} columns={columns} onChange={props.onColumns} />
      {mayExport && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
          disabled={count === undefined || count === 0}
          onClick={() => setExporting(true)}
        >
          {t('export.button')}
        </Button>
      )}
      {exporting && (
        <ExportDialog
          list={list}
          view={view}
          within={props.within}
          columns={columns}
          count={count ?? 0}
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  );
}

interface SearchBoxProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onRows: () => void;
}

function SearchBox({ search, onSearch, onRows }: SearchBoxProps) {
  const { t } = useTranslation('grid');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  const settle = useDebouncedCallback(onSearch, 200);
  useHotkeys([['/', () => input.current?.focus()]]);
  return (
    <TextInput
      ref={input}
      className={classes['search'] ?? ''}
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} />}
      rightSection={text === '' ? <Kbd size="xs">/</Kbd> : null}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        settle(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        onRows();
      }}
    />
  );
}
