import { Button, Menu } from '@mantine/core';
import { IconFileText, IconPencil, IconPrinter, IconTrash, IconUserX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkButton, useGo } from '../../components/navigation.tsx';
import { personName } from '../person-text.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** What can be done with a person's record. */
export function PersonActions({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const go = useGo();
  const [removing, setRemoving] = useState(false);
  const mayErase = usePermission('erasure.request') && person.mergedIntoId === null && person.erasedAt === null;
  const [erasing, setErasing] = useState(false);
  const mayWrite = usePermission('people.write') && !person.deleted && person.erasedAt === null;
  const mayDelete = usePermission('people.delete') && !person.deleted;
  const { id, version } = person;
  return (
    <>
      <LinkButton to={`/people/${id}/print`} variant="default" leftSection={<IconPrinter size={16} />}>
        {t('common:print')}
      </LinkButton>
      {mayErase && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button variant="default">{t('privacy:menu')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFileText size={16} />} onClick={() => go(`/people/${id}/everything`)}>
              {t('privacy:everything.title')}
            </Menu.Item>
            <Menu.Item leftSection={<IconUserX size={16} />} onClick={() => setErasing(true)}>
              {t('privacy:request.title')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
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
      <EraseDialog personId={id} opened={erasing} onClose={() => setErasing(false)} />
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
