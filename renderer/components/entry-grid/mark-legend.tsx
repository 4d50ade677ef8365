import { Group, Text } from '@mantine/core';
import type { EntryMark } from './entry.ts';
import classes from './entry-grid.module.css';

/** What the letters of a grid of marks mean. */
export function MarkLegend({ marks }: { readonly marks: readonly EntryMark[] }) {
  return (
    <Group gap="md">
      {marks.map((mark) => (
        <Text key={mark.value} size="sm" component="span" className={classes['legend'] ?? ''}>
          <span className={classes['sign']} data-tone={mark.tone}>
            {mark.letter}
          </span>
          {mark.label}
        </Text>
      ))}
    </Group>
  );
}
