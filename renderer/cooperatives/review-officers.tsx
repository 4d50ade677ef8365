import { useTranslation } from 'react-i18next';
import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import { useFormat, visible } from '../components/format.ts';
import { timeLeftText } from './time-left.ts';

/** Who holds which office, and for how long still. */
export function ReviewOfficers({ review: { at, officers } }: { readonly review: MembershipReview }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  return (
    <section>
      <h2>{t('review.officers-title')}</h2>
      {officers.length === 0 ? (
        <p>{t('review.no-officers')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('review.officer-column.office')}</th>
              <th scope="col">{t('review.officer-column.name')}</th>
              <th scope="col">{t('review.officer-column.term')}</th>
              <th scope="col">{t('review.officer-column.left')}</th>
            </tr>
          </thead>
          <tbody>
            {officers.map((officer) => (
              <tr key={officer.id}>
                <td>
                  {t(`role.${officer.role}`)}
                  {officer.committee !== null && <div>{visible(officer.committee)}</div>}
                </td>
                <td>{visible(officer.personName)}</td>
                <td>{t('review.term', { from: format.date(officer.from), to: format.date(officer.to) })}</td>
                <td>{timeLeftText(t, at, officer.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
