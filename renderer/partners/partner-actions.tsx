import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { visible } from '../components/format.ts';
import { LinkButton, useGo } from '../components/navigation.tsx';
import type { PartnerRecord } from '../../shared/partners/contract.ts';

/** What can be done with a partner. */
export function PartnerActions({ partner }: { readonly partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const go = useGo();
  const [removing, setRemoving] = useState(false);
  const { id, version } = partner;
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setRemoving(true)}>
        {t('remove.button')}
      </Button>
      <LinkButton to={`/partners/${id}/edit`} leftSection={<IconPencil size={16} />}>
        {t('edit.button')}
      </LinkButton>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('remove.title', { name: visible(partner.name) })}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={async (reason) => {
          await client.partners.remove({ id, version, reason });
          go('/partners');
        }}
      />
    </>
  );
}
