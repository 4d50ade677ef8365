import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FarmerRecord } from '../../../shared/offtake/farmers/contract.ts';
import type { PriceComparison } from '../../../shared/offtake/prices/comparison.ts';
import { FactGroup } from '../../components/fact-group.tsx';
import { useFormat, visible } from '../../components/format.ts';

/** The farm, what was delivered so far, and how it was paid beside the market. */
export function FarmerOverview({ farmer }: { readonly farmer: FarmerRecord }) {
  const { t } = useTranslation('farmers');
  const format = useFormat();
  const { areaSquareMetres, currency } = farmer;
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      <FactGroup
        title={t('facts.farm')}
        items={[
          {
            label: t('field.areaSquareMetres'),
            value:
              areaSquareMetres === null ? null : t('hectares', { area: format.number(areaSquareMetres / 10_000, 2) }),
          },
          { label: t('field.cardNumber'), value: visible(farmer.cardNumber ?? '') },
          { label: t('field.phone'), value: visible(farmer.phone ?? '') },
          { label: t('field.notes'), value: visible(farmer.notes ?? '') },
        ]}
      />
      <FactGroup
        title={t('facts.delivered')}
        items={[
          { label: t('facts.deliveries'), value: format.number(farmer.deliveries) },
          { label: t('facts.net'), value: format.weight(farmer.netGrams) },
          { label: t('facts.earned'), value: format.money(farmer.amount, currency) },
          { label: t('facts.advances'), value: format.money(farmer.advanceBalance, currency) },
        ]}
      />
      <ComparisonFacts comparison={farmer.comparison} currency={currency} />
    </SimpleGrid>
  );
}

/** The price paid beside the market's, over the deliveries that have a recent market price. */
export function ComparisonFacts({ comparison, currency }: { comparison: PriceComparison; currency: string }) {
  const { t } = useTranslation('farmers');
  const format = useFormat();
  const { comparedGrams, paid, atMarket, premium, premiumPercent } = comparison;
  const known = comparedGrams > 0;
  return (
    <FactGroup
      title={t('comparison.title')}
      note={known ? t('comparison.note', { weight: format.weight(comparedGrams) }) : t('comparison.none')}
      items={
        known
          ? [
              { label: t('comparison.paid'), value: format.money(paid, currency) },
              { label: t('comparison.at-market'), value: format.money(atMarket, currency) },
              {
                label: premium < 0 ? t('comparison.loss') : t('comparison.premium'),
                value: `${format.money(Math.abs(premium), currency)} (${format.percent(premiumPercent === null ? null : Math.abs(premiumPercent))})`,
              },
            ]
          : []
      }
    />
  );
}
