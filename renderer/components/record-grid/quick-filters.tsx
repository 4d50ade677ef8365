import { Button, Group } from '@mantine/core';
import type { GridFilter } from './list-view.ts';

/** A filter that is set often, behind one button. */
export interface QuickFilter {
  readonly title: string;
  readonly filter: GridFilter;
}

interface QuickFiltersProps {
  readonly offered: readonly QuickFilter[];
  readonly filters: readonly GridFilter[];
  readonly onChange: (filters: readonly GridFilter[]) => void;
}

function isSame(one: GridFilter, other: GridFilter): boolean {
  return one.field === other.field && one.operator === other.operator && one.value === other.value;
}

/** Buttons that set a filter and take it away again; what is set stands among the other filters. */
export function QuickFilters({ offered, filters, onChange }: QuickFiltersProps) {
  return (
    <Group gap={4}>
      {offered.map(({ title, filter }) => {
        const isOn = filters.some((one) => isSame(one, filter));
        const rest = filters.filter((one) => !isSame(one, filter));
        return (
          <Button
            key={title}
            size="compact-sm"
            variant={isOn ? 'filled' : 'light'}
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? rest : [...rest, filter])}
          >
            {title}
          </Button>
        );
      })}
    </Group>
  );
}
