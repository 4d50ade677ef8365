import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shownPercent } from '../../../shared/training/attendance/attendance.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import type { EnrolmentRecord } from '../../../shared/training/enrolments/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { LinkButton, PageLink } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { EnrolmentStatusBadge } from '../status-badges.tsx';
import classes from '../training.module.css';
import { EnrolmentMenu } from './enrolment-menu.tsx';

/** The list of a cohort: who takes part, who waits, and who left. */
export function TraineesTab({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('enrolments');
  const query = useQuery(api.enrolments.ofCohort.queryOptions({ input: { id: cohort.id } }));
  const attendance = useQuery(api.attendance.summary.queryOptions({ input: { id: cohort.id } }));
  const isOpen = cohort.status === 'planned' || cohort.status === 'running';
  const mayWrite = usePermission('training.write') && isOpen && !cohort.deleted;
  const percents = new Map(attendance.data?.trainees.map(({ enrolmentId, percent }) => [enrolmentId, percent]));
  const waits = ({ status }: EnrolmentRecord) => status === 'applied' || status === 'waiting';
  return (
    <QueryState query={query}>
      {({ enrolments }) =>
        enrolments.length === 0 ? (
          <EmptyState title={t('cohort.empty')} text={t('cohort.empty-text')}>
            {mayWrite && (
              <LinkButton to={`/cohorts/${cohort.id}/enrol`} leftSection={<IconUserPlus size={18} />}>
                {t('cohort.enrol')}
              </LinkButton>
            )}
          </EmptyState>
        ) : (
          <Stack gap="md">
            <People
              title={t('cohort.waiting')}
              enrolments={enrolments.filter(waits)}
              percents={percents}
              editable={mayWrite}
            />
            <People
              title={t('cohort.trainees')}
              enrolments={enrolments.filter((enrolment) => !waits(enrolment))}
              percents={percents}
              editable={mayWrite}
            />
          </Stack>
        )
      }
    </QueryState>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly enrolments: readonly EnrolmentRecord[];
  readonly percents: ReadonlyMap<string, number | null>;
  readonly editable: boolean;
}

function People({ title, enrolments, percents, editable }: PeopleProps) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  if (enrolments.length === 0) return null;
  return (
    <Paper withBorder px="md" py="sm" component="section" aria-label={title}>
      <Title order={2} size="h5" mb="xs">
        {t('cohort.title', { title, count: enrolments.length })}
      </Title>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('field.personId')}</Table.Th>
              <Table.Th>{t('column.phone')}</Table.Th>
              <Table.Th>{t('column.status')}</Table.Th>
              <Table.Th>{t('column.enrolledOn')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('attendance')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {enrolments.map((enrolment) => (
              <Table.Tr key={enrolment.id}>
                <Table.Td>
                  <PageLink to={`/people/${enrolment.personId}`} size="sm">
                    {visible(enrolment.personName)}
                  </PageLink>
                  <Text size="xs" c="dimmed">
                    {enrolment.caseCode}
                  </Text>
                </Table.Td>
                <Table.Td>{enrolment.phone === null ? '' : visible(enrolment.phone)}</Table.Td>
                <Table.Td>
                  <EnrolmentStatusBadge status={enrolment.status} />
                  <Reason enrolment={enrolment} />
                </Table.Td>
                <Table.Td>{format.date(enrolment.enrolledOn ?? enrolment.appliedOn)}</Table.Td>
                <Table.Td className={classes['numbers'] ?? ''}>
                  {percentText(percents.get(enrolment.id), format)}
                </Table.Td>
                <Table.Td ta="end">{editable && <EnrolmentMenu enrolment={enrolment} />}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function percentText(percent: number | null | undefined, format: ReturnType<typeof useFormat>): string {
  return percent == null ? '' : format.percent(shownPercent(percent));
}

function Reason({ enrolment }: { readonly enrolment: EnrolmentRecord }) {
  const { t } = useTranslation('enrolments');
  const { endReason, overrideReason } = enrolment;
  if (endReason !== null)
    return (
      <Text size="xs" c="dimmed">
        {visible(endReason)}
      </Text>
    );
  if (overrideReason === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('overridden', { reason: visible(overrideReason) })}
    </Text>
  );
}
