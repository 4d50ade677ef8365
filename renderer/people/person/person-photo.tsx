import { Avatar } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAttachmentImage } from '../../components/attachment-view.tsx';

interface PersonPhotoProps {
  readonly photoId: string | null;
  readonly name: string;
}

/** The photo of a person; nothing takes its place where none was chosen. */
export function PersonPhoto({ photoId, name }: PersonPhotoProps) {
  const { t } = useTranslation('people');
  const address = useAttachmentImage(photoId);
  if (photoId === null) return null;
  return (
    <Avatar src={address} alt={t('photo.of', { name })} size={76} radius="md">
      <IconUser size={36} stroke={1.3} />
    </Avatar>
  );
}
