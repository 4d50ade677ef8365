import { Group, Paper, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Facts } from './facts.tsx';
import type { Fact } from './facts.tsx';

interface FactGroupProps {
  readonly title: string;
  /** Before the title, for example a lock. */
  readonly icon?: ReactNode;
  /** One sentence below the title: who sees this, where it comes from. */
  readonly note?: string;
  readonly items: readonly Fact[];
}

/** Facts that belong together, under their own heading. */
export function FactGroup({ title, icon, note, items }: FactGroupProps) {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group gap={6} mb={note === undefined ? 'sm' : 4}>
        {icon}
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
      </Group>
      {note !== undefined && (
        <Text size="sm" c="dimmed" mb="sm">
          {note}
        </Text>
      )}
      {items.length > 0 && <Facts items={items} />}
    </Paper>
  );
}
