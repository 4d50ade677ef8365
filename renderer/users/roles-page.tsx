import { Button, Group, Table, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/accounts/users/contract.ts';
import { api, client } from '../api/client.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { LinkButton } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RoleDialog, type EditedRole } from './role-dialog.tsx';
import { useRoleNames } from './role-names.ts';

/** The roles of the program, which stay as they are, and the office's own, which begin as a copy of one. */
export function RolesPage() {
  const { t } = useTranslation('users');
  const query = useQuery(api.users.roles.queryOptions({ input: {} }));
  const [edited, setEdited] = useState<EditedRole | null>(null);
  return (
    <Page>
      <PageHeader title={t('roles.title')} detail={t('roles.detail')}>
        <LinkButton to="/users/matrix" variant="default" leftSection={<IconPrinter size={18} />}>
          {t('matrix.title')}
        </LinkButton>
      </PageHeader>
      <QueryState query={query}>
        {({ roles }) => (
          <Table verticalSpacing={8} aria-label={t('roles.title')} maw="64rem">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('access.role')}</Table.Th>
                <Table.Th>{t('access.scope')}</Table.Th>
                <Table.Th>{t('roles.held-by')}</Table.Th>
                <Table.Th>{t('roles.do')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {roles.map((role) => (
                <RoleRow key={role.id} role={role} onEdit={setEdited} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </QueryState>
      {edited && <RoleDialog role={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function RoleRow({ role, onEdit }: { readonly role: Role; readonly onEdit: (role: EditedRole) => void }) {
  const { t } = useTranslation('users');
  const name = useRoleNames()(role.id);
  const [removing, setRemoving] = useState(false);
  const { id, version, scope, permissions, heldBy } = role;
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {role.name === null && (
          <Text size="xs" c="dimmed">
            {t(`role-text.${id}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{t(`scope.${scope}`)}</Table.Td>
      <Table.Td>{heldBy === 0 ? t('roles.nobody') : t('roles.accounts', { count: heldBy })}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('roles.copy-of', { name })}
            onClick={() => onEdit({ name: t('roles.copy-name', { name }), scope, permissions })}
          >
            {t('roles.copy')}
          </Button>
          {version !== null && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('roles.edit-of', { name })}
                onClick={() => onEdit({ id, version, name, scope, permissions })}
              >
                {t('roles.edit')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                color="red"
                aria-label={t('roles.remove-of', { name })}
                onClick={() => setRemoving(true)}
              >
                {t('roles.remove')}
              </Button>
              <ConfirmDialog
                opened={removing}
                onClose={() => setRemoving(false)}
                title={t('roles.remove-of', { name })}
                text={t('roles.remove-text')}
                action={t('roles.remove')}
                danger
                withReason
                onConfirm={(reason) => client.users.removeRole({ id, version, reason })}
              />
            </>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
