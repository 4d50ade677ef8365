import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/imports/contract.ts';
import { importShape } from '../../shared/imports/kinds.ts';
import { Facts } from '../components/facts.tsx';
import { useFormat, visible } from '../components/format.ts';
import classes from './imports.module.css';
import { StepFrame } from './step-frame.tsx';
import type { ImportWizard } from './use-import-wizard.ts';
import type { OpenedImport } from './use-opened-import.ts';

interface ImportStepProps {
  readonly wizard: ImportWizard;
  readonly opened: OpenedImport;
  readonly preview: ImportPreview;
}

/** The last question before records are written. */
export function ImportStep({ wizard, opened, preview }: ImportStepProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { kind } = wizard;
  const { counts, also } = preview;
  const records = t(importShape(kind).records, { count: counts.new, shown: format.number(counts.new) });
  const made = also.filter((one) => one.new > 0);
  const { name } = opened.sheet;
  return (
    <StepFrame
      title={t('import.title')}
      text={t('import.text')}
      problem={wizard.problem}
      onBack={() => void wizard.goTo('check')}
      next={{ title: t('import.action', { records }), onClick: () => void wizard.confirm() }}
    >
      <div className={classes['panel']}>
        <Facts
          items={[
            { label: t('import.file'), value: visible(opened.file.fileName) },
            ...(name === '' ? [] : [{ label: t('columns.sheet'), value: visible(name) }]),
            { label: t('import.new'), value: records },
            ...(made.length === 0 ? [] : [{ label: t('import.also'), value: <Also made={made} /> }]),
            {
              label: t('figure.matched'),
              value: t('import.rows', { count: counts.matched, shown: format.number(counts.matched) }),
            },
            {
              label: t('figure.refused'),
              value: t('import.rows', { count: counts.refused, shown: format.number(counts.refused) }),
            },
          ]}
        />
      </div>
      <Text size="sm">{t('import.safe')}</Text>
    </StepFrame>
  );
}

function Also({ made }: { readonly made: ImportPreview['also'] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <List listStyleType="none">
      {made.map((one) => (
        <List.Item key={one.kind}>{t(`also.${one.kind}`, { count: one.new, shown: format.number(one.new) })}</List.Item>
      ))}
    </List>
  );
}
