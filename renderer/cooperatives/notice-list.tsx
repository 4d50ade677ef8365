import { Alert, List, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ruleNotice } from '../../shared/cooperatives/contract.ts';
import { refusalText } from '../api/refusal.ts';

export type Notice = z.infer<typeof ruleNotice>;

/** What the rules say: refusals in red, warnings in amber, each with a sign of its own. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation();
  const textOf = ({ code, params }: Notice) => refusalText(t, code, params);
  const refused = notices.filter(({ severity }) => severity === 'refused');
  const warned = notices.filter(({ severity }) => severity === 'warning');
  return (
    <Stack gap="xs">
      {refused.length > 0 && (
        <Alert color="red" icon={<IconBan />} role="alert">
          <Sentences texts={refused.map(textOf)} />
        </Alert>
      )}
      {warned.length > 0 && (
        <Alert color="yellow" icon={<IconAlertTriangle />} role="status">
          <Sentences texts={warned.map(textOf)} />
        </Alert>
      )}
    </Stack>
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 1) return texts[0];
  return (
    <List size="sm" spacing={4}>
      {texts.map((text) => (
        <List.Item key={text}>{text}</List.Item>
      ))}
    </List>
  );
}

/** Says what a command that succeeded warned about. */
export function useShowWarnings(): (warnings: readonly Notice[]) => void {
  const { t } = useTranslation();
  const textOf = ({ code, params }: Notice) => refusalText(t, code, params);
  return (warnings) => {
    for (const notice of warnings) {
      notifications.show({ color: 'yellow', message: textOf(notice), autoClose: 15_000, withBorder: true });
    }
  };
}
