import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';
import { wizardSteps } from './use-import-wizard.ts';
import type { ImportWizard } from './use-import-wizard.ts';

/** Where one is, and a way back to what was chosen before. */
export function WizardSteps({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation('imports');
  const current = wizardSteps.indexOf(wizard.step);
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className={classes['steps']}>
        {wizardSteps.map((step, index) => {
          const closed = !wizard.isOpen(step);
          const isDone = index < current;
          return (
            <li key={step}>
              <UnstyledButton
                className={classes['step'] ?? ''}
                disabled={closed}
                {...(closed ? { 'data-disabled': true } : {})}
                {...(isDone ? { 'data-done': true } : {})}
                {...(index === current ? { 'aria-current': 'step' as const } : {})}
                onClick={() => void wizard.goTo(step)}
              >
                <span className={classes['stepNumber']}>
                  {isDone ? <IconCheck size={16} aria-hidden /> : index + 1}
                </span>
                {t(`wizard.step.${step}`)}
                {isDone && <VisuallyHidden>{t('wizard.done')}</VisuallyHidden>}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
