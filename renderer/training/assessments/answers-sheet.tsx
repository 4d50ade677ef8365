import { Alert, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bandOf, scoreOf, type Instrument } from '../../../shared/training/assessments/instrument.ts';
import { useFormat, visible } from '../../components/format.ts';
import classes from '../training.module.css';
import { AnswersDialog } from './answers-dialog.tsx';
import type { Sheet } from './sheet.ts';

interface AnswersSheetProps {
  readonly sheet: Sheet;
  readonly instrument: Instrument;
}

/** Who has answered a questionnaire, with the score; the answers of one person are entered in a dialog. */
export function AnswersSheet({ sheet, instrument }: AnswersSheetProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  const { trainees, answers } = sheet;
  const asked = trainees.find(({ enrolmentId }) => enrolmentId === open);
  return (
    <Stack gap="sm">
      <Alert color="gray" icon={<IconInfoCircle />}>
        <Text size="sm">{instrument.terms}</Text>
        {instrument.wordingToBeChecked && (
          <Text size="sm" fw={600}>
            {t('wording-to-be-checked')}
          </Text>
        )}
      </Alert>
      <Paper withBorder px="md" py="xs">
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('trainee')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('score')}</Table.Th>
              <Table.Th>{t('band')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trainees.map(({ enrolmentId, name }) => {
              const own = answers[enrolmentId];
              const score = own === undefined ? null : scoreOf(instrument, own);
              return (
                <Table.Tr key={enrolmentId}>
                  <Table.Td>{visible(name)}</Table.Td>
                  <Table.Td className={classes['numbers'] ?? ''}>
                    {score === null ? t(own === undefined ? 'common:none' : 'no-score') : format.number(score, 1)}
                  </Table.Td>
                  <Table.Td>{bandOf(instrument, score) ?? ''}</Table.Td>
                  <Table.Td ta="end">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('answers.of', { name: visible(name) })}
                      onClick={() => setOpen(enrolmentId)}
                    >
                      {t('answers.button')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Paper>
      {asked && (
        <AnswersDialog
          key={asked.enrolmentId}
          assessmentId={sheet.assessment.id}
          instrument={instrument}
          person={asked}
          answers={answers[asked.enrolmentId] ?? {}}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}
