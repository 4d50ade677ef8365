import { Stack } from '@mantine/core';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { AttachmentsTab } from '../../components/attachments-tab.tsx';
import { PhotoChoice } from './photo-choice.tsx';

interface FilesTabProps {
  readonly person: PersonRecord;
  readonly editable: boolean;
}

/** A person's files, and which of the photos among them stands beside the name. */
export function FilesTab({ person, editable }: FilesTabProps) {
  return (
    <Stack>
      <AttachmentsTab kind="person" id={person.id} editable={editable} />
      {editable && <PhotoChoice person={person} />}
    </Stack>
  );
}
