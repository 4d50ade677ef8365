import { Alert, Badge, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/format.ts';
import type { ImportPreview } from '../../shared/imports/contract.ts';
import { PreviewFigures } from './preview-figures.tsx';
import { ProblemTable } from './problem-table.tsx';
import { SampleTable } from './sample-table.tsx';
import { StepFrame } from './step-frame.tsx';
import { addsNothing } from './use-import-wizard.ts';
import type { ImportWizard } from './use-import-wizard.ts';

interface CheckStepProps {
  readonly wizard: ImportWizard;
  readonly preview: ImportPreview;
}

/** What the file would do, before it does it. */
export function CheckStep({ wizard, preview }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { read } = preview.counts;
  const [tab, setTab] = useState(preview.problemCount > 0 ? 'problems' : 'rows');
  const nothing = addsNothing(preview);
  const next = nothing
    ? { title: t('file.choose-other'), onClick: () => void wizard.goTo('file') }
    : { title: t('check.next'), onClick: () => void wizard.goTo('import') };
  return (
    <StepFrame
      title={t('check.title')}
      text={t('check.text', { count: read, shown: format.number(read) })}
      onBack={() => void wizard.goTo('columns')}
      next={next}
    >
      <PreviewFigures kind={wizard.kind} preview={preview} />
      {nothing && <Alert color="yellow">{t(preview.counts.matched > 0 ? 'check.all-known' : 'check.none-left')}</Alert>}
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'problems')} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab
            value="problems"
            rightSection={
              <Badge size="sm" variant="light" color="gray">
                {format.number(preview.problemCount)}
              </Badge>
            }
          >
            {t('check.problems')}
          </Tabs.Tab>
          <Tabs.Tab value="rows">{t('check.rows')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="problems" pt="sm">
          <ProblemTable kind={wizard.kind} problems={preview.problems} total={preview.problemCount} />
        </Tabs.Panel>
        <Tabs.Panel value="rows" pt="sm">
          <SampleTable kind={wizard.kind} sample={preview.sample} total={read} />
        </Tabs.Panel>
      </Tabs>
    </StepFrame>
  );
}
