import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CohortStatus, EnrolmentStatus, SessionStatus } from '../../shared/training/choices.ts';

const colorOf: Readonly<Record<CohortStatus | EnrolmentStatus | SessionStatus, string>> = {
  planned: 'blue',
  running: 'field',
  finished: 'gray',
  cancelled: 'orange',
  held: 'field',
  applied: 'blue',
  waiting: 'orange',
  enrolled: 'field',
  completed: 'field',
  failed: 'red',
  'dropped-out': 'gray',
};

function StatusBadge({ status, text }: { readonly status: keyof typeof colorOf; readonly text: string }) {
  const color = colorOf[status];
  return (
    <Badge color={color} variant="light" size="lg" tt="none" c={`${color}.9`}>
      {text}
    </Badge>
  );
}

export function CohortStatusBadge({ status }: { readonly status: CohortStatus }) {
  const { t } = useTranslation('cohorts');
  return <StatusBadge status={status} text={t(`status.${status}`)} />;
}

export function EnrolmentStatusBadge({ status }: { readonly status: EnrolmentStatus }) {
  const { t } = useTranslation('enrolments');
  return <StatusBadge status={status} text={t(`status.${status}`)} />;
}

export function SessionStatusBadge({ status }: { readonly status: SessionStatus }) {
  const { t } = useTranslation('sessions');
  return <StatusBadge status={status} text={t(`status.${status}`)} />;
}
