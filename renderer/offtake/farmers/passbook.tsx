import { useTranslation } from 'react-i18next';
import type { FarmerStatement } from '../../../shared/offtake/farmers/contract.ts';
import { useFormat } from '../../components/format.ts';
import classes from './farmers.module.css';

/** The lines that are stamped into a farmer's passbook: date, receipt, kilograms, amount, balance, and a place for initials. */
export function Passbook({ statement }: { readonly statement: FarmerStatement }) {
  const { t } = useTranslation('farmers');
  const format = useFormat();
  const { currency, lines } = statement;
  return (
    <>
      <p>{t('passbook.text')}</p>
      <table>
        <thead>
          <tr>
            <th>{t('statement.date')}</th>
            <th>{t('passbook.reference')}</th>
            <th className={classes.end}>{t('statement.net')}</th>
            <th className={classes.end}>{t('statement.amount')}</th>
            <th className={classes.end}>{t('statement.balance')}</th>
            <th>{t('passbook.initials')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.reference}`}>
              <td>{format.date(line.on)}</td>
              <td>{line.reference}</td>
              <td className={classes.end}>{format.weight(line.netGrams)}</td>
              <td className={classes.end}>{format.money(line.amount, currency)}</td>
              <td className={classes.end}>{format.money(line.balance, currency)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
