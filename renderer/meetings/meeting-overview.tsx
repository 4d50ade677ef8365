import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '../../shared/meetings/contract.ts';
import { Facts } from '../components/facts.tsx';
import { visible } from '../components/format.ts';
import { QuorumText } from './quorum-text.tsx';

/** What the meeting was about, in what room, and whether enough came. */
export function MeetingOverview({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('meetings');
  const text = (value: string | null) => (value === null ? null : visible(value));
  return (
    <Stack gap="md">
      <QuorumText meeting={meeting} />
      <Facts
        items={[
          { label: t('field.body'), value: meeting.body === null ? null : t(`body.${meeting.body}`) },
          { label: t('field.place'), value: text(meeting.place) },
          { label: t('field.chairedBy'), value: text(meeting.chairedBy) },
          { label: t('field.minutesBy'), value: text(meeting.minutesBy) },
          { label: t('field.guests'), value: meeting.guests },
        ]}
      />
      {meeting.agenda.length > 0 && (
        <List type="ordered" aria-label={t('field.agenda')}>
          {meeting.agenda.map((item) => (
            <List.Item key={item}>{visible(item)}</List.Item>
          ))}
        </List>
      )}
      {meeting.minutes !== null && <Text style={{ whiteSpace: 'pre-line' }}>{visible(meeting.minutes)}</Text>}
    </Stack>
  );
}
