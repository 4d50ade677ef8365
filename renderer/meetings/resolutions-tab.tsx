import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord, ResolutionRecord } from '../../shared/meetings/contract.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useFormat, visible } from '../components/format.ts';
import { FollowUpDialog, ResolutionDialog } from './resolution-dialogs.tsx';

interface ResolutionsProps {
  readonly meeting: MeetingRecord;
  readonly editable: boolean;
}

/** What was voted on: the outcome with its votes, and who sees to it until when. */
export function ResolutionsTab({ meeting, editable }: ResolutionsProps) {
  const { t } = useTranslation('resolutions');
  const mayFollowUp = usePermission('meetings.write') && !meeting.deleted;
  const [adding, setAdding] = useState(false);
  const [followed, setFollowed] = useState<ResolutionRecord | null>(null);
  const { resolutions } = meeting;
  return (
    <Stack gap="sm">
      {editable && (
        <Group>
          <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </Group>
      )}
      {resolutions.length === 0 && <EmptyState title={t('none')} />}
      {resolutions.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.number')}</Table.Th>
              <Table.Th>{t('column.wording')}</Table.Th>
              <Table.Th>{t('column.outcome')}</Table.Th>
              <Table.Th>{t('column.owner')}</Table.Th>
              <Table.Th>{t('column.followUp')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {resolutions.map((one) => (
              <ResolutionRow key={one.id} resolution={one} onFollowUp={mayFollowUp ? setFollowed : undefined} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ResolutionDialog meetingId={meeting.id} opened={adding} onClose={() => setAdding(false)} />
      <FollowUpDialog resolution={followed} onClose={() => setFollowed(null)} />
    </Stack>
  );
}

interface RowProps {
  readonly resolution: ResolutionRecord;
  readonly onFollowUp: ((resolution: ResolutionRecord) => void) | undefined;
}

function ResolutionRow({ resolution, onFollowUp }: RowProps) {
  const { t } = useTranslation('resolutions');
  const format = useFormat();
  const { outcome, votesFor, votesAgainst, votesAbstain, votesNeeded, ownerName, dueOn, followUp } = resolution;
  return (
    <Table.Tr>
      <Table.Td>{resolution.number}</Table.Td>
      <Table.Td>{visible(resolution.wording)}</Table.Td>
      <Table.Td>
        {t(`outcome.${outcome}`)}
        {votesNeeded !== null && (
          <Text size="xs" c="dimmed">
            {t('votes', {
              votesFor: votesFor ?? 0,
              votesAgainst: votesAgainst ?? 0,
              votesAbstain: votesAbstain ?? 0,
              needed: votesNeeded,
            })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {ownerName === null ? t('common:none') : visible(ownerName)}
        {dueOn !== null && (
          <Text size="xs" c="dimmed">
            {format.date(dueOn)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {t(`followUp.${followUp}`)}
        {onFollowUp && (
          <div>
            <Button size="compact-xs" variant="subtle" onClick={() => onFollowUp(resolution)}>
              {t('follow-up')}
            </Button>
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
