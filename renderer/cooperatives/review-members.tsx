import { useTranslation } from 'react-i18next';
import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import { useFormat, visible } from '../components/format.ts';
import classes from './review-page.module.css';

const columns = ['number', 'name', 'sex', 'age', 'joinedOn', 'office', 'signature'] as const;

const numeric: ReadonlySet<string> = new Set(['number', 'age']);

/** Every member on a line with room to sign. */
export function ReviewMembers({ review: { at, cooperativeName, members } }: { readonly review: MembershipReview }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  if (members.length === 0) return null;
  return (
    <section>
      <h2>{t('review.members-title')}</h2>
      <table className={classes.members}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} className={classes[column]} />
          ))}
        </colgroup>
        <thead>
          <tr className={classes.pageHead}>
            <th colSpan={columns.length}>
              {t('review.page-head', { cooperative: visible(cooperativeName), date: format.longDate(at) })}
            </th>
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numeric.has(column) ? classes.figures : undefined}>
                {t(`review.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.number}>
              <td className={classes.figures}>{member.number}</td>
              <td className={classes.member}>{visible(member.name)}</td>
              <td>{t(`members:sex.${member.sex}`)}</td>
              <td className={classes.figures}>{member.age ?? t('common:none')}</td>
              <td>{format.date(member.joinedOn)}</td>
              <td>
                {member.offices.map((role) => (
                  <div key={role}>{t(`role.${role}`)}</div>
                ))}
                {t(`members:status.${member.status}`)}
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
