import { Autocomplete, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profiles } from '../../../shared/kernel/choices.ts';
import type { PeopleFilter } from '../../../shared/training/enrolments/contract.ts';
import { api } from '../../api/client.ts';
import { RecordPicker } from '../../components/record-picker.tsx';

export const everybody: PeopleFilter = { search: '', communityId: null, interest: '', skill: '', profile: null };

interface PeopleFilterBarProps {
  readonly filter: PeopleFilter;
  readonly onChange: (filter: PeopleFilter) => void;
}

/** Who is meant: a name, what they want to learn or can do, where they live, and their profile. */
export function PeopleFilterBar({ filter, onChange }: PeopleFilterBarProps) {
  const { t } = useTranslation('enrolments');
  const { data } = useQuery(api.courses.skills.queryOptions({ input: {} }));
  const words = data?.skills ?? [];
  const set = (change: Partial<PeopleFilter>) => onChange({ ...filter, ...change });
  return (
    <Group align="flex-end" gap="sm" role="search">
      <TextInput
        label={t('filter.search')}
        leftSection={<IconSearch size={16} />}
        value={filter.search}
        onChange={(event) => set({ search: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('filter.interest')}
        data={words}
        value={filter.interest}
        onChange={(interest) => set({ interest })}
      />
      <Autocomplete label={t('filter.skill')} data={words} value={filter.skill} onChange={(skill) => set({ skill })} />
      <RecordPicker
        kind="community"
        label={t('filter.community')}
        value={filter.communityId}
        onChange={(communityId) => set({ communityId })}
      />
      <Select
        label={t('filter.profile')}
        clearable
        data={profiles.map((profile) => ({ value: profile, label: t(`profile.${profile}`) }))}
        value={filter.profile}
        onChange={(profile) => set({ profile: profile })}
      />
    </Group>
  );
}
