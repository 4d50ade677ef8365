import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintPage } from '../components/print-page.tsx';
import classes from './matrix.module.css';
import { permissionGroups, usePermissionWords } from './permission-words.ts';
import { useRoleNames, useRoles } from './role-names.ts';

/** Who can see and do what: every permission against every role, on paper for the notice board. */
export function MatrixPage() {
  const { t } = useTranslation('users');
  const roles = useRoles();
  const nameOf = useRoleNames();
  const words = usePermissionWords();
  return (
    <PrintPage title={t('matrix.title')} detail={t('matrix.detail')} back="/users/roles">
      <Table.ScrollContainer minWidth={680} type="native" tabIndex={0} className={classes['wide'] ?? ''}>
        <Table withColumnBorders withTableBorder verticalSpacing={2} className={classes['matrix'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('matrix.may')}</Table.Th>
              {roles.map(({ id }) => (
                <Table.Th key={id} scope="col">
                  <span className={classes['upright']}>{nameOf(id)}</span>
                </Table.Th>
              ))}
            </Table.Tr>
            <Table.Tr>
              <Table.Th fw={400}>{t('access.scope')}</Table.Th>
              {roles.map(({ id, scope }) => (
                <Table.Td key={id}>
                  <span className={classes['upright']}>{t(`scope.${scope}`)}</span>
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {permissionGroups.map(({ thing, held }) => (
              <Fragment key={thing}>
                <Table.Tr>
                  <Table.Th scope="rowgroup" colSpan={roles.length + 1}>
                    {words.thing(thing)}
                  </Table.Th>
                </Table.Tr>
                {held.map((permission) => (
                  <Table.Tr key={permission}>
                    <Table.Th scope="row" fw={400} pl="md">
                      {words.act(permission)}
                    </Table.Th>
                    {roles.map(({ id, permissions }) => (
                      <Table.Td key={id} ta="center">
                        {permissions.includes(permission) ? t('matrix.yes') : ''}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </PrintPage>
  );
}
