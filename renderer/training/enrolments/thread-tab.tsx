import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shownPercent } from '../../../shared/training/attendance/attendance.ts';
import { api, type client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { EnrolmentStatusBadge } from '../status-badges.tsx';

type Thread = Awaited<ReturnType<typeof client.enrolments.thread>>;

/** The training of one person as one thread: which phases are open, and every cohort with what came of it. */
export function ThreadTab({ id }: { readonly id: string }) {
  const { t } = useTranslation('enrolments');
  const query = useQuery(api.enrolments.thread.queryOptions({ input: { personId: id } }));
  return (
    <QueryState query={query}>
      {({ entries, phases }) => (
        <Stack gap="md">
          <Phases phases={phases} />
          {entries.length === 0 && <EmptyState title={t('thread.empty')} text={t('thread.empty-text')} />}
          {entries.map((entry) => (
            <Entry key={entry.enrolmentId} entry={entry} />
          ))}
        </Stack>
      )}
    </QueryState>
  );
}

function Phases({ phases }: Pick<Thread, 'phases'>) {
  const { t } = useTranslation('enrolments');
  if (phases.length === 0) return null;
  return (
    <Group gap="xs">
      {phases.map(({ phase, open, missing }) => (
        <Badge
          key={phase}
          size="lg"
          variant="light"
          tt="none"
          color={open ? 'field' : 'gray'}
          c={open ? 'field.9' : 'dark.6'}
          leftSection={open ? <IconLockOpen size={14} /> : <IconLock size={14} />}
        >
          {open
            ? t('thread.open', { phase: t(`phase.${phase}`) })
            : t('thread.after', {
                phase: t(`phase.${phase}`),
                missing: missing.map((needed) => t(`phase.${needed}`)).join(', '),
              })}
        </Badge>
      ))}
    </Group>
  );
}

function Entry({ entry }: { readonly entry: Thread['entries'][number] }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const { cohortId, cohortCode, courseTitle, phase, status, steps, attendancePercent, change } = entry;
  const { certificateNumber, lastFollowUp } = entry;
  const followUp =
    lastFollowUp === null
      ? ''
      : [
          t('tracer:due.month', { count: lastFollowUp.month }),
          t(`tracer:status.${lastFollowUp.status}`),
          ...(lastFollowUp.work === null ? [] : [t(`tracer:work.${lastFollowUp.work}`)]),
        ].join(' · ');
  return (
    <Paper withBorder p="md" component="article" aria-label={visible(courseTitle)}>
      <Group justify="space-between" mb="xs">
        <div>
          <Title order={2} size="h5">
            {visible(courseTitle)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`phase.${phase}`)} · <PageLink to={`/cohorts/${cohortId}`}>{visible(cohortCode)}</PageLink>
          </Text>
        </div>
        <EnrolmentStatusBadge status={status} />
      </Group>
      <Facts
        items={[
          {
            label: t('attendance'),
            value: attendancePercent === null ? '' : format.percent(shownPercent(attendancePercent)),
          },
          {
            label: t('thread.change'),
            value: change === null ? '' : t('thread.points', { shown: format.number(change, 1) }),
          },
          { label: t('thread.certificate'), value: certificateNumber },
          { label: t('thread.follow-up'), value: followUp },
        ]}
      />
      <Stack gap={2} mt="sm">
        {steps.map((step, index) => (
          <Text key={index} size="sm">
            {format.date(step.on)} · {t(`status.${step.status}`)}
            {step.reason !== null && ` · ${visible(step.reason)}`}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}
