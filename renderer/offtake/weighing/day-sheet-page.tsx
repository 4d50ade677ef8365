import { Group, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import type { OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';
import type { DayReceipt, DaySheet } from '../../../shared/offtake/weighing/contract.ts';
import { api } from '../../api/client.ts';
import { today, useFormat, visible } from '../../components/format.ts';
import { PrintPage } from '../../components/print-page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { DateInput } from '../../components/record-form/index.ts';
import { useSetUp } from '../use-set-up.ts';
import classes from './day-sheet.module.css';

/** The sheet that closes a day at a scale: numbers from and to, every receipt, totals, and lines to sign. */
export function DaySheetPage() {
  return <QueryState query={useSetUp()}>{(setUp) => <ChosenDay setUp={setUp} />}</QueryState>;
}

function ChosenDay({ setUp }: { readonly setUp: OfftakeSetUp }) {
  const { t } = useTranslation('weighing');
  const asked = useLocation().search as { point?: string; on?: string };
  const [point, setPoint] = useState(asked.point ?? setUp.buyingPoints[0]?.id ?? '');
  const [on, setOn] = useState(asked.on ?? today());
  const [typed, setTyped] = useState<string | null>(on);
  const query = useQuery(
    api.deliveries.daySheet.queryOptions({
      input: { buyingPointId: point, on },
      placeholderData: keepPreviousData,
      enabled: point !== '',
    }),
  );
  const tools = (
    <Group gap="sm" align="flex-end">
      <Select
        aria-label={t('point')}
        data={setUp.buyingPoints.map(({ id, name }) => ({ value: id, label: visible(name) }))}
        value={point}
        allowDeselect={false}
        onChange={(id) => setPoint(id ?? point)}
      />
      <DateInput
        label={t('on')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          if (value !== null && isIsoDate(value)) setOn(value);
        }}
      />
    </Group>
  );
  return <QueryState query={query}>{(sheet) => <Sheet sheet={sheet} tools={tools} />}</QueryState>;
}

function Sheet({ sheet, tools }: { readonly sheet: DaySheet; readonly tools: React.ReactNode }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const { firstReceipt, lastReceipt, receipts } = sheet;
  return (
    <PrintPage
      title={t('sheet.title')}
      detail={`${visible(sheet.buyingPointName)} · ${format.longDate(sheet.on)}`}
      back="/weighing"
      tools={tools}
    >
      <p>
        {firstReceipt === null
          ? t('sheet.none')
          : t('sheet.numbers', { from: firstReceipt, to: lastReceipt, shown: format.number(receipts.length) })}{' '}
        {t('sheet.voids', { voids: format.number(sheet.voids), asked: format.number(sheet.voidsAsked) })}
      </p>
      <h2>{t('sheet.totals')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('product')}</th>
            <th>{t('grade')}</th>
            <th className={classes.end}>{t('sheet.deliveries')}</th>
            <th className={classes.end}>{t('net')}</th>
            <th className={classes.end}>{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.totals.map(({ product, grade, deliveries, netGrams, amount, currency }) => (
            <tr key={`${product} ${grade} ${currency}`}>
              <td>{visible(product)}</td>
              <td>{visible(grade)}</td>
              <td className={classes.end}>{format.number(deliveries)}</td>
              <td className={classes.end}>{format.weight(netGrams)}</td>
              <td className={classes.end}>{format.money(amount, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('sheet.receipts')}</h2>
      <Receipts receipts={receipts} />
      <div className={classes.signatures}>
        <div>{t('receipt.weigher-signs')}</div>
        <div>{t('sheet.supervisor-signs')}</div>
      </div>
    </PrintPage>
  );
}

function Receipts({ receipts }: { readonly receipts: readonly DayReceipt[] }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  return (
    <table>
      <thead>
        <tr>
          <th>{t('sheet.receipt')}</th>
          <th>{t('farmer')}</th>
          <th>{t('product')}</th>
          <th className={classes.end}>{t('net')}</th>
          <th className={classes.end}>{t('price')}</th>
          <th className={classes.end}>{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => (
          <tr key={receipt.id} data-status={receipt.status} className={classes.receipt}>
            <td>
              {receipt.receipt}
              {receipt.status !== 'valid' && (
                <div>{`${t(`deliveries:status.${receipt.status}`)}: ${visible(receipt.voidReason ?? '')}`}</div>
              )}
              {receipt.corrects !== null && <div>{t('sheet.corrects', { receipt: receipt.corrects })}</div>}
            </td>
            <td>{visible(receipt.farmer)}</td>
            <td>{visible(`${receipt.product}, ${receipt.grade}`)}</td>
            <td className={classes.end}>{format.weight(receipt.netGrams)}</td>
            <td className={classes.end}>{format.money(receipt.pricePerKg, receipt.currency)}</td>
            <td className={classes.end}>{format.money(receipt.amount, receipt.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
