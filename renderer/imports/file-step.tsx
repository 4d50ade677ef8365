import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importKind } from '../../shared/imports/contract.ts';
import { importShapes } from '../../shared/imports/kinds.ts';
import { FileDrop } from './file-drop.tsx';
import classes from './imports.module.css';
import { StepFrame } from './step-frame.tsx';
import { TextFile } from './text-file.tsx';
import type { ImportWizard } from './use-import-wizard.ts';

/** What the file holds, and which file it is. */
export function FileStep({ wizard, moved }: { readonly wizard: ImportWizard; readonly moved: boolean }) {
  const { t } = useTranslation('imports');
  const { kind, file, opened } = wizard;
  return (
    <StepFrame
      title={t('file.title')}
      text={t('file.text')}
      first={!moved}
      problem={wizard.unreadable ? t('file.unreadable', { file: file?.name ?? '' }) : wizard.problem}
      next={{ title: t('file.next'), onClick: () => void wizard.goTo('columns'), disabled: file === null }}
    >
      <Radio.Group
        label={t('file.kind')}
        value={kind}
        onChange={(value) => void wizard.chooseKind(importKind.parse(value))}
      >
        <div className={classes['kinds']}>
          {importShapes.map((shape) => (
            <div key={shape.kind} className={classes['kind']}>
              <Radio value={shape.kind} label={t(shape.title)} description={t(shape.holds)} />
            </div>
          ))}
        </div>
      </Radio.Group>
      <Stack gap="sm">
        <FileDrop file={file} opened={opened} onChoose={(chosen) => void wizard.chooseFile(chosen)} />
        {opened?.file.format === 'text' && (
          <TextFile opened={opened} onEncoding={(encoding) => void wizard.chooseEncoding(encoding)} />
        )}
      </Stack>
    </StepFrame>
  );
}
