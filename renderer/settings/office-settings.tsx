import { Button, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/kernel/choices.ts';
import { officeSettings } from '../../shared/office/contract.ts';
import { usePermission } from '../api/session.ts';
import { Facts } from '../components/facts.tsx';
import { useFormat } from '../components/format.ts';
import { QueryState } from '../components/query-state.tsx';
import { ChoiceField, DialogForm, TextField } from '../components/record-form/index.ts';
import { useField } from '../components/record-form/form-context.ts';
import { Select } from '@mantine/core';
import { saveSettings, useSettings } from './use-settings.ts';

const settingsForm = officeSettings.pick({ name: true, language: true, fiscalYearStartMonth: true });

function monthName(locale: string, month: number): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, month - 1)),
  );
}

/** Name, language and fiscal year of the office. */
export function OfficeSettings() {
  const { t } = useTranslation('settings');
  const { locale } = useFormat();
  const mayManage = usePermission('office.manage');
  const [editing, setEditing] = useState(false);
  const query = useSettings();
  return (
    <QueryState query={query}>
      {(settings) => (
        <Paper withBorder p="lg" maw="52rem">
          <Stack align="flex-start">
            <Facts
              items={[
                { label: t('field.name'), value: settings.name },
                { label: t('field.language'), value: t(`app:language-name.${settings.language}`) },
                { label: t('field.fiscalYearStartMonth'), value: monthName(locale, settings.fiscalYearStartMonth) },
              ]}
            />
            {mayManage && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('office.edit')}
              </Button>
            )}
          </Stack>
          <DialogForm
            title={t('office.title')}
            opened={editing}
            onClose={() => setEditing(false)}
            schema={settingsForm}
            namespace="settings"
            values={{
              name: settings.name,
              language: settings.language,
              fiscalYearStartMonth: settings.fiscalYearStartMonth,
            }}
            save={(values) => saveSettings(settings, values)}
          >
            <TextField name="name" />
            <ChoiceField name="language" choices={languages} textOf={(value) => t(`app:language-name.${value}`)} />
            <MonthField />
          </DialogForm>
        </Paper>
      )}
    </QueryState>
  );
}

function MonthField() {
  const { locale } = useFormat();
  const { value, set, common } = useField({ name: 'fiscalYearStartMonth' });
  return (
    <Select
      {...common}
      allowDeselect={false}
      data={Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1),
        label: monthName(locale, index + 1),
      }))}
      value={String(value)}
      onChange={(next) => set(Number(next))}
    />
  );
}
