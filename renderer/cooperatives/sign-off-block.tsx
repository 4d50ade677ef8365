import { useTranslation } from 'react-i18next';
import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import type { OfficeRole } from '../../shared/cooperatives/lists.ts';
import { useFormat, visible } from '../components/format.ts';
import classes from './review-page.module.css';

const signing: readonly OfficeRole[] = ['chair', 'secretary', 'treasurer'];

/** Where the leaders sign: chair, secretary, treasurer, and a line for somebody else. */
export function SignOffBlock({ review }: { readonly review: MembershipReview }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const { at, cooperativeName, officers } = review;
  const count = review.composition.total;
  const nameOf = (role: OfficeRole) => officers.find((officer) => officer.role === role)?.personName ?? '';
  const lines = [
    ...signing.map((role) => ({ key: role, office: t(`role.${role}`), name: nameOf(role) })),
    { key: 'other', office: '', name: '' },
  ];
  return (
    <section className={classes.signOff}>
      <h2>{t('sign-off.title')}</h2>
      <p>
        {t('sign-off.text', {
          cooperative: visible(cooperativeName),
          count,
          shown: format.number(count),
          date: format.longDate(at),
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sign-off.office')}</th>
            <th scope="col">{t('sign-off.name')}</th>
            <th scope="col">{t('sign-off.date')}</th>
            <th scope="col">{t('sign-off.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, office, name }) => (
            <tr key={key}>
              <td>{office}</td>
              <td>{visible(name)}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
