import { Stack } from '@mantine/core';
import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePermission, useSession } from '../api/session.ts';
import { LinkButton } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { today, useFormat } from '../components/format.ts';
import { AlertList } from './alert-list.tsx';
import { BackupAge } from './backup-age.tsx';
import { DraftList } from './draft-list.tsx';
import { Figures } from './figures.tsx';
import classes from './home.module.css';
import { QuarterPanel } from './quarter-panel.tsx';

/** What is late, what was left unfinished, and the office in five figures. */
export function HomePage() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { userName } = useSession();
  const mayRegister = usePermission('people.write');
  const mayImport = usePermission('imports.run');
  return (
    <Page>
      <PageHeader title={t('title', { name: userName })} detail={format.longDate(today())}>
        {mayImport && (
          <LinkButton to="/imports/new" variant="default" leftSection={<IconFileImport size={18} />}>
            {t('import')}
          </LinkButton>
        )}
        {mayRegister && (
          <LinkButton to="/people/new" leftSection={<IconUserPlus size={18} />}>
            {t('register')}
          </LinkButton>
        )}
      </PageHeader>
      <Stack gap="lg">
        <Figures />
        <BackupAge />
        <div className={classes.panels}>
          <AlertList />
          <DraftList />
          <QuarterPanel />
        </div>
      </Stack>
    </Page>
  );
}
