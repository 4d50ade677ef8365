import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { FactGroup } from '../../components/fact-group.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';

/** A delivery in four groups: who, what, how heavy, how much. */
export function DeliveryFacts({ delivery }: { readonly delivery: DeliveryRecord }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <WhoFacts delivery={delivery} />
      <QualityFacts delivery={delivery} />
      <WeightFacts delivery={delivery} />
      <PriceFacts delivery={delivery} />
    </SimpleGrid>
  );
}

function WhoFacts({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  return (
    <FactGroup
      title={t('facts.who')}
      items={[
        {
          label: t('field.personId'),
          value: (
            <PageLink to={`/farmers/${delivery.personId}`}>
              {visible(`${delivery.personName} (${delivery.caseCode})`)}
            </PageLink>
          ),
        },
        { label: t('field.cooperativeId'), value: visible(delivery.cooperativeName ?? '') },
        { label: t('field.buyingPointId'), value: visible(delivery.buyingPointName) },
        { label: t('field.weighedAt'), value: format.dateTime(delivery.weighedAt) },
        { label: t('field.weighedBy'), value: visible(delivery.weighedBy) },
        { label: t('field.witness'), value: visible(delivery.witness ?? '') },
      ]}
    />
  );
}

function QualityFacts({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { readingKind, reading } = delivery;
  const measured =
    reading === null ? [] : [{ label: t(`weighing:reading.${readingKind}`), value: format.number(reading / 10, 1) }];
  return (
    <FactGroup
      title={t('facts.quality')}
      items={[
        { label: t('field.productId'), value: visible(delivery.productName) },
        { label: t('field.gradeId'), value: visible(delivery.gradeName) },
        ...(readingKind === 'none' ? [] : measured),
        {
          label: t('field.rejectionReason'),
          value: delivery.rejectionReason === null ? null : t(`rejectionReason.${delivery.rejectionReason}`),
        },
        { label: t('field.scaleSource'), value: t(`scaleSource.${delivery.scaleSource}`) },
      ]}
    />
  );
}

function WeightFacts({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const containers = delivery.containers.map(({ count, name }) => `${format.number(count)} × ${visible(name)}`);
  return (
    <FactGroup
      title={t('facts.weight')}
      note={t('facts.weight-note')}
      items={[
        { label: t('field.grossGrams'), value: format.weight(delivery.grossGrams) },
        { label: [t('field.tareGrams'), ...containers].join(' · '), value: format.weight(delivery.tareGrams) },
        { label: t('field.rejectedGrams'), value: format.weight(delivery.rejectedGrams) },
        ...delivery.deductions.map(({ kind, permille, grams }) => ({
          label: `${t(`weighing:deduction.${kind}`)} ${format.percent(permille / 10)}`,
          value: format.weight(grams),
        })),
        { label: t('field.netGrams'), value: format.weight(delivery.netGrams) },
      ]}
    />
  );
}

function PriceFacts({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { currency, marketPricePerKg, marketPrice } = delivery;
  const market = marketPricePerKg === null ? t('weighing:no-market') : format.money(marketPricePerKg, currency);
  const from =
    marketPrice &&
    t('weighing:market-from', { market: visible(marketPrice.market), date: format.date(marketPrice.on) });
  return (
    <FactGroup
      title={t('facts.price')}
      note={t('facts.price-note')}
      items={[
        { label: t('field.pricePerKg'), value: format.money(delivery.pricePerKg, currency) },
        { label: t('field.priceSource'), value: t(`priceSource.${delivery.priceSource}`) },
        { label: t('field.amount'), value: format.money(delivery.amount, currency) },
        { label: t('field.marketPricePerKg'), value: [market, from].filter(Boolean).join(' · ') },
      ]}
    />
  );
}
