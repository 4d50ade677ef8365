import { Alert } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { createContext, use, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether the program was not closed properly last time. */
export const RecoveredContext = createContext(false);

let dismissed = false;

/** Says after a crash or power cut that the saved records were checked and are there. */
export function RecoveredNotice() {
  const { t } = useTranslation('app');
  const recovered = use(RecoveredContext);
  const [closed, setClosed] = useState(dismissed);
  if (!recovered || closed) return null;
  return (
    <Alert
      color="blue"
      icon={<IconShieldCheck />}
      mb="md"
      role="status"
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={() => {
        dismissed = true;
        setClosed(true);
      }}
    >
      {t('recovered')}
    </Alert>
  );
}
