import { Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { PageLink } from './navigation.tsx';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** Pages above this one. */
  readonly trail?: readonly { readonly title: string; readonly to: string }[];
  /** One line below the title: a code, a place, a state. */
  readonly detail?: ReactNode;
  /** Badges beside the title. */
  readonly badges?: ReactNode;
  /** Buttons at the end; the main one last. */
  readonly children?: ReactNode;
}

/** The head of a page. Its heading takes the focus when the page opens, so that a screen reader says where one is. */
export function PageHeader({ title, trail, detail, badges, children }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Stack gap={4} mb="md">
      {trail && (
        <Breadcrumbs separatorMargin={6}>
          {trail.map((step) => (
            <PageLink key={step.to} to={step.to} size="sm">
              {step.title}
            </PageLink>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} flex="1 1 18rem" miw={0}>
          <Group gap="sm">
            <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {title}
            </Title>
            {badges}
          </Group>
          {detail !== undefined && (
            <Text c="dimmed" size="sm" component="div">
              {detail}
            </Text>
          )}
        </Stack>
        {children !== undefined && <Group gap="xs">{children}</Group>}
      </Group>
    </Stack>
  );
}
