import { Paper, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { absencesAtRisk, shownPercent } from '../../../shared/training/attendance/attendance.ts';
import { api } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import classes from '../training.module.css';

/** Trainees below the threshold of their course or absent three times in a row, with the number to call. */
export function AtRisk({ cohortId }: { readonly cohortId: string }) {
  const { t } = useTranslation('attendance');
  const format = useFormat();
  const { data } = useQuery(api.attendance.atRisk.queryOptions({ input: { cohortId } }));
  if (data === undefined || data.trainees.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('risk.title')}>
      <Title order={2} size="h5" mb={4}>
        {t('risk.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('risk.text', { count: absencesAtRisk })}
      </Text>
      <Table.ScrollContainer minWidth={480}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('risk.trainee')}</Table.Th>
              <Table.Th>{t('risk.phone')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('risk.attendance')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('risk.in-a-row')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.trainees.map((trainee) => (
              <Table.Tr key={trainee.enrolmentId}>
                <Table.Td>
                  <PageLink to={`/people/${trainee.personId}`} size="sm">
                    {visible(trainee.name)}
                  </PageLink>
                </Table.Td>
                <Table.Td>{trainee.phone === null ? t('common:none') : visible(trainee.phone)}</Table.Td>
                <Table.Td className={classes['numbers'] ?? ''}>
                  {trainee.percent === null
                    ? t('common:none')
                    : t('risk.of', {
                        percent: format.percent(shownPercent(trainee.percent)),
                        threshold: format.percent(trainee.threshold),
                      })}
                </Table.Td>
                <Table.Td className={classes['numbers'] ?? ''}>{format.number(trainee.absencesInARow)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
