import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import { api } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { bandLimits, bandsShown, sexesShown } from './composition-texts.ts';

/** How many members there are, in sentences: by sex and age, and the mix where the by-laws want one. */
export function ReviewSummary({ review: { cooperativeId, composition } }: { readonly review: MembershipReview }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const { bySex, total, returneePercent } = composition;
  const cooperative = useQuery(api.cooperatives.get.queryOptions({ input: { id: cooperativeId } })).data;
  const wanted = cooperative?.byLaws.returneePercentWanted ?? null;
  if (total === 0) return <p>{t('review.nobody')}</p>;
  const listed = new Intl.ListFormat(format.locale, { type: 'conjunction' });
  const sexes = sexesShown(composition).map((sex) => {
    const count = bySex[sex] ?? 0;
    return t(`review.${sex}`, { count, shown: format.number(count) });
  });
  const ages = bandsShown(composition)
    .filter(({ count }) => count > 0)
    .map(({ band, count }) => {
      const limits = bandLimits(band);
      const shown = format.number(count);
      if (limits === null) return t(`review.band-${band}`, { shown });
      const { from, to } = limits;
      return to === null ? t('review.band-from', { shown, from }) : t('review.band-between', { shown, from, to });
    });
  return (
    <p>
      {t('review.total', { count: total, shown: format.number(total), sexes: listed.format(sexes) })}{' '}
      {t('review.ages', { ages: listed.format(ages) })}
      {wanted !== null && returneePercent !== null && (
        <> {t('review.returnees', { wanted: format.percent(wanted), percent: format.percent(returneePercent) })}</>
      )}
    </p>
  );
}
