import { Button, Switch } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.ts';
import { today, useFormat } from './format.ts';
import { useGoBack } from './navigation.tsx';
import classes from './print-page.module.css';

interface PrintPageProps {
  readonly title: string;
  /** Below the title, for example the cooperative's name. */
  readonly detail?: ReactNode;
  /** Where "Back" leads when the program was opened on this page. */
  readonly back: string;
  /** Starts in large type, for pages that are read in a meeting. */
  readonly large?: boolean;
  /** Printed on A4 lying on its side. */
  readonly sideways?: boolean;
  /** Buttons and choices that are not printed. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page made for paper: A4, plain tables, the office and the date in its head, page numbers below. */
export function PrintPage({ title, detail, back, large = false, sideways = false, tools, children }: PrintPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { office } = useSession();
  const goBack = useGoBack(back);
  const [isLarge, setLarge] = useState(large);
  return (
    <>
      <div className={classes.bar}>
        <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={goBack}>
          {t('common:back')}
        </Button>
        <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('common:print')}
        </Button>
        <Switch
          label={t('common:large-type')}
          checked={isLarge}
          onChange={(event) => setLarge(event.currentTarget.checked)}
        />
        {tools}
      </div>
      <article className={classes.sheet} data-large={isLarge || undefined} data-sideways={sideways || undefined}>
        <header className={classes.head}>
          <div>
            <h1 className={classes.title}>{title}</h1>
            {detail !== undefined && <div>{detail}</div>}
          </div>
          <div className={classes.meta}>
            <div>{office.name}</div>
            <div>{format.longDate(today())}</div>
          </div>
        </header>
        {children}
      </article>
    </>
  );
}
