import { Button, CloseButton, Group, Popover, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDefinition } from '../../../shared/kernel/list.ts';
import { useFormat } from '../format.ts';
import { FilterEditor } from './filter-editor.tsx';
import type { GridFilter } from './list-view.ts';
import { filterText } from './filter-text.ts';
import classes from './filter-bar.module.css';

interface FilterBarProps {
  readonly list: ListDefinition;
  readonly filters: readonly GridFilter[];
  readonly onChange: (filters: readonly GridFilter[]) => void;
}

/** The filters in force as chips, and a button that adds one. A chip opens its filter again. */
export function FilterBar({ list, filters, onChange }: FilterBarProps) {
  const { t } = useTranslation('grid');
  const format = useFormat();
  const [opened, setOpened] = useState<number | 'new' | null>(null);
  function put(at: number | 'new', filter: GridFilter): void {
    onChange(at === 'new' ? [...filters, filter] : filters.map((one, index) => (index === at ? filter : one)));
    setOpened(null);
  }
  return (
    <Group gap={6}>
      <FilterPopover
        list={list}
        opened={opened === 'new'}
        onOpened={(open) => setOpened(open ? 'new' : null)}
        onApply={(filter) => put('new', filter)}
        target={(toggle) => (
          <Button variant="default" leftSection={<IconFilter size={16} />} onClick={toggle}>
            {t('filter.add')}
          </Button>
        )}
      />
      {filters.map((filter, index) => {
        const text = filterText(t, format, list, filter);
        return (
          <span key={`${filter.field}${String(index)}`} className={classes.chip}>
            <FilterPopover
              list={list}
              filter={filter}
              opened={opened === index}
              onOpened={(open) => setOpened(open ? index : null)}
              onApply={(changed) => put(index, changed)}
              target={(toggle) => (
                <UnstyledButton className={classes['text'] ?? ''} onClick={toggle}>
                  {text}
                </UnstyledButton>
              )}
            />
            <CloseButton
              size="xs"
              aria-label={t('filter.remove', { text })}
              onClick={() => onChange(filters.filter((_, at) => at !== index))}
            />
          </span>
        );
      })}
      {filters.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  );
}

interface FilterPopoverProps {
  readonly list: ListDefinition;
  readonly filter?: GridFilter;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onApply: (filter: GridFilter) => void;
  readonly target: (toggle: () => void) => ReactNode;
}

function FilterPopover({ list, filter, opened, onOpened, onApply, target }: FilterPopoverProps) {
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus returnFocus shadow="md" width={320}>
      <Popover.Target>{target(() => onOpened(!opened))}</Popover.Target>
      <Popover.Dropdown>
        <FilterEditor list={list} {...(filter ? { filter } : {})} onApply={onApply} />
      </Popover.Dropdown>
    </Popover>
  );
}
