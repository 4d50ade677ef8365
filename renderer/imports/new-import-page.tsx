import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ProgressDialog } from '../components/progress-dialog.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { ImportStep } from './import-step.tsx';
import { useImportWizard } from './use-import-wizard.ts';
import type { WizardStep } from './use-import-wizard.ts';
import { WizardSteps } from './wizard-steps.tsx';

/** A file on its way into the office, in four steps. Nothing is written before the last. */
export function NewImportPage() {
  const { t } = useTranslation('imports');
  const [round, setRound] = useState(0);
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/imports' }]} title={t('new')} />
      <Wizard key={round} onAnother={() => setRound(round + 1)} />
    </Page>
  );
}

const workTitles: Readonly<Record<WizardStep, string>> = {
  file: 'imports:work.reading',
  columns: 'imports:work.checking',
  check: 'imports:work.checking',
  import: 'imports:work.writing',
};

function Wizard({ onAnother }: { readonly onAnother: () => void }) {
  const { t } = useTranslation('imports');
  const wizard = useImportWizard();
  const [moved, setMoved] = useState(false);
  const { step, opened, preview, batch } = wizard;
  if (batch) return <DoneStep batch={batch} onAnother={onAnother} />;
  if (!moved && step !== 'file') setMoved(true);
  return (
    <>
      <WizardSteps wizard={wizard} />
      {step === 'file' && <FileStep wizard={wizard} moved={moved} />}
      {step === 'columns' && opened && <ColumnsStep wizard={wizard} opened={opened} />}
      {step === 'check' && preview && <CheckStep wizard={wizard} preview={preview} />}
      {step === 'import' && opened && preview && <ImportStep wizard={wizard} opened={opened} preview={preview} />}
      <ProgressDialog title={t(workTitles[step])} work={wizard.work} />
    </>
  );
}
