import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import type { OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';
import { api } from '../../api/client.ts';
import { usePreference } from '../../api/preferences.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today, visible } from '../../components/format.ts';
import { LinkButton } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { DateInput } from '../../components/record-form/index.ts';
import { SlipPaperChoice } from '../../components/slip-paper.tsx';
import { useSetUp } from '../use-set-up.ts';
import { ScaleDesk } from './scale-desk.tsx';

/** The screen at the scale: farmer, weight, receipt, next farmer, without a mouse. */
export function WeighingPage() {
  const query = useSetUp();
  return (
    <Page>
      <QueryState query={query}>{(setUp) => <Place setUp={setUp} />}</QueryState>
    </Page>
  );
}

/** Something can be weighed once there is a scale, a product with a grade, and a price. */
function isReady({ products, buyingPoints }: OfftakeSetUp): boolean {
  return (
    products.some(({ active, grades }) => active && grades.length > 0) && buyingPoints.some(({ active }) => active)
  );
}

function Place({ setUp }: { readonly setUp: OfftakeSetUp }) {
  const { t } = useTranslation('weighing');
  const points = setUp.buyingPoints.filter(({ active }) => active);
  const preferred = usePreference<string>('weighing-point', z.string(), '');
  const [on, setOn] = useState(today());
  const [typedDate, setTypedDate] = useState<string | null>(on);
  const point = points.find(({ id }) => id === preferred.value) ?? points[0];
  const correcting = (useLocation().search as { corrects?: string }).corrects;
  const wrong = useQuery(
    api.deliveries.get.queryOptions({ input: { id: correcting ?? '' }, enabled: correcting !== undefined }),
  );
  if (!isReady(setUp) || point === undefined) return <NotReady />;
  const waits = preferred.value === undefined || (correcting !== undefined && wrong.data === undefined);
  return (
    <>
      <PageHeader title={wrong.data === undefined ? t('title') : t('correct.title', { receipt: wrong.data.receipt })}>
        <Group align="flex-end" gap="sm">
          <Select
            label={t('point')}
            data={points.map(({ id, name }) => ({ value: id, label: visible(name) }))}
            value={point.id}
            allowDeselect={false}
            onChange={(id) => void preferred.save(id ?? '')}
          />
          <DateInput
            label={t('on')}
            value={typedDate}
            onChange={(value) => {
              setTypedDate(value);
              if (value !== null && isIsoDate(value)) setOn(value);
            }}
          />
          <SlipPaperChoice />
        </Group>
      </PageHeader>
      {!waits && (
        <ScaleDesk
          key={`${point.id} ${on} ${correcting ?? ''}`}
          place={{ setUp, buyingPointId: point.id, on }}
          wrong={wrong.data ?? null}
        />
      )}
    </>
  );
}

function NotReady() {
  const { t } = useTranslation('weighing');
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState title={t('not-ready.title')} text={t('not-ready.text')}>
        <LinkButton to="/offtake">{t('not-ready.action')}</LinkButton>
      </EmptyState>
    </>
  );
}
