import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly text?: string;
  readonly icon?: ReactNode;
  /** A button or two. */
  readonly children?: ReactNode;
}

/** Where there is nothing yet: says so, and what to do about it. */
export function EmptyState({ title, text, icon, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" p="xl" maw="32rem" mx="auto">
      <ThemeIcon size={52} radius="xl" variant="light">
        {icon ?? <IconInbox size={28} stroke={1.5} />}
      </ThemeIcon>
      <Title order={2} size="h4" ta="center">
        {title}
      </Title>
      {text !== undefined && (
        <Text c="dimmed" size="sm" ta="center">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
