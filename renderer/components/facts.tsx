import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What is known, as a list of label and value; a dash where nothing is. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      {items.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>
            {value === null || value === undefined || value === '' ? t('common:none') : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
