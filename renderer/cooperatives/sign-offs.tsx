import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import { useFormat, visible } from '../components/format.ts';
import classes from './review-page.module.css';

/** The reviews that were signed before, the newest first. Not printed. */
export function SignOffs({ signOffs }: Pick<MembershipReview, 'signOffs'>) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const [last] = signOffs;
  if (last === undefined) {
    return (
      <Text size="sm" c="dimmed" className={classes['signOffs'] ?? ''}>
        {t('sign-off.none')}
      </Text>
    );
  }
  const count = signOffs.length;
  return (
    <details className={classes.signOffs}>
      <summary>
        {t('sign-off.count', { count, shown: format.number(count), date: format.longDate(last.reviewedOn) })}
      </summary>
      <ul aria-label={t('sign-off.earlier')}>
        {signOffs.map(({ id, reviewedOn, reviewedBy, members, remarks }) => (
          <li key={id}>
            {t('sign-off.item', {
              count: members,
              shown: format.number(members),
              date: format.longDate(reviewedOn),
              by: visible(reviewedBy),
            })}
            {remarks !== null && <div>{t('sign-off.remarks', { remarks: visible(remarks) })}</div>}
          </li>
        ))}
      </ul>
    </details>
  );
}
