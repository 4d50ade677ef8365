import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../api/connection.ts';
import classes from './connection-banner.module.css';

/** Says calmly that the engine cannot be reached; it goes away by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation('app');
  const connection = useConnection();
  return (
    <div role="status" aria-live="polite">
      {connection === 'lost' && (
        <div className={classes.banner}>
          <Loader size={16} color="dark" />
          {t('connection-lost')}
        </div>
      )}
    </div>
  );
}
