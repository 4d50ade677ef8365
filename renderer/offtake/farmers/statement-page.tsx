import { Group, Switch } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, isIsoDate } from '../../../shared/kernel/dates.ts';
import type { FarmerStatement } from '../../../shared/offtake/farmers/contract.ts';
import { api } from '../../api/client.ts';
import { today, useFormat, visible } from '../../components/format.ts';
import { useRecordId } from '../../components/navigation.tsx';
import { PrintPage } from '../../components/print-page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { DateInput } from '../../components/record-form/index.ts';
import { Passbook } from './passbook.tsx';
import { StatementTable } from './statement-table.tsx';
import classes from './farmers.module.css';

/** A farmer's statement between two days, and the same as a page of a passbook that fits a pocket. */
export function StatementPage() {
  const id = useRecordId();
  const [from, setFrom] = useState(addMonths(today(), -6));
  const [to, setTo] = useState(today());
  const [asPassbook, setAsPassbook] = useState(false);
  const { t } = useTranslation('farmers');
  const query = useQuery(
    api.farmers.statement.queryOptions({ input: { personId: id, from, to }, placeholderData: keepPreviousData }),
  );
  const tools = (
    <Group gap="sm" align="flex-end">
      <DayChoice label={t('statement.from')} value={from} onDate={setFrom} />
      <DayChoice label={t('statement.to')} value={to} onDate={setTo} />
      <Switch
        label={t('passbook.show')}
        checked={asPassbook}
        onChange={(event) => setAsPassbook(event.currentTarget.checked)}
      />
    </Group>
  );
  return (
    <QueryState query={query}>
      {(statement) => (
        <PrintPage
          title={asPassbook ? t('passbook.title') : t('statement.title')}
          detail={`${visible(statement.name)} (${statement.caseCode})`}
          back={`/farmers/${id}`}
          tools={tools}
        >
          {asPassbook ? <Passbook statement={statement} /> : <Statement statement={statement} />}
        </PrintPage>
      )}
    </QueryState>
  );
}

/** Hands on every whole date; what is being typed stays here. */
function DayChoice({ label, value, onDate }: { label: string; value: string; onDate: (date: string) => void }) {
  const [typed, setTyped] = useState<string | null>(value);
  return (
    <DateInput
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (next !== null && isIsoDate(next)) onDate(next);
      }}
    />
  );
}

function Statement({ statement }: { readonly statement: FarmerStatement }) {
  const { t } = useTranslation('farmers');
  const format = useFormat();
  const { comparison, currency } = statement;
  return (
    <>
      <p>{t('statement.between', { from: format.longDate(statement.from), to: format.longDate(statement.to) })}</p>
      <StatementTable statement={statement} />
      <p>
        {comparison.comparedGrams === 0
          ? t('comparison.none')
          : t('statement.comparison', {
              weight: format.weight(comparison.comparedGrams),
              paid: format.money(comparison.paid, currency),
              market: format.money(comparison.atMarket, currency),
            })}
      </p>
      <p>{t('statement.advances', { amount: format.money(statement.advanceBalance, currency) })}</p>
      <div className={classes.signatures}>
        <div>{t('weighing:receipt.farmer-signs')}</div>
        <div>{t('statement.office-signs')}</div>
      </div>
    </>
  );
}
