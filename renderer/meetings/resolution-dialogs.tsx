import { useTranslation } from 'react-i18next';
import { followUpStatuses, majorities } from '../../shared/meetings/choices.ts';
import { followUpInput, resolutionInput } from '../../shared/meetings/contract.ts';
import type { ResolutionRecord } from '../../shared/meetings/contract.ts';
import { client } from '../api/client.ts';
import {
  ChoiceField,
  DateField,
  DialogForm,
  IntegerField,
  PickerField,
  TextAreaField,
} from '../components/record-form/index.ts';

interface ResolutionDialogProps {
  readonly meetingId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Writes down what the meeting votes on. */
export function ResolutionDialog({ meetingId, ...dialog }: ResolutionDialogProps) {
  const { t } = useTranslation('resolutions');
  return (
    <DialogForm
      {...dialog}
      title={t('add')}
      schema={resolutionInput}
      namespace="resolutions"
      values={{ wording: '', majority: 'ordinary' }}
      save={(resolution) => client.meetings.addResolution({ meetingId, resolution })}
    >
      <TextAreaField name="wording" rows={2} />
      <ChoiceField name="majority" choices={majorities} />
      <IntegerField name="votesFor" minimum={0} />
      <IntegerField name="votesAgainst" minimum={0} />
      <IntegerField name="votesAbstain" minimum={0} />
      <PickerField name="ownerId" kind="person" />
      <DateField name="dueOn" />
    </DialogForm>
  );
}

interface FollowUpProps {
  readonly resolution: ResolutionRecord | null;
  readonly onClose: () => void;
}

/** Says who sees to a resolution and how far it is; this goes on after the meeting is closed. */
export function FollowUpDialog({ resolution, onClose }: FollowUpProps) {
  const { t } = useTranslation('resolutions');
  if (resolution === null) return null;
  const { id, version } = resolution;
  return (
    <DialogForm
      opened
      onClose={onClose}
      title={t('follow-up')}
      schema={followUpInput}
      namespace="resolutions"
      values={followUpInput.parse(resolution)}
      save={(typed) => client.resolutions.followUp({ id, version, resolution: typed })}
    >
      <PickerField name="ownerId" kind="person" valueName={resolution.ownerName} />
      <DateField name="dueOn" />
      <ChoiceField name="followUp" choices={followUpStatuses} />
      <TextAreaField name="followUpNote" rows={2} />
      <DateField name="doneOn" />
    </DialogForm>
  );
}
