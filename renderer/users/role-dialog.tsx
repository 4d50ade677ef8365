import { Button, Checkbox, Fieldset, Group, Modal, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleInput } from '../../shared/accounts/users/contract.ts';
import { scopes, type Scope } from '../../shared/kernel/scopes.ts';
import { client } from '../api/client.ts';
import { useAction } from '../components/use-action.tsx';
import { permissionGroups, usePermissionWords } from './permission-words.ts';

/** A role that is being made or changed; without an id it is new. */
export interface EditedRole extends RoleInput {
  readonly id?: string;
  readonly version?: number;
}

/** Name, reach and permissions of a role of the office's own. */
export function RoleDialog({ role, onClose }: { readonly role: EditedRole; readonly onClose: () => void }) {
  const { t } = useTranslation('users');
  const words = usePermissionWords();
  const [edited, setEdited] = useState(role);
  const { run, running, problem } = useAction();
  async function save(): Promise<void> {
    const { id, version, ...input } = edited;
    const ref = { ...(id === undefined ? {} : { id }), ...(version === undefined ? {} : { version }) };
    if (await run(() => client.users.saveRole({ ...ref, role: input }))) onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t(role.id === undefined ? 'roles.new' : 'roles.edit')} size="xl">
      <Stack>
        <Group grow align="flex-start">
          <TextInput
            label={t('access.role')}
            value={edited.name}
            maxLength={60}
            onChange={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
          />
          <Select
            label={t('access.scope')}
            allowDeselect={false}
            data={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
            value={edited.scope}
            onChange={(scope) => setEdited({ ...edited, scope: scope as Scope })}
          />
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
          {permissionGroups.map(({ thing, held }) => (
            <Fieldset key={thing} legend={words.thing(thing)} p="xs">
              <Stack gap={4}>
                {held.map((permission) => (
                  <Checkbox
                    key={permission}
                    size="sm"
                    label={words.act(permission)}
                    checked={edited.permissions.includes(permission)}
                    onChange={(event) => {
                      const others = edited.permissions.filter((other) => other !== permission);
                      const permissions = event.currentTarget.checked ? [...others, permission] : others;
                      setEdited({ ...edited, permissions });
                    }}
                  />
                ))}
              </Stack>
            </Fieldset>
          ))}
        </SimpleGrid>
        {problem}
        <Group justify="flex-end">
          <Button
            loading={running}
            disabled={edited.name.trim() === '' || edited.permissions.length === 0}
            onClick={() => void save()}
          >
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
