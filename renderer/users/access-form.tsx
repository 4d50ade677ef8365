import { ActionIcon, Alert, Button, Group, Pill, Select, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UserAccess } from '../../shared/accounts/users/contract.ts';
import { scopes, type Scope } from '../../shared/kernel/scopes.ts';
import { RecordPicker } from '../components/record-picker.tsx';
import { useRoleNames, useRoles } from './role-names.ts';

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** The roles of an account and its places, as they are being typed. */
export interface Access {
  readonly grants: readonly { readonly role: string; readonly scope: Scope }[];
  readonly communities: readonly Place[];
  readonly cooperatives: readonly Place[];
}

export function accessOf({ grants, communities, cooperatives }: Access): UserAccess {
  const ids = (places: readonly Place[]) => places.map(({ id }) => id);
  return { grants: [...grants], communityIds: ids(communities), cooperativeIds: ids(cooperatives) };
}

interface AccessFormProps {
  readonly value: Access;
  readonly onChange: (value: Access) => void;
}

/** Which roles somebody has, how far each reaches, and the places those with a near reach are about. */
export function AccessForm({ value, onChange }: AccessFormProps) {
  const { t } = useTranslation('users');
  const reaches = (scope: Scope) => value.grants.some((grant) => grant.scope === scope);
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('access.title')}
      </Title>
      <Grants value={value} onChange={onChange} />
      {reaches('community') && (
        <Places
          kind="community"
          places={value.communities}
          onChange={(communities) => onChange({ ...value, communities })}
        />
      )}
      {reaches('cooperative') && (
        <Places
          kind="cooperative"
          places={value.cooperatives}
          onChange={(cooperatives) => onChange({ ...value, cooperatives })}
        />
      )}
      <Alert variant="light">{t('access.help')}</Alert>
    </Stack>
  );
}

function Grants({ value, onChange }: AccessFormProps) {
  const { t } = useTranslation('users');
  const roles = useRoles();
  const nameOf = useRoleNames();
  const change = (at: number, patch: Partial<Access['grants'][number]>) =>
    onChange({ ...value, grants: value.grants.map((grant, index) => (index === at ? { ...grant, ...patch } : grant)) });
  return (
    <>
      {value.grants.map((grant, index) => (
        <Group key={index} align="flex-end" wrap="nowrap">
          <Select
            label={t('access.role')}
            flex={1}
            searchable
            allowDeselect={false}
            data={roles.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            value={grant.role}
            onChange={(role) => {
              const scope = roles.find(({ id }) => id === role)?.scope ?? grant.scope;
              change(index, { role: role ?? grant.role, scope });
            }}
          />
          <Select
            label={t('access.scope')}
            flex={1}
            allowDeselect={false}
            data={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
            value={grant.scope}
            onChange={(scope) => change(index, { scope: scope as Scope })}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('access.remove-role', { role: nameOf(grant.role) })}
            disabled={value.grants.length === 1}
            onClick={() => onChange({ ...value, grants: value.grants.filter((_, at) => at !== index) })}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange({ ...value, grants: [...value.grants, { role: 'data-clerk', scope: 'own' }] })}
        >
          {t('access.add-role')}
        </Button>
      </Group>
    </>
  );
}

interface PlacesProps {
  readonly kind: 'community' | 'cooperative';
  readonly places: readonly Place[];
  readonly onChange: (places: readonly Place[]) => void;
}

function Places({ kind, places, onChange }: PlacesProps) {
  const { t } = useTranslation('users');
  return (
    <Stack gap={6}>
      <RecordPicker
        kind={kind}
        label={t(`access.${kind}`)}
        value={null}
        exceptIds={places.map(({ id }) => id)}
        onChange={(_id, record) => {
          if (record && !places.some(({ id }) => id === record.id)) onChange([...places, record]);
        }}
      />
      <Group gap={6}>
        {places.length === 0 && <Text size="sm">{t('access.no-place')}</Text>}
        {places.map((place) => (
          <Pill
            key={place.id}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('access.remove-place', { name: place.name }) }}
            onRemove={() => onChange(places.filter(({ id }) => id !== place.id))}
          >
            {place.name}
          </Pill>
        ))}
      </Group>
    </Stack>
  );
}
