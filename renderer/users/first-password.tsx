import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface FirstPasswordProps {
  readonly name: string;
  readonly password: string;
  readonly onDone: () => void;
}

/** A password that is shown this once, to be handed over in person. */
export function FirstPassword({ name, password, onDone }: FirstPasswordProps) {
  const { t } = useTranslation('users');
  return (
    <Alert icon={<IconKey />} title={t('first-password.title', { name })} maw="40rem" role="status">
      <Stack>
        <Code fz="xl" p="sm" w="fit-content">
          {password}
        </Code>
        <Text size="sm">{t('first-password.text')}</Text>
        <Group>
          <Button onClick={onDone}>{t('first-password.done')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}
