import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

interface StepFrameProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** Why the step could not be finished. */
  readonly problem?: string | null;
  readonly onBack?: () => void;
  /** The way on; the last one in the row. */
  readonly next?: { readonly title: string; readonly onClick: () => void; readonly disabled?: boolean };
  /** The first step does not take the focus from the head of the page. */
  readonly first?: boolean;
  readonly children: ReactNode;
}

/** One step: its heading takes the focus when it opens, and the ways back and on stand below it. */
export function StepFrame({ title, text, problem = null, onBack, next, first = false, children }: StepFrameProps) {
  const { t } = useTranslation('imports');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (first) return;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [first]);
  return (
    <>
      <Stack gap="md">
        <div>
          <Title order={2} size="h4" ref={heading} tabIndex={-1} className={classes['heading'] ?? ''}>
            {title}
          </Title>
          {text !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {text}
            </Text>
          )}
        </div>
        {children}
      </Stack>
      <div className={classes['footer']}>
        {problem !== null && <Problem key={problem} text={problem} />}
        <Group justify="flex-end">
          {onBack && (
            <Button variant="default" onClick={onBack}>
              {t('common:back')}
            </Button>
          )}
          {next && (
            <Button onClick={next.onClick} disabled={next.disabled ?? false}>
              {next.title}
            </Button>
          )}
        </Group>
      </div>
    </>
  );
}

/** A refusal stands beside the button that led to it, and is scrolled to where the buttons are not always in view. */
function Problem({ text }: { readonly text: string }) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Alert ref={alert} color="red" role="alert" mb="sm" className={classes['problem'] ?? ''}>
      {text}
    </Alert>
  );
}
