import { Badge, Table, Text } from '@mantine/core';
import { IconKey, IconTable, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { User } from '../../shared/accounts/users/contract.ts';
import { api } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { LinkButton, PageLink } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { useRoleNames } from './role-names.ts';

const columns = ['name', 'roles', 'places', 'last-sign-in', 'conduct', 'state'] as const;

/** Who may open the office, with which roles. */
export function UsersPage() {
  const { t } = useTranslation('users');
  const query = useQuery(api.users.list.queryOptions({ input: {} }));
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('detail')}>
        <LinkButton to="/users/recovery" variant="default" leftSection={<IconKey size={18} />}>
          {t('recovery.title')}
        </LinkButton>
        <LinkButton to="/users/roles" variant="default" leftSection={<IconTable size={18} />}>
          {t('roles.title')}
        </LinkButton>
        <LinkButton to="/users/new" leftSection={<IconUserPlus size={18} />}>
          {t('add')}
        </LinkButton>
      </PageHeader>
      <QueryState query={query}>
        {({ users }) => (
          <Table verticalSpacing={8} aria-label={t('title')}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {users.map((user) => (
                <UserRow key={user.id} user={user} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </QueryState>
    </Page>
  );
}

function UserRow({ user }: { readonly user: User }) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const nameOf = useRoleNames();
  const places = [...user.communities, ...user.cooperatives].map(({ name }) => name);
  const state = user.disabled ? 'disabled' : user.mustChangePassword ? 'waiting' : 'active';
  return (
    <Table.Tr>
      <Table.Td>
        <PageLink to={`/users/${user.id}`}>{user.name}</PageLink>
      </Table.Td>
      <Table.Td>
        {user.grants.map(({ role, scope }) => (
          <Text key={`${role}/${scope}`} size="sm">
            {t('role-within', { role: nameOf(role), scope: t(`scope.${scope}`) })}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{places.length === 0 ? '—' : places.join(', ')}</Table.Td>
      <Table.Td>{user.lastSignInAt === null ? t('never') : format.dateTime(user.lastSignInAt)}</Table.Td>
      <Table.Td>{user.conductAcceptedAt === null ? t('not-yet') : format.dateTime(user.conductAcceptedAt)}</Table.Td>
      <Table.Td>
        <Badge
          variant="light"
          color={state === 'active' ? 'field' : state === 'waiting' ? 'yellow' : 'gray'}
          autoContrast
        >
          {t(`state.${state}`)}
        </Badge>
      </Table.Td>
    </Table.Tr>
  );
}
