import { Alert, Stack } from '@mantine/core';
import { IconClockExclamation, IconShieldCheck } from '@tabler/icons-react';
import { createContext, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/format.ts';

/** What was noticed when the office was opened. */
export interface Opening {
  /** The program was not closed properly last time. */
  readonly recovered: boolean;
  /** When the latest entry was made, if the computer's clock says an earlier time. */
  readonly clockBehind: string | null;
}

export const OpeningContext = createContext<Opening>({ recovered: false, clockBehind: null });

const dismissed = new Set<keyof Opening>();

/** Says after a crash or power cut that the saved records are there, and asks for a wrong clock to be set right. */
export function OpeningNotices() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const { recovered, clockBehind } = use(OpeningContext);
  const [closed, setClosed] = useState<ReadonlySet<keyof Opening>>(new Set(dismissed));
  function closing(notice: keyof Opening) {
    return {
      withCloseButton: true,
      closeButtonLabel: t('close'),
      onClose: () => {
        dismissed.add(notice);
        setClosed(new Set(dismissed));
      },
    };
  }
  const showsClock = clockBehind !== null && !closed.has('clockBehind');
  const showsRecovered = recovered && !closed.has('recovered');
  if (!showsClock && !showsRecovered) return null;
  return (
    <Stack gap="xs" mb="md">
      {showsClock && (
        <Alert color="orange" icon={<IconClockExclamation />} role="alert" {...closing('clockBehind')}>
          {t('clock-behind', { today: format.dateTime(new Date().toISOString()), last: format.dateTime(clockBehind) })}
        </Alert>
      )}
      {showsRecovered && (
        <Alert color="blue" icon={<IconShieldCheck />} role="status" {...closing('recovered')}>
          {t('recovered')}
        </Alert>
      )}
    </Stack>
  );
}
