import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { useFormat } from '../components/format.ts';
import classes from './imports.module.css';

interface PreviewFiguresProps {
  readonly kind: ImportKind;
  readonly preview: ImportPreview;
}

/** What an import will do, in four figures and what comes beside them. */
export function PreviewFigures({ kind, preview }: PreviewFiguresProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { counts, also } = preview;
  const figures = [
    { key: 'new', value: counts.new },
    { key: 'matched', value: counts.matched },
    { key: 'refused', value: counts.refused },
    ...(counts.changed > 0 ? [{ key: 'changed', value: counts.changed }] : []),
    ...(kind === 'people' ? [{ key: 'warned', value: counts.warned }] : []),
  ];
  const made = also.filter((one) => one.new > 0);
  const known = also.filter((one) => one.matched > 0);
  const listOf = (items: { kind: string; count: number }[]) =>
    new Intl.ListFormat(format.locale).format(
      items.map((one) => t(`also.${one.kind}`, { count: one.count, shown: format.number(one.count) })),
    );
  return (
    <>
      <dl className={classes['figures']}>
        {figures.map(({ key, value }) => (
          <div key={key} className={classes['figure']} {...(value > 0 ? { 'data-tone': key } : {})}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd className={classes['number']}>{format.number(value)}</dd>
            <dd className={classes['hint']}>{t(`figure-hint.${key}`)}</dd>
          </div>
        ))}
      </dl>
      {made.length > 0 && (
        <Text size="sm">
          {t('check.made', { list: listOf(made.map((one) => ({ kind: one.kind, count: one.new }))) })}
        </Text>
      )}
      {known.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('check.known', { list: listOf(known.map((one) => ({ kind: one.kind, count: one.matched }))) })}
        </Text>
      )}
    </>
  );
}
