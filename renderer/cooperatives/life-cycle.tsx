import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import type { CooperativeStatus } from '../../shared/cooperatives/lists.ts';
import { useFormat, visible } from '../components/format.ts';
import classes from './life-cycle.module.css';

interface Step {
  readonly status: CooperativeStatus;
  readonly on: string | null;
  readonly reason: string | null;
}

/** The recorded steps; the present status closes them also where an import brought it without a date. */
function stepsOf({ status, statusSteps }: CooperativeRecord): Step[] {
  return statusSteps.at(-1)?.status === status ? statusSteps : [...statusSteps, { status, on: null, reason: null }];
}

/** The steps of a cooperative's life so far, the present one last. */
export function LifeCycle({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const steps = stepsOf(cooperative);
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li
          key={`${index} ${step.status}`}
          className={classes.step}
          aria-current={index === steps.length - 1 ? 'step' : undefined}
        >
          <Text fw={600}>{t(`status.${step.status}`)}</Text>
          <Text size="sm" c="dimmed">
            {step.on === null ? t('life-cycle.no-date') : format.longDate(step.on)}
          </Text>
          {step.reason !== null && <Text size="sm">{visible(step.reason)}</Text>}
        </li>
      ))}
    </ol>
  );
}
