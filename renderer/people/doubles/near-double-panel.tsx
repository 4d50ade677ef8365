import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NearDouble, PersonRecord } from '../../../shared/people/contract.ts';
import { CandidateLine } from './candidate-line.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import classes from './doubles.module.css';
import { useNearDoubles } from './use-near-doubles.ts';
import { useTypedPerson } from './use-typed-person.ts';

interface NearDoublePanelProps {
  /** The record being changed; its doubles are asked for once something that tells people apart is typed anew. */
  readonly person?: PersonRecord | undefined;
}

/** While a person is typed: who may already be registered, one calm line each. It never stops the form. */
export function NearDoublePanel({ person }: NearDoublePanelProps) {
  const { t } = useTranslation('people');
  const typed = useTypedPerson();
  const doubles = useNearDoubles(typed, person);
  const isShown = doubles.length > 0;
  // In a low window the panel may come up over the very field that is being typed in.
  useEffect(() => {
    if (isShown) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const [compared, setCompared] = useState<NearDouble | null>(null);
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {doubles.length === 0 ? '' : t('near.found', { count: doubles.length })}
      </VisuallyHidden>
      {isShown && (
        <Paper withBorder component="section" aria-label={t('near.title')} className={classes['panel'] ?? ''}>
          <Group gap="xs" wrap="nowrap" mb={4}>
            <IconUserSearch size={18} aria-hidden />
            <Text size="sm" fw={600} className={classes['panelTitle'] ?? ''}>
              {t('near.title')}
            </Text>
          </Group>
          <ul className={classes.candidates}>
            {doubles.map((double) => (
              <li key={double.id} className={classes.candidate}>
                <CandidateLine double={double} />
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('near.compare-with', { code: double.caseCode })}
                  onClick={() => setCompared(double)}
                >
                  {t('near.compare')}
                </Button>
              </li>
            ))}
          </ul>
        </Paper>
      )}
      <CompareDialog typed={typed} double={compared} onClose={() => setCompared(null)} />
    </>
  );
}
