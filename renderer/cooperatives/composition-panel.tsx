import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Composition, CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { isIsoDate } from '../../shared/kernel/dates.ts';
import { api } from '../api/client.ts';
import { today, useFormat } from '../components/format.ts';
import { QueryState } from '../components/query-state.tsx';
import { DateInput } from '../components/record-form/index.ts';
import { CompositionTables } from './composition-tables.tsx';

/** Who the members are on a date, today unless another one is chosen. */
export function CompositionPanel({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  const [typed, setTyped] = useState<string | null>(today());
  const [at, setAt] = useState(typed ?? today());
  const query = useQuery(
    api.cooperatives.composition.queryOptions({
      input: { id: cooperative.id, at },
      placeholderData: keepPreviousData,
    }),
  );
  function choose(value: string | null): void {
    setTyped(value);
    if (value !== null && isIsoDate(value)) setAt(value);
  }
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="md">
        <DateInput label={t('composition.at')} value={typed} onChange={choose} />
        <div style={{ flex: '1 1 20rem' }}>
          <QueryState query={query}>{(composition) => <Total composition={composition} />}</QueryState>
        </div>
      </Group>
      {query.data && (
        <>
          <Warnings cooperative={cooperative} composition={query.data} />
          {query.data.total > 0 && <CompositionTables composition={query.data} />}
        </>
      )}
    </Stack>
  );
}

function Total({ composition: { at, total } }: { readonly composition: Composition }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const date = format.longDate(at);
  return (
    <Text role="status">
      {total === 0
        ? t('composition.none', { date })
        : t('composition.total', { count: total, shown: format.number(total), date })}
    </Text>
  );
}

interface WarningsProps {
  readonly cooperative: CooperativeRecord;
  readonly composition: Composition;
}

/** What the by-laws want and the members do not show; it is said and stops nothing. */
function Warnings({ cooperative, composition }: WarningsProps) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const { returneePercentWanted: wanted } = cooperative.byLaws;
  const { returneePercent: percent } = composition;
  if (wanted === null || percent === null || percent >= wanted) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />}>
      {t('composition.returnees-low', { percent: format.percent(percent), wanted: format.percent(wanted) })}
    </Alert>
  );
}
