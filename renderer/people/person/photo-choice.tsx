import { Avatar, Button, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import type { Attachment } from '../../../shared/records/contract.ts';
import { api, client } from '../../api/client.ts';
import { useAttachmentImage } from '../../components/attachment-view.tsx';
import { visible } from '../../components/format.ts';
import { useAction } from '../../components/use-action.tsx';
import { valuesOf } from '../person-values.ts';
import classes from './person.module.css';

/** Chooses among the attached photos the one shown in the head of the page. */
export function PhotoChoice({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const { id, version, photoId } = person;
  const { data } = useQuery(api.records.attachments.queryOptions({ input: { kind: 'person', id } }));
  const { run, running, problem } = useAction();
  const photos = (data?.attachments ?? []).filter(isPhoto);
  if (photos.length === 0) return null;
  function choose(chosen: string | null): void {
    void run(() => client.people.update({ id, version, person: { ...valuesOf(person), photoId: chosen } }));
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2} size="h5">
        {t('photo.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('photo.text')}
      </Text>
      <div className={classes.photos}>
        {photos.map((photo) => (
          <PhotoButton key={photo.id} photo={photo} chosen={photo.id === photoId} onChoose={() => choose(photo.id)} />
        ))}
      </div>
      {photoId !== null && (
        <Button variant="default" size="xs" loading={running} onClick={() => choose(null)}>
          {t('photo.none')}
        </Button>
      )}
      {problem}
    </Stack>
  );
}

function isPhoto({ kind, mediaType }: Attachment): boolean {
  return kind === 'photo' && mediaType.startsWith('image/');
}

interface PhotoButtonProps {
  readonly photo: Attachment;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function PhotoButton({ photo, chosen, onChoose }: PhotoButtonProps) {
  const { t } = useTranslation('people');
  const address = useAttachmentImage(photo.id);
  return (
    <UnstyledButton
      className={classes['photo'] ?? ''}
      aria-pressed={chosen}
      aria-label={t('photo.choose', { name: visible(photo.name) })}
      onClick={onChoose}
    >
      <Avatar src={address} alt="" size={96} radius="sm" />
    </UnstyledButton>
  );
}
