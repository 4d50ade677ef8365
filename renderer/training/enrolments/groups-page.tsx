import { Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profiles, type Profile } from '../../../shared/kernel/choices.ts';
import { api, client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordPicker } from '../../components/record-picker.tsx';
import { useAction } from '../../components/use-action.tsx';
import { GroupsBoard, type ProposedCohort } from './groups-board.tsx';
import { everybody, PeopleFilterBar } from './people-filter.tsx';

/** Proposes cohorts from people by what they want to learn, where they live and a mix of profiles; the officer adjusts them. */
export function GroupsPage() {
  const { t } = useTranslation('enrolments');
  const { course = '' } = useLocation().search as { course?: string };
  const [courseId, setCourseId] = useState<string | null>(course === '' ? null : course);
  const known = useQuery(api.courses.get.queryOptions({ input: { id: courseId ?? '' }, enabled: courseId !== null }));
  const [filter, setFilter] = useState(everybody);
  const [size, setSize] = useState(25);
  const [mixBy, setMixBy] = useState<Profile>('returnee');
  const [groups, setGroups] = useState<readonly ProposedCohort[] | null>(null);
  const { run, running, problem } = useAction();
  const propose = () =>
    run(async () => {
      if (courseId === null) return;
      const answer = await client.enrolments.propose({ courseId, filter, size, mixBy });
      const code = known.data?.code ?? '';
      setGroups(answer.groups.map((group, index) => ({ ...group, code: `${code}-${String(index + 1)}` })));
    });
  return (
    <Page>
      <PageHeader
        trail={[{ title: t('cohorts:title'), to: '/cohorts' }]}
        title={t('groups.title')}
        detail={t('groups.text')}
      />
      <Stack gap="md">
        <Group align="flex-end" gap="sm">
          <RecordPicker
            kind="course"
            label={t('groups.course')}
            required
            value={courseId}
            valueName={known.data?.title}
            onChange={setCourseId}
          />
          <NumberInput
            label={t('groups.size')}
            min={2}
            max={100}
            value={size}
            onChange={(next) => setSize(Number(next) || 2)}
          />
          <Select
            label={t('groups.mix')}
            allowDeselect={false}
            data={profiles.map((profile) => ({ value: profile, label: t(`profile.${profile}`) }))}
            value={mixBy}
            onChange={(next) => setMixBy(next as Profile)}
          />
        </Group>
        <PeopleFilterBar filter={filter} onChange={setFilter} />
        <Group>
          <Button disabled={courseId === null} loading={running} onClick={() => void propose()}>
            {t('groups.propose')}
          </Button>
        </Group>
        {problem}
        {groups?.length === 0 && <EmptyState title={t('groups.nobody')} text={t('groups.nobody-text')} />}
        {groups !== null && groups.length > 0 && courseId !== null && (
          <GroupsBoard courseId={courseId} groups={groups} onChange={setGroups} />
        )}
      </Stack>
    </Page>
  );
}
