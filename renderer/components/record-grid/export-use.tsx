import { Checkbox, Radio, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExportCheck, ExportRequest } from '../../../shared/exports/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { useFormat, visible } from '../format.ts';

export type ExportUse = Pick<ExportRequest, 'purposeId' | 'withoutConsent'>;

/** The workbook stays in the office, so that nobody's consent is asked. */
export const insideOnly: ExportUse = { purposeId: null, withoutConsent: false };

interface ExportUseFieldsProps {
  readonly list: string;
  readonly view: ExportRequest['view'];
  readonly use: ExportUse;
  readonly onChange: (use: ExportUse) => void;
}

/** Whether the workbook leaves the office and for what, and whom that takes out: people, children, and those who did not agree. */
export function ExportUseFields({ list, view, use, onChange }: ExportUseFieldsProps) {
  const { t } = useTranslation('grid');
  const purposes = useQuery(api.office.purposes.queryOptions({ input: {} })).data?.purposes ?? [];
  const active = purposes.filter((purpose) => purpose.active);
  const { purposeId } = use;
  const check = useQuery(api.exports.check.queryOptions({ input: { list, view, purposeId } }));
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('export.use')}
        value={purposeId === null ? 'internal' : 'shared'}
        onChange={(next) => onChange({ ...insideOnly, purposeId: next === 'shared' ? (active[0]?.id ?? null) : null })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="internal" label={t('export.use-internal')} />
          <Radio value="shared" label={t('export.use-shared')} disabled={active.length === 0} />
        </Stack>
      </Radio.Group>
      {purposeId !== null && (
        <Select
          label={t('export.purpose')}
          allowDeselect={false}
          data={active.map(({ id, name }) => ({ value: id, label: visible(name) }))}
          value={purposeId}
          onChange={(next) => onChange({ ...insideOnly, purposeId: next })}
        />
      )}
      {check.data && <Counts check={check.data} use={use} onChange={onChange} />}
    </Stack>
  );
}

interface CountsProps {
  readonly check: ExportCheck;
  readonly use: ExportUse;
  readonly onChange: (use: ExportUse) => void;
}

function Counts({ check: { people, children, withoutConsent }, use, onChange }: CountsProps) {
  const { t } = useTranslation('grid');
  const format = useFormat();
  const mayOverride = usePermission('consent.override');
  const lacking = withoutConsent ?? 0;
  return (
    <div role="status">
      <Text size="sm">{t('export.counts', { people: format.number(people), children: format.number(children) })}</Text>
      {use.purposeId !== null && withoutConsent === null && <Text size="sm">{t('export.no-basis')}</Text>}
      {lacking > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('export.without', { count: lacking, shown: format.number(lacking) })}
          </Text>
          {mayOverride && (
            <Checkbox
              mt="xs"
              label={t('export.override')}
              checked={use.withoutConsent}
              onChange={(event) => onChange({ ...use, withoutConsent: event.currentTarget.checked })}
            />
          )}
        </>
      )}
    </div>
  );
}
