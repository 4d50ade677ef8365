import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { visible } from '../components/format.ts';
import { LinkButton, useGo } from '../components/navigation.tsx';
import type { HouseholdRecord } from './household-values.ts';

/** What can be done with a household. */
export function HouseholdActions({ household }: { readonly household: HouseholdRecord }) {
  const { t } = useTranslation('households');
  const go = useGo();
  const [removing, setRemoving] = useState(false);
  const { id, version } = household;
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setRemoving(true)}>
        {t('remove.button')}
      </Button>
      <LinkButton to={`/households/${id}/edit`} leftSection={<IconPencil size={16} />}>
        {t('edit.button')}
      </LinkButton>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('remove.title', { name: visible(household.name) })}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={async (reason) => {
          await client.households.remove({ id, version, reason });
          go('/households');
        }}
      />
    </>
  );
}
