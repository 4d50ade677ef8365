import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '../../shared/meetings/contract.ts';
import { useFormat } from '../components/format.ts';

/** The quorum in one sentence: how many came of those eligible on the day, and how many the by-laws ask for. */
export function useQuorumSentence({ quorum, quorumPercent }: MeetingRecord): string {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  return t(quorum.reached ? 'quorum.reached' : 'quorum.missed', {
    present: format.number(quorum.present),
    eligible: format.number(quorum.eligible),
    needed: format.number(quorum.needed),
    percent: format.percent(quorumPercent),
  });
}

export function QuorumText({ meeting }: { readonly meeting: MeetingRecord }) {
  const { reached } = meeting.quorum;
  const sentence = useQuorumSentence(meeting);
  return (
    <Alert color={reached ? 'field' : 'yellow'} icon={reached ? <IconCheck /> : <IconAlertTriangle />} role="status">
      {sentence}
    </Alert>
  );
}
