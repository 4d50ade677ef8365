import { useTranslation } from 'react-i18next';
import type { FarmerStatement } from '../../../shared/offtake/farmers/contract.ts';
import { useFormat, visible } from '../../components/format.ts';
import classes from './farmers.module.css';

/** Every line of a statement, with the balance of before and after. */
export function StatementTable({ statement }: { readonly statement: FarmerStatement }) {
  const { t } = useTranslation('farmers');
  const format = useFormat();
  const { currency } = statement;
  return (
    <table>
      <thead>
        <tr>
          <th>{t('statement.date')}</th>
          <th>{t('statement.what')}</th>
          <th className={classes.end}>{t('statement.net')}</th>
          <th className={classes.end}>{t('statement.price')}</th>
          <th className={classes.end}>{t('statement.amount')}</th>
          <th className={classes.end}>{t('statement.balance')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{format.date(statement.from)}</td>
          <td colSpan={4}>{t('statement.opening')}</td>
          <td className={classes.end}>{format.money(statement.opening, currency)}</td>
        </tr>
        {statement.lines.map((line) => (
          <tr key={`${line.kind} ${line.reference}`}>
            <td>{format.date(line.on)}</td>
            <td>
              {t(`statement.kind.${line.kind}`)} {line.reference}
              <div>{visible(line.detail)}</div>
            </td>
            <td className={classes.end}>{format.weight(line.netGrams)}</td>
            <td className={classes.end}>{format.money(line.pricePerKg, currency)}</td>
            <td className={classes.end}>{format.money(line.amount, currency)}</td>
            <td className={classes.end}>{format.money(line.balance, currency)}</td>
          </tr>
        ))}
        <tr>
          <th colSpan={2}>{t('statement.closing')}</th>
          <th className={classes.end}>{format.weight(statement.netGrams)}</th>
          <th />
          <th className={classes.end}>{format.money(statement.earned - statement.paidOut, currency)}</th>
          <th className={classes.end}>{format.money(statement.closing, currency)}</th>
        </tr>
      </tbody>
    </table>
  );
}
