import { Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Composition } from '../../shared/cooperatives/contract.ts';
import { useFormat } from '../components/format.ts';
import classes from './composition-tables.module.css';
import { bandText, bandsShown, sexesShown } from './composition-texts.ts';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Members by sex, age and profile: the number, its share in words and as a bar. */
export function CompositionTables({ composition }: { readonly composition: Composition }) {
  const { t } = useTranslation('cooperatives');
  const { bySex, byProfile, total } = composition;
  const profiles = Object.entries(byProfile).filter(([profile, count]) => profile !== 'none' || count > 0);
  return (
    <div className={classes.tables}>
      <CountTable
        title={t('composition.sex')}
        total={total}
        rows={sexesShown(composition).map((sex) => ({
          key: sex,
          label: t(`members:sex.${sex}`),
          count: bySex[sex] ?? 0,
        }))}
      />
      <CountTable
        title={t('composition.age')}
        total={total}
        rows={bandsShown(composition).map(({ band, count }) => ({ key: band, label: bandText(t, band), count }))}
      />
      <CountTable
        title={t('composition.profile')}
        note={t('composition.several')}
        total={total}
        rows={profiles.map(([profile, count]) => ({ key: profile, label: t(`profile.${profile}`), count }))}
      />
      <SexByAge composition={composition} />
    </div>
  );
}

interface CountTableProps {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly Row[];
  readonly total: number;
}

function CountTable({ title, note, rows, total }: CountTableProps) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const id = useId();
  return (
    <div>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      <table className={classes.table} aria-labelledby={id}>
        <thead className={classes.hidden}>
          <tr>
            <th>{title}</th>
            <th>{t('composition.count')}</th>
            <th>{t('composition.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, count }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={classes.number}>{format.number(count)}</td>
              <td className={classes.share}>
                <span className={classes.percent}>{format.percent((count / total) * 100)}</span>
                <span className={classes.bar} style={{ inlineSize: `${(count / total) * 100}%` }} aria-hidden />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {note}
        </Text>
      )}
    </div>
  );
}

/** Each age band by sex; the last column and row add up. */
function SexByAge({ composition }: { readonly composition: Composition }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const id = useId();
  const sexes = sexesShown(composition);
  const countOf = (band: string, sex: string) =>
    composition.sexByAge.find((cell) => cell.band === band && cell.sex === sex)?.count ?? 0;
  return (
    <div>
      <h3 id={id} className={classes.title}>
        {t('composition.age-and-sex')}
      </h3>
      <table className={classes.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('composition.age')}</th>
            {sexes.map((sex) => (
              <th key={sex} scope="col" className={classes.number}>
                {t(`members:sex.${sex}`)}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {t('composition.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bandsShown(composition).map(({ band, count }) => (
            <tr key={band}>
              <th scope="row">{bandText(t, band)}</th>
              {sexes.map((sex) => (
                <td key={sex} className={classes.number}>
                  {format.number(countOf(band, sex))}
                </td>
              ))}
              <td className={classes.number}>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('composition.all')}</th>
            {sexes.map((sex) => (
              <td key={sex} className={classes.number}>
                {format.number(composition.bySex[sex] ?? 0)}
              </td>
            ))}
            <td className={classes.number}>{format.number(composition.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
