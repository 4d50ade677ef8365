import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoBack } from './navigation.tsx';
import classes from './print-page.module.css';

interface PrintBarProps {
  /** Where "Back" leads when the program was opened on this page. */
  readonly back: string;
  readonly children?: ReactNode;
}

/** The buttons above pages of paper; they are not printed themselves. */
export function PrintBar({ back, children }: PrintBarProps) {
  const { t } = useTranslation();
  const goBack = useGoBack(back);
  return (
    <div className={classes.bar}>
      <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={goBack}>
        {t('common:back')}
      </Button>
      <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
        {t('common:print')}
      </Button>
      {children}
    </div>
  );
}
