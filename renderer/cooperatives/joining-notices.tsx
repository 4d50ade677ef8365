import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { checkNewMembership } from '../../shared/cooperatives/membership-rules.ts';
import type { EarlierMembership } from '../../shared/cooperatives/membership-rules.ts';
import { isIsoDate } from '../../shared/kernel/dates.ts';
import { api } from '../api/client.ts';
import { useFieldValue } from '../components/record-form/index.ts';
import { NoticeList } from './notice-list.tsx';

function useChosenId(name: string): string | null {
  const value = useFieldValue(name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The memberships that somebody has or had in a cooperative. */
function useEarlier(cooperativeId: string | null, caseCode: string | undefined): EarlierMembership[] | undefined {
  const { data } = useQuery(
    api.memberships.list.queryOptions({
      input:
        cooperativeId === null || caseCode === undefined
          ? skipToken
          : {
              within: `cooperative:${cooperativeId}`,
              search: '',
              filters: [{ field: 'caseCode', operator: 'equals', value: caseCode }],
              offset: 0,
              limit: 50,
            },
    }),
  );
  return data?.rows.map(({ values }) => ({
    number: Number(values['number']),
    exitedOn: typeof values['exitedOn'] === 'string' ? values['exitedOn'] : null,
  }));
}

/** What the rules say of the membership as it is typed now, and that rejoining makes a new one. */
export function JoiningNotices({ onRefused }: { readonly onRefused: (refused: boolean) => void }) {
  const { t } = useTranslation('members');
  const cooperativeId = useChosenId('cooperativeId');
  const personId = useChosenId('personId');
  const joinedOn = useFieldValue('joinedOn');
  const cooperative = useQuery(
    api.cooperatives.get.queryOptions({ input: cooperativeId === null ? skipToken : { id: cooperativeId } }),
  ).data;
  const person = useQuery(
    api.people.get.queryOptions({ input: personId === null ? skipToken : { id: personId } }),
  ).data;
  const earlier = useEarlier(cooperativeId, person?.caseCode);
  const isWhole = cooperative && person && earlier && typeof joinedOn === 'string' && isIsoDate(joinedOn);
  const notices = isWhole
    ? checkNewMembership({ joinedOn, cooperativeStatus: cooperative.status, earlier, person })
    : [];
  const refused = notices.some(({ severity }) => severity === 'refused');
  const tell = useEffectEvent(onRefused);
  useEffect(() => tell(refused), [refused]);
  if (!isWhole) return null;
  const left = earlier.filter(({ exitedOn }) => exitedOn !== null).at(-1);
  const isOpen = earlier.some(({ exitedOn }) => exitedOn === null);
  return (
    <>
      {left !== undefined && !isOpen && (
        <Alert color="blue" icon={<IconInfoCircle />} role="status">
          {t('add.again', { number: left.number })}
        </Alert>
      )}
      {notices.length > 0 && <NoticeList notices={notices} />}
    </>
  );
}
