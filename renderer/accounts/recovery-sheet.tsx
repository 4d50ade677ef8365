import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { Entrance } from '../components/entrance.tsx';
import { today, useFormat } from '../components/format.ts';
import { RecoveryCode } from '../components/recovery-code.tsx';

interface RecoverySheetProps {
  readonly recoveryCode: string;
  readonly officeName: string;
}

/** At the set-up: the recovery code is shown this once, and the office opens when it was written down. */
export function RecoverySheet({ recoveryCode, officeName }: RecoverySheetProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <Entrance
      title={t('recovery.title')}
      text={t('recovery.text', { office: officeName, date: format.longDate(today()) })}
      wide
    >
      <RecoveryCode
        recoveryCode={recoveryCode}
        action={t('recovery.action')}
        onKept={() => void queryClient.invalidateQueries({ queryKey: api.accounts.status.key() })}
      />
    </Entrance>
  );
}
