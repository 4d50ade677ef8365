import { Button, Checkbox, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorRow, Overview } from '../../shared/reports/contract.ts';
import type { Unit } from '../../shared/reports/indicator.ts';
import { client } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { minorDigits } from '../components/format.ts';
import { useAction } from '../components/use-action.tsx';

interface TargetsDialogProps {
  readonly row: IndicatorRow;
  readonly overview: Overview;
  readonly onClose: () => void;
}

/** Amounts are typed as people say them and kept in minor units. */
function useScale(unit: Unit): number {
  const { office } = useSession();
  return unit === 'money' || unit === 'price' ? 10 ** minorDigits(office.currency) : 1;
}

interface TargetsForm {
  readonly keys: readonly string[];
  readonly values: TypedTargets;
  readonly change: (changes: Partial<TypedTargets>) => void;
  readonly save: () => Promise<unknown>;
}

interface TypedTargets {
  readonly label: string;
  readonly definition: string;
  readonly hidden: boolean;
  readonly baseline: string | number;
  readonly targets: Readonly<Record<string, string | number>>;
}

function useTargetsForm(row: IndicatorRow, { quarter, yearKey }: Overview): TargetsForm {
  const scale = useScale(row.unit);
  const keys = [quarter.key, yearKey, 'life'];
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? '' : value / scale);
  const [values, setValues] = useState<TypedTargets>({
    label: row.label ?? '',
    definition: row.definition ?? '',
    hidden: row.hidden,
    baseline: shown(row.baseline),
    targets: Object.fromEntries(keys.map((key) => [key, shown(row.targets[key])])),
  });
  const typed = (value: string | number | undefined) =>
    value === '' || value === undefined ? null : Math.round(Number(value) * scale * 100) / 100;
  function save(): Promise<unknown> {
    const others = Object.entries(row.targets).filter(([key]) => !keys.includes(key));
    const aimed = keys.flatMap((key) => {
      const value = typed(values.targets[key]);
      return value === null ? [] : [[key, value] as const];
    });
    const { label, definition, hidden } = values;
    const targets = Object.fromEntries([...others, ...aimed]);
    const indicator = { label, definition, hidden, baseline: typed(values.baseline), targets };
    return client.reports.saveIndicator({ code: row.code, version: row.version, indicator });
  }
  return { keys, values, change: (changes) => setValues({ ...values, ...changes }), save };
}

/** The office's words for an indicator, where it started and what it aims at. */
export function TargetsDialog({ row, overview, onClose }: TargetsDialogProps) {
  const { t } = useTranslation('reports');
  const { run, running, problem } = useAction();
  const { keys, values, change, save } = useTargetsForm(row, overview);
  const submit = async () => {
    if (await run(save)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('targets.title', { code: row.code })} centered>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('targets.label')}
            description={t('targets.label-help')}
            value={values.label}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
          <Textarea
            label={t('targets.definition')}
            autosize
            minRows={2}
            value={values.definition}
            onChange={(event) => change({ definition: event.currentTarget.value })}
          />
          <Group grow align="flex-end">
            {keys.map((key) => (
              <NumberInput
                key={key}
                label={key === 'life' ? t('targets.life') : t('targets.of', { key })}
                value={values.targets[key] ?? ''}
                onChange={(value) => change({ targets: { ...values.targets, [key]: value } })}
              />
            ))}
          </Group>
          <NumberInput
            label={t('targets.baseline')}
            description={t('targets.unit', { unit: t(`unit.${row.unit}`) })}
            value={values.baseline}
            onChange={(baseline) => change({ baseline })}
          />
          <Checkbox
            label={t('targets.hidden')}
            checked={values.hidden}
            onChange={(event) => change({ hidden: event.currentTarget.checked })}
          />
          {problem}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form:cancel')}
            </Button>
            <Button type="submit" loading={running}>
              {t('form:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
