import { Alert, SimpleGrid } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { officeRoles } from '../../shared/cooperatives/lists.ts';
import type { OfficeRole } from '../../shared/cooperatives/lists.ts';
import { isSingleSeat, termEnd } from '../../shared/cooperatives/terms.ts';
import { isIsoDate } from '../../shared/kernel/dates.ts';
import { api } from '../api/client.ts';
import { CheckboxField, DateField, TextField, useFieldValue, useSetFields } from '../components/record-form/index.ts';
import { NoticeList } from './notice-list.tsx';
import type { Notice } from './notice-list.tsx';

function useRole(): OfficeRole | undefined {
  const value = useFieldValue('role');
  return officeRoles.find((role) => role === value);
}

function useDay(name: string): string | null {
  const value = useFieldValue(name);
  return typeof value === 'string' && isIsoDate(value) ? value : null;
}

/** The name of the committee, for the offices that are seats on one. */
export function CommitteeField() {
  const role = useRole();
  return role === undefined || isSingleSeat(role) ? null : <TextField name="committee" />;
}

/** First and last day. The last follows the first by the term of the by-laws until another one is entered. */
export function TermDates({ termYears }: { readonly termYears: number }) {
  const from = useDay('from');
  const to = useFieldValue('to');
  const setFields = useSetFields();
  const proposed = useRef(to);
  const propose = useEffectEvent((start: string) => {
    const end = termEnd(start, termYears);
    if (to === proposed.current && to !== end) setFields({ to: end });
    if (to === proposed.current) proposed.current = end;
  });
  useEffect(() => {
    if (from !== null) propose(from);
  }, [from]);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <DateField name="from" />
      <DateField name="to" />
    </SimpleGrid>
  );
}

/** What the rules say of the term as it is typed now; nothing while a part of it is missing. */
function useNotices(cooperativeId: string): readonly Notice[] | undefined {
  const role = useRole();
  const from = useDay('from');
  const to = useDay('to');
  const membershipId = useFieldValue('membershipId');
  const membership = useQuery(
    api.memberships.get.queryOptions({
      input: typeof membershipId === 'string' && membershipId !== '' ? { id: membershipId } : skipToken,
    }),
  );
  const personId = membership.data?.personId;
  const isWhole = personId !== undefined && role !== undefined && from !== null && to !== null;
  const check = useQuery(
    api.cooperatives.checkTerm.queryOptions({
      input: isWhole ? { cooperativeId, personId, role, from, to } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  return isWhole ? check.data?.notices : undefined;
}

export type Verdict = 'in-order' | 'warned' | 'refused';

interface TermNoticesProps {
  readonly cooperativeId: string;
  /** Called when it changes what the notices ask for: nothing, a warning to accept, or another entry. */
  readonly onVerdict: (verdict: Verdict) => void;
}

/** Refusals in red, warnings in amber with a box to accept them. */
export function TermNotices({ cooperativeId, onVerdict }: TermNoticesProps) {
  const { t } = useTranslation('cooperatives');
  const setFields = useSetFields();
  const notices = useNotices(cooperativeId);
  const refused = notices?.some(({ severity }) => severity === 'refused') ?? false;
  const warnings = notices?.filter(({ severity }) => severity === 'warning') ?? [];
  const codes = warnings.map(({ code }) => code).join(' ');
  const verdict = refused ? 'refused' : codes === '' ? 'in-order' : 'warned';
  const tell = useEffectEvent(() => {
    onVerdict(verdict);
    setFields({ accepted: false });
  });
  useEffect(() => tell(), [verdict, codes]);
  if (notices === undefined) return null;
  if (notices.length === 0) {
    return (
      <Alert color="field" icon={<IconCheck />} role="status" p="xs">
        {t('start-term.in-order')}
      </Alert>
    );
  }
  return (
    <>
      <NoticeList notices={notices} />
      {verdict === 'warned' && <CheckboxField name="accepted" />}
    </>
  );
}
