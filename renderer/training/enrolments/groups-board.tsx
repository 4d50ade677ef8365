import { ActionIcon, Button, Group, Menu, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import type { Candidate } from '../../../shared/training/enrolments/contract.ts';
import { client } from '../../api/client.ts';
import { today, visible } from '../../components/format.ts';
import { useGo } from '../../components/navigation.tsx';
import { DateInput } from '../../components/record-form/index.ts';
import { useAction } from '../../components/use-action.tsx';
import { Findings } from './candidates-table.tsx';

/** A group that may become a cohort. */
export interface ProposedCohort {
  readonly code: string;
  readonly interest: string;
  readonly members: readonly Candidate[];
}

interface GroupsBoardProps {
  readonly courseId: string;
  readonly groups: readonly ProposedCohort[];
  readonly onChange: (groups: readonly ProposedCohort[]) => void;
}

/** The proposed groups side by side. People are moved or left out, codes are changed, and then the cohorts are made. */
export function GroupsBoard({ courseId, groups, onChange }: GroupsBoardProps) {
  const { t } = useTranslation('enrolments');
  const go = useGo();
  const [startsOn, setStartsOn] = useState<string | null>(today());
  const { run, running, problem } = useAction();
  const filled = groups.filter(({ members }) => members.length > 0);
  function move(person: Candidate, to: number | null): void {
    onChange(
      groups.map((group, index) => {
        const members = group.members.filter((member) => member !== person);
        return { ...group, members: index === to ? [...members, person] : members };
      }),
    );
  }
  async function make(): Promise<void> {
    const done = await run(() =>
      client.enrolments.createGroups({
        courseId,
        startsOn: startsOn !== null && isIsoDate(startsOn) ? startsOn : today(),
        groups: filled.map(({ code, members }) => ({ code, personIds: members.map(({ personId }) => personId) })),
      }),
    );
    if (done) go('/cohorts');
  }
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {groups.map((group, index) => (
          <GroupCard
            key={index}
            group={group}
            codes={groups.map(({ code }) => code)}
            index={index}
            onCode={(code) => onChange(groups.map((other, at) => (at === index ? { ...other, code } : other)))}
            onMove={move}
          />
        ))}
      </SimpleGrid>
      <Group align="flex-end">
        <DateInput label={t('groups.start')} value={startsOn} onChange={setStartsOn} />
        <Button loading={running} disabled={filled.length === 0} onClick={() => void make()}>
          {t('groups.make', { count: filled.length })}
        </Button>
      </Group>
      {problem}
    </Stack>
  );
}

interface GroupCardProps {
  readonly group: ProposedCohort;
  readonly codes: readonly string[];
  readonly index: number;
  readonly onCode: (code: string) => void;
  readonly onMove: (person: Candidate, to: number | null) => void;
}

function GroupCard({ group, codes, index, onCode, onMove }: GroupCardProps) {
  const { t } = useTranslation('enrolments');
  const { code, interest, members } = group;
  return (
    <Paper withBorder p="md" component="section" aria-label={code}>
      <TextInput
        label={t('groups.code')}
        value={code}
        onChange={(event) => onCode(event.currentTarget.value)}
        mb="xs"
      />
      <Text size="sm" fw={600}>
        {t('groups.members', { count: members.length })}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {interest === '' ? t('groups.no-interest') : visible(interest)}
      </Text>
      <Stack gap={4}>
        {members.map((person) => (
          <Group key={person.personId} justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
            <div>
              <Text size="sm">{visible(person.name)}</Text>
              <Text size="xs" c="dimmed">
                {[person.communityName ?? '', ...person.profiles.map((profile) => t(`profile.${profile}`))]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
              <Findings candidate={person} />
            </div>
            <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <ActionIcon variant="subtle" color="dark" aria-label={t('actions-of', { name: visible(person.name) })}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {codes.map(
                  (other, at) =>
                    at !== index && (
                      <Menu.Item key={at} onClick={() => onMove(person, at)}>
                        {t('groups.move', { code: visible(other) })}
                      </Menu.Item>
                    ),
                )}
                <Menu.Item c="red.9" onClick={() => onMove(person, null)}>
                  {t('groups.leave-out')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
