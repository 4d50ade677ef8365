import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AttenderRecord, MeetingRecord } from '../../shared/meetings/contract.ts';
import { api } from '../api/client.ts';
import { useFormat, visible } from '../components/format.ts';
import { useRecordId } from '../components/navigation.tsx';
import { PrintPage } from '../components/print-page.tsx';
import { QueryState } from '../components/query-state.tsx';
import { useQuorumSentence } from './quorum-text.tsx';

/** The minutes on paper, from the record; before the meeting, the blank sheet on which members sign. */
export function MeetingPrintPage() {
  const id = useRecordId();
  const meeting = useQuery(api.meetings.get.queryOptions({ input: { id } }));
  const sheet = useQuery(api.meetings.attendance.queryOptions({ input: { id } }));
  return (
    <QueryState query={meeting}>
      {(record) => (
        <QueryState query={sheet}>{({ attenders }) => <Minutes meeting={record} attenders={attenders} />}</QueryState>
      )}
    </QueryState>
  );
}

interface MinutesProps {
  readonly meeting: MeetingRecord;
  readonly attenders: readonly AttenderRecord[];
}

function Minutes({ meeting, attenders }: MinutesProps) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const sentence = useQuorumSentence(meeting);
  const taken = attenders.some(({ mark }) => mark !== null);
  return (
    <PrintPage
      title={t('heading', { kind: t(`kind.${meeting.kind}`), date: format.longDate(meeting.heldOn) })}
      detail={visible(meeting.cooperativeName)}
      back={`/meetings/${meeting.id}`}
    >
      {taken && <p>{sentence}</p>}
      {meeting.agenda.length > 0 && (
        <section>
          <h2>{t('field.agenda')}</h2>
          <ol>
            {meeting.agenda.map((item) => (
              <li key={item}>{visible(item)}</li>
            ))}
          </ol>
        </section>
      )}
      {meeting.minutes !== null && <p style={{ whiteSpace: 'pre-line' }}>{visible(meeting.minutes)}</p>}
      <PrintedResolutions meeting={meeting} />
      <Sheet attenders={attenders} />
    </PrintPage>
  );
}

function PrintedResolutions({ meeting: { resolutions } }: Pick<MinutesProps, 'meeting'>) {
  const { t } = useTranslation('resolutions');
  const format = useFormat();
  if (resolutions.length === 0) return null;
  return (
    <section>
      <h2>{t('title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.wording')}</th>
            <th scope="col">{t('column.outcome')}</th>
            <th scope="col">{t('column.owner')}</th>
            <th scope="col">{t('column.dueOn')}</th>
          </tr>
        </thead>
        <tbody>
          {resolutions.map((one) => (
            <tr key={one.id}>
              <td>{one.number}</td>
              <td>{visible(one.wording)}</td>
              <td>{t(`outcome.${one.outcome}`)}</td>
              <td>{visible(one.ownerName ?? '')}</td>
              <td>{format.date(one.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sheet({ attenders }: Pick<MinutesProps, 'attenders'>) {
  const { t } = useTranslation('meetings');
  return (
    <section>
      <h2>{t('tab.attendance')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('member')}</th>
            <th scope="col">{t('tab.attendance')}</th>
            <th scope="col">{t('signature')}</th>
          </tr>
        </thead>
        <tbody>
          {attenders.map(({ membershipId, number, name, mark }) => (
            <tr key={membershipId}>
              <td>{number}</td>
              <td>{visible(name)}</td>
              <td>{mark === null ? '' : t(`mark.${mark}`)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
