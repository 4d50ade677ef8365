import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Catches a fault of the page: what was saved is safe, and loading the page again is the way out. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <PageFault /> : this.props.children;
  }
}

/** Stands where a page should be that could not be shown. */
export function PageFault() {
  const { t } = useTranslation('app');
  return (
    <Center mih="60vh" p="xl">
      <Stack maw="30rem" role="alert">
        <Title order={1} size="h3">
          {t('fault.title')}
        </Title>
        <Text>{t('fault.text')}</Text>
        <Button w="fit-content" onClick={() => location.reload()}>
          {t('fault.reload')}
        </Button>
      </Stack>
    </Center>
  );
}
