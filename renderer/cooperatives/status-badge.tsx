import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CooperativeStatus, MembershipStatus } from '../../shared/cooperatives/lists.ts';

const colorOf: Readonly<Record<CooperativeStatus | MembershipStatus, string>> = {
  forming: 'blue',
  applicant: 'blue',
  registered: 'blue',
  active: 'field',
  suspended: 'orange',
  dissolved: 'gray',
  exited: 'gray',
};

/** Where a cooperative stands in its life cycle, in a word. */
export function CooperativeStatusBadge({ status }: { readonly status: CooperativeStatus }) {
  const { t } = useTranslation('cooperatives');
  return <StatusBadge status={status} text={t(`status.${status}`)} />;
}

export function MembershipStatusBadge({ status }: { readonly status: MembershipStatus }) {
  const { t } = useTranslation('members');
  return <StatusBadge status={status} text={t(`status.${status}`)} />;
}

function StatusBadge({
  status,
  text,
}: {
  readonly status: CooperativeStatus | MembershipStatus;
  readonly text: string;
}) {
  return (
    <Badge color={colorOf[status]} variant="light" size="lg" tt="none" c={`${colorOf[status]}.9`}>
      {text}
    </Badge>
  );
}
