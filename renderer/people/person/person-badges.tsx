import { Alert, Badge } from '@mantine/core';
import { IconArrowMerge, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { api } from '../../api/client.ts';
import { PageLink } from '../../components/navigation.tsx';
import { personName } from '../person-text.ts';

/** What must be known wherever a person is shown. */
export function PersonBadges({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const { age, under15, minor15to17 } = person.ageFlags;
  return (
    <>
      {under15 && (
        <Badge color="red.9" tt="none">
          {t('badge.under-15', { age })}
        </Badge>
      )}
      {minor15to17 && (
        <Badge color="yellow.4" autoContrast tt="none">
          {t(person.guardianConsentOn === null ? 'badge.guardian-missing' : 'badge.guardian-given', { age })}
        </Badge>
      )}
      {person.erasedAt !== null && (
        <Badge color="gray.7" tt="none">
          {t('badge.erased')}
        </Badge>
      )}
      {person.mergedIntoId !== null && (
        <Badge color="gray.7" tt="none">
          {t('badge.merged')}
        </Badge>
      )}
      {person.deleted && person.mergedIntoId === null && (
        <Badge color="gray.7" tt="none">
          {t('badge.deleted')}
        </Badge>
      )}
    </>
  );
}

/** Says of a record that is no longer worked with where it went. */
export function PersonState({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  if (person.mergedIntoId !== null) return <MergedInto id={person.mergedIntoId} />;
  if (!person.deleted) return null;
  return (
    <Alert color="gray" icon={<IconTrash />} mb="md">
      {t('state.deleted')} <PageLink to="/bin">{t('state.bin')}</PageLink>
    </Alert>
  );
}

function MergedInto({ id }: { readonly id: string }) {
  const { t } = useTranslation('people');
  const { data } = useQuery(api.people.get.queryOptions({ input: { id } }));
  return (
    <Alert color="gray" icon={<IconArrowMerge />} mb="md">
      {t('state.merged')}{' '}
      <PageLink to={`/people/${id}`}>{data ? `${data.caseCode} ${personName(data)}` : t('state.open-kept')}</PageLink>
    </Alert>
  );
}
