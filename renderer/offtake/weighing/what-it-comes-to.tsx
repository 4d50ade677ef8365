import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat, visible } from '../../components/format.ts';
import type { Desk } from './use-desk.ts';
import classes from './weighing.module.css';

/** Net weight, price and amount in large type, so that the farmer sees them too; the market beside them. */
export function WhatItComesTo({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const { draft, result, prices } = desk;
  const { net } = result;
  const weight = (grams: number | undefined) => (grams === undefined ? t('common:none') : format.weight(grams));
  return (
    <Paper withBorder p="md" role="status" aria-label={t('result')}>
      <div className={classes.sums}>
        <Sum label={t('tare')} value={weight(net?.tareGrams)} />
        <Sum label={t('taken-off')} value={weight(net?.deductionGrams)} />
        <Sum label={t('net')} value={weight(net?.netGrams)} large />
        <PriceAndAmount desk={desk} />
        <MarketPrice desk={desk} />
        {draft.farmer !== null && (
          <Sum label={t('advance')} value={format.money(draft.farmer.advanceBalance, prices?.currency)} />
        )}
      </div>
      {net !== null && net.netGrams <= 0 && (
        <Text c="red" size="sm" mt="xs">
          {t('nothing-left')}
        </Text>
      )}
    </Paper>
  );
}

function PriceAndAmount({ desk: { result, prices } }: { readonly desk: Desk }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const { pricePerKg, amount, grade } = result;
  const source = prices?.prices.find(({ gradeId }) => gradeId === grade?.id)?.source;
  return (
    <>
      <Sum
        label={t('price')}
        value={pricePerKg === null ? t('no-price') : format.money(pricePerKg, prices?.currency)}
        note={source === 'contract' ? t('by-contract') : undefined}
      />
      <Sum
        label={t('amount')}
        value={amount === null ? t('common:none') : format.money(amount, prices?.currency)}
        large
      />
    </>
  );
}

function MarketPrice({ desk: { prices } }: { readonly desk: Desk }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const market = prices?.market;
  if (market == null) return <Sum label={t('market')} value={t('no-market')} />;
  return (
    <Sum
      label={t('market')}
      value={format.money(market.pricePerKg, market.currency)}
      note={t('market-from', { market: visible(market.market), date: format.date(market.on) })}
    />
  );
}

interface SumProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
  readonly large?: boolean;
}

function Sum({ label, value, note, large = false }: SumProps) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text className={classes.sum} data-large={large || undefined}>
        {value}
      </Text>
      {note !== undefined && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}
