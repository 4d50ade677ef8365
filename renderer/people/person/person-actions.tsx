import { Button } from '@mantine/core';
import { IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkButton, useGo } from '../../components/navigation.tsx';
import { personName } from '../person-text.ts';

/** What can be done with a person's record. */
export function PersonActions({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const go = useGo();
  const [removing, setRemoving] = useState(false);
  const mayWrite = usePermission('people.write') && !person.deleted;
  const mayDelete = usePermission('people.delete') && !person.deleted;
  const { id, version } = person;
  return (
    <>
      <LinkButton to={`/people/${id}/print`} variant="default" leftSection={<IconPrinter size={16} />}>
        {t('common:print')}
      </LinkButton>
      {mayDelete && (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setRemoving(true)}>
          {t('remove.button')}
        </Button>
      )}
      {mayWrite && (
        <LinkButton to={`/people/${id}/edit`} leftSection={<IconPencil size={16} />}>
          {t('edit.button')}
        </LinkButton>
      )}
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('remove.title', { name: personName(person) })}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={async (reason) => {
          await client.people.remove({ id, version, reason });
          go('/people');
        }}
      />
    </>
  );
}
