import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { profiles } from '../../../shared/kernel/choices.ts';
import type { Profile } from '../../../shared/kernel/choices.ts';

/** The profiles that hold for a person; several may. */
export function ProfileBadges({ person }: { readonly person: Readonly<Record<Profile, boolean>> }) {
  const { t } = useTranslation('people');
  const held = profiles.filter((profile) => person[profile]);
  if (held.length === 0) return t('common:none');
  return (
    <Group gap={6}>
      {held.map((profile) => (
        <Badge key={profile} variant="light" tt="none">
          {t(`field.${profile}`)}
        </Badge>
      ))}
    </Group>
  );
}
