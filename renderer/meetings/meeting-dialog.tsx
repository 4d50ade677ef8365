import { useTranslation } from 'react-i18next';
import { meetingInput } from '../../shared/meetings/contract.ts';
import type { MeetingRecord } from '../../shared/meetings/contract.ts';
import { meetingBodies, meetingKinds } from '../../shared/meetings/choices.ts';
import { client } from '../api/client.ts';
import { today } from '../components/format.ts';
import { useGo } from '../components/navigation.tsx';
import {
  ChoiceField,
  DateField,
  DialogForm,
  IntegerField,
  TextAreaField,
  TextField,
  useFieldValue,
} from '../components/record-form/index.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Records a meeting of a group and opens its page. */
export function NewMeetingDialog({ cooperativeId, ...dialog }: DialogProps & { readonly cooperativeId: string }) {
  const { t } = useTranslation('meetings');
  const go = useGo();
  return (
    <DialogForm
      {...dialog}
      title={t('new')}
      schema={meetingInput}
      namespace="meetings"
      values={{ kind: 'general', heldOn: today(), agenda: '' }}
      save={async (meeting) => {
        const { id } = await client.meetings.create({ cooperativeId, meeting });
        go(`/meetings/${id}`);
      }}
    >
      <MeetingFields />
    </DialogForm>
  );
}

/** Changes what is written down of an open meeting. */
export function EditMeetingDialog({ meeting, ...dialog }: DialogProps & { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('meetings');
  const { id, version } = meeting;
  return (
    <DialogForm
      {...dialog}
      title={t('edit')}
      schema={meetingInput}
      namespace="meetings"
      values={{ ...meetingInput.parse(meeting), agenda: meeting.agenda.join('\n') }}
      save={(typed) => client.meetings.update({ id, version, meeting: typed })}
      size="xl"
    >
      <MeetingFields />
      <TextField name="chairedBy" />
      <TextField name="minutesBy" />
      <IntegerField name="guests" minimum={0} />
      <TextAreaField name="minutes" rows={6} />
    </DialogForm>
  );
}

function MeetingFields() {
  const kind = useFieldValue('kind');
  const body = useFieldValue('body');
  return (
    <>
      <ChoiceField name="kind" choices={meetingKinds} />
      {kind === 'committee' && <ChoiceField name="body" choices={meetingBodies} />}
      {kind === 'committee' && body === 'thematic-committee' && <TextField name="committee" />}
      <DateField name="heldOn" />
      <TextField name="place" />
      <TextAreaField name="agenda" rows={4} />
    </>
  );
}
