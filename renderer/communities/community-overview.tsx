import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactGroup } from '../components/fact-group.tsx';
import { useFormat, visible } from '../components/format.ts';
import { adminPathText } from './community-values.ts';
import type { CommunityRecord } from './community-values.ts';

/** Where a community lies, and what is known of its people. */
export function CommunityOverview({ community }: { readonly community: CommunityRecord }) {
  const { t } = useTranslation('communities');
  const format = useFormat();
  const { pcode, latitude, longitude } = community;
  return (
    <Stack gap="md">
      <FactGroup
        title={t('section.place')}
        items={[
          { label: t('field.kind'), value: t(`kind.${community.kind}`) },
          { label: t('field.adminPath'), value: adminPathText(community.adminPath) },
          { label: t('field.pcode'), value: pcode },
          { label: t('field.latitude'), value: format.number(latitude, 6) },
          { label: t('field.longitude'), value: format.number(longitude, 6) },
        ]}
      />
      <FactGroup
        title={t('section.population')}
        items={[
          { label: t('field.people'), value: format.number(community.people) },
          { label: t('field.populationNotes'), value: visible(community.populationNotes ?? '') },
        ]}
      />
    </Stack>
  );
}
