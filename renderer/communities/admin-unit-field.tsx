import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { TextField, useFieldValue, useSetFields } from '../components/record-form/index.ts';
import { AdminUnitChooser } from './admin-unit-chooser.tsx';
import { adminPathText } from './community-values.ts';
import type { CommunityRecord } from './community-values.ts';

interface AdminUnitFieldProps {
  readonly community: CommunityRecord | undefined;
}

/**
 * The place in the administrative tree: chosen level by level, kept as the P-code of the last unit chosen. Where the country's tree is not
 * shipped, the P-code is typed.
 */
export function AdminUnitField({ community }: AdminUnitFieldProps) {
  const { t } = useTranslation('communities');
  const setFields = useSetFields();
  const pcode = useFieldValue('pcode');
  const first = useQuery(api.communities.adminUnits.queryOptions({ input: { parent: null }, staleTime: Infinity }));
  const [choosing, setChoosing] = useState(!pcode);
  if (first.data?.units.length === 0) return <TextField name="pcode" description={t('pcode-text')} />;
  if (choosing) return <AdminUnitChooser onChoose={(code) => setFields({ pcode: code })} />;
  const path = community?.pcode === pcode ? adminPathText(community?.adminPath ?? []) : '';
  return (
    <Group data-wide data-path="pcode" gap="sm">
      <Text size="sm">{t('place-kept', { path, pcode: typeof pcode === 'string' ? pcode : '' })}</Text>
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          setFields({ pcode: null });
          setChoosing(true);
        }}
      >
        {t('choose-again')}
      </Button>
    </Group>
  );
}
