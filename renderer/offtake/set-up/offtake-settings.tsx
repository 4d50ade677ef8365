import { Button, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offtakeSettingsInput } from '../../../shared/offtake/set-up/contract.ts';
import { client } from '../../api/client.ts';
import { Facts } from '../../components/facts.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { DialogForm, IntegerField, TextAreaField } from '../../components/record-form/index.ts';
import type { SetUpPartProps } from './set-up-table.tsx';

/** The few numbers that the rules of off-take use. */
export function OfftakeSettingsForm({ setUp: { settings, settingsVersion }, mayEdit }: SetUpPartProps) {
  const { t } = useTranslation('offtake');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  return (
    <Paper withBorder p="md" maw="48rem">
      <Stack align="flex-start">
        <Facts
          items={[
            { label: t('field.marketFreshDays'), value: format.number(settings.marketFreshDays) },
            { label: t('field.sideSellingPercent'), value: format.percent(settings.sideSellingPercent) },
            { label: t('field.ownUsePercent'), value: format.percent(settings.ownUsePercent) },
            { label: t('field.receiptNote'), value: visible(settings.receiptNote ?? '') },
          ]}
        />
        {mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('settings.change')}
          </Button>
        )}
      </Stack>
      <DialogForm
        title={t('settings.change')}
        opened={editing}
        onClose={() => setEditing(false)}
        schema={offtakeSettingsInput}
        namespace="offtake"
        values={settings}
        save={(changed) => client.offtake.saveSettings({ version: settingsVersion, settings: changed })}
      >
        <IntegerField name="marketFreshDays" minimum={1} maximum={365} />
        <IntegerField name="sideSellingPercent" minimum={0} maximum={100} />
        <IntegerField name="ownUsePercent" minimum={0} maximum={100} />
        <TextAreaField name="receiptNote" />
      </DialogForm>
    </Paper>
  );
}
