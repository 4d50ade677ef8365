import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../shared/imports/contract.ts';
import { importShape } from '../../shared/imports/kinds.ts';
import { useFormat, visible } from '../components/format.ts';
import { LinkButton } from '../components/navigation.tsx';
import classes from './imports.module.css';
import { UndoDialog, UndoneNotice } from './undo-import.tsx';
import type { Undone } from './undo-import.tsx';

interface DoneStepProps {
  readonly batch: ImportBatch;
  readonly onAnother: () => void;
}

/** What the import did, and where to go from here. */
export function DoneStep({ batch, onAnother }: DoneStepProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { counts, kind } = batch;
  const [asking, setAsking] = useState(false);
  const [undone, setUndone] = useState<Undone | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { title, records, page } = importShape(kind);
  const made = t(records, { count: counts.new, shown: format.number(counts.new) });
  return (
    <Stack gap="md" className={classes['panel'] ?? ''}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconCircleCheck size={32} color="var(--mantine-primary-color-filled)" aria-hidden />
        <div>
          <Title order={2} size="h4" ref={heading} tabIndex={-1} className={classes['heading'] ?? ''}>
            {t('done.title', { records: made })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('done.rest', {
              file: visible(batch.fileName),
              matched: format.number(counts.matched),
              refused: format.number(counts.refused),
            })}
          </Text>
        </div>
      </Group>
      {counts.warned > 0 && !undone && (
        <Alert color="yellow">{t('done.doubles', { count: counts.warned, shown: format.number(counts.warned) })}</Alert>
      )}
      {undone && <UndoneNotice undone={undone} />}
      <Group gap="xs">
        {!undone && <LinkButton to={page}>{t('done.see', { kind: t(title) })}</LinkButton>}
        {counts.warned > 0 && !undone && (
          <LinkButton to="/doubles" variant="default">
            {t('done.see-doubles')}
          </LinkButton>
        )}
        <Button variant="default" onClick={onAnother}>
          {t('done.another')}
        </Button>
        <LinkButton to="/imports" variant="default">
          {t('done.all')}
        </LinkButton>
        {!undone && (
          <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
            {t('undo.action')}
          </Button>
        )}
      </Group>
      <UndoDialog batch={asking ? batch : null} onClose={() => setAsking(false)} onUndone={setUndone} />
    </Stack>
  );
}
