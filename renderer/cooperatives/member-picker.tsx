import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { visible } from '../components/format.ts';
import { useField } from '../components/record-form/form-context.ts';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const mostOptions = 30;

/** The active members of a cooperative that fit a search text, by their numbers. */
function useMembers(cooperativeId: string, search: string): Member[] {
  const { t } = useTranslation('members');
  const { data } = useQuery(
    api.memberships.list.queryOptions({
      input: {
        within: `cooperative:${cooperativeId}`,
        search,
        filters: [{ field: 'status', operator: 'any-of', value: ['active'] }],
        offset: 0,
        limit: mostOptions,
      },
    }),
  );
  return (data?.rows ?? []).map(({ id, values }) => ({
    id,
    name: `${String(values['givenNames'])} ${String(values['familyName'])}`,
    detail: `${t('number', { number: values['number'] })} · ${String(values['caseCode'])}`,
  }));
}

/** A field that holds the membership of an active member of one cooperative. */
export function MemberPickerField({ name, cooperativeId }: { readonly name: string; readonly cooperativeId: string }) {
  const { t } = useTranslation('cooperatives');
  const { value, set, common } = useField({ name });
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<Member | null>(null);
  const [settled] = useDebouncedValue(search === picked?.name ? '' : search.trim(), 150);
  const members = useMembers(cooperativeId, settled);
  const options = picked !== null && !members.some(({ id }) => id === picked.id) ? [picked, ...members] : members;
  return (
    <Select
      {...common}
      data-autofocus
      searchable
      openOnFocus={false}
      filter={({ options: all }) => all}
      data={options.map((member) => ({ value: member.id, label: visible(member.name) }))}
      value={typeof value === 'string' && value !== '' ? value : null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => {
        setPicked(options.find((member) => member.id === id) ?? null);
        set(id ?? '');
      }}
      placeholder={t('member-picker.placeholder')}
      nothingFoundMessage={t('member-picker.nothing')}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {options.find((member) => member.id === option.value)?.detail}
          </Text>
        </div>
      )}
    />
  );
}
