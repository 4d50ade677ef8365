import { Badge, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactGroup } from '../components/fact-group.tsx';
import { visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { economicFields } from './household-values.ts';
import type { HouseholdRecord } from './household-values.ts';
import { HouseholdMembers } from './household-members.tsx';
import { useCriteria } from './use-criteria.ts';

/** The members first: they are what a household is opened for. */
export function HouseholdOverview({ household }: { readonly household: HouseholdRecord }) {
  const { t } = useTranslation('households');
  const { communityId, communityName } = household;
  return (
    <Stack gap="md">
      <HouseholdMembers household={household} />
      <FactGroup
        title={t('section.identity')}
        items={[
          {
            label: t('field.communityId'),
            value: communityId && (
              <PageLink to={`/communities/${communityId}`}>{visible(communityName ?? '')}</PageLink>
            ),
          },
          { label: t('field.vulnerability'), value: <Vulnerabilities held={household.vulnerability} /> },
        ]}
      />
      <FactGroup
        title={t('section.economy')}
        items={economicFields.map((field) => ({ label: t(`field.${field}`), value: visible(household[field] ?? '') }))}
      />
    </Stack>
  );
}

function Vulnerabilities({ held }: { readonly held: readonly string[] }) {
  const { t } = useTranslation('households');
  const criteria = useCriteria(held);
  if (held.length === 0) return t('common:none');
  return (
    <Group gap={6}>
      {criteria
        ?.filter(({ code }) => held.includes(code))
        .map(({ code, name }) => (
          <Badge key={code} variant="light" color="orange" tt="none">
            {name}
          </Badge>
        ))}
    </Group>
  );
}
