import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { visible } from './format.ts';

export type PickerKind = 'person' | 'household' | 'community' | 'cooperative' | 'course' | 'cohort' | 'provider';

export interface PickedRecord {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface RecordPickerProps {
  readonly kind: PickerKind;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null, record: PickedRecord | null) => void;
  /** The name of the record behind `value` when the page already knows it. */
  readonly valueName?: string | null | undefined;
  /** Persons that are not offered, for example the one the page is about. */
  readonly exceptIds?: readonly string[];
  readonly description?: string | undefined;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly 'data-path'?: string;
  readonly 'data-wide'?: true | undefined;
}

const none: readonly string[] = [];

/** The records of a kind that fit a search text. */
function useOptions(kind: PickerKind, search: string, exceptIds: readonly string[]): readonly PickedRecord[] {
  const person = useQuery(
    api.people.options.queryOptions({ input: { search, exceptIds: [...exceptIds] }, enabled: kind === 'person' }),
  );
  const asked = (of: PickerKind) => ({ input: { search }, enabled: kind === of });
  const others = {
    household: useQuery(api.households.options.queryOptions(asked('household'))),
    community: useQuery(api.communities.options.queryOptions(asked('community'))),
    cooperative: useQuery(api.cooperatives.options.queryOptions(asked('cooperative'))),
    course: useQuery(api.courses.options.queryOptions(asked('course'))),
    cohort: useQuery(api.cohorts.options.queryOptions(asked('cohort'))),
    provider: useQuery(api.cohorts.providers.queryOptions(asked('provider'))),
  };
  if (kind !== 'person') return others[kind].data?.options ?? nothingFound;
  return (person.data?.options ?? []).map(({ id, caseCode, name, detail }) => ({
    id,
    name,
    detail: detail === '' ? caseCode : `${caseCode} · ${detail}`,
  }));
}

const nothingFound: readonly PickedRecord[] = [];

/** Finds a record by typing part of its name, code or phone number. */
export function RecordPicker(props: RecordPickerProps) {
  const { kind, value, onChange, valueName, exceptIds = none, ...rest } = props;
  const { t } = useTranslation('form');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<PickedRecord | null>(null);
  const known = picked?.id === value ? picked.name : (valueName ?? undefined);
  const [settled] = useDebouncedValue(search === known ? '' : search, 150);
  const options = useOptions(kind, settled.trim(), exceptIds);
  const current = value !== null && !options.some((option) => option.id === value);
  const data = [
    ...(current ? [{ value, label: visible(known ?? value) }] : []),
    ...options.map((option) => ({ value: option.id, label: visible(option.name) })),
  ];
  return (
    <Select
      {...rest}
      searchable
      openOnFocus={false}
      clearable={rest.required !== true}
      filter={({ options: all }) => all}
      data={data}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onKeyDown={(event) => {
        // Text that names no record yet must not send the form it stands in.
        if (event.key === 'Enter' && search.trim() !== '' && search !== known) event.preventDefault();
      }}
      onChange={(id) => {
        const record = options.find((option) => option.id === id) ?? null;
        setPicked(record);
        onChange(id, record);
      }}
      placeholder={t('picker.placeholder')}
      nothingFoundMessage={t('picker.nothing')}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {options.find((one) => one.id === option.value)?.detail}
          </Text>
        </div>
      )}
    />
  );
}
