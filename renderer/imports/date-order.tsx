import { List, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../shared/imports/cell-name.ts';
import type { ColumnDates, ImportMapping, ImportSheet } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { dateFields } from '../../shared/imports/mapping.ts';
import { useFormat, visible } from '../components/format.ts';
import classes from './imports.module.css';

interface DateOrderProps {
  readonly kind: ImportKind;
  readonly sheet: ImportSheet;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Asked only where the file has dates that can be read in two ways; what the others of the column say is told. */
export function DateOrder({ kind, sheet, mapping, onChange }: DateOrderProps) {
  const { t } = useTranslation('imports');
  const isDate = dateFields(kind);
  const mapped = mapping.columns.filter(({ field }) => field !== null && isDate.has(field)).map(({ column }) => column);
  const open = sheet.dates.filter(({ column, either }) => mapped.includes(column) && either > 0);
  const [first] = open;
  const dayOf = useDayOf(first?.example ?? '');
  if (!first) return null;
  const example = visible(first.example);
  return (
    <div className={classes['panel']}>
      <Radio.Group
        label={t('dates.title', { example })}
        value={mapping.dayFirst ? 'day' : 'month'}
        onChange={(value) => onChange({ ...mapping, dayFirst: value === 'day' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="day" label={t('dates.day-first', { date: dayOf(true) })} />
          <Radio value="month" label={t('dates.month-first', { date: dayOf(false) })} />
        </Stack>
      </Radio.Group>
      <Text size="sm" mt="sm">
        {t('dates.evidence')}
      </Text>
      <List size="sm" c="dimmed">
        {open.map((dates) => (
          <List.Item key={dates.column}>
            <Evidence dates={dates} header={mapping.columns[dates.column]?.header ?? ''} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Evidence({ dates, header }: { readonly dates: ColumnDates; readonly header: string }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { dayFirst, monthFirst, either, column } = dates;
  const params = {
    column: columnLetters(column),
    header: visible(header),
    dayFirst: format.number(dayFirst),
    monthFirst: format.number(monthFirst),
    either: format.number(either),
  };
  if (dayFirst + monthFirst === 0) return t('dates.none-tells', params);
  return t(dayFirst > 0 && monthFirst > 0 ? 'dates.mixed' : 'dates.tells', params);
}

/** The day and month that an example means either way: "3 April". The year says nothing here, so a leap year stands in. */
function useDayOf(example: string): (dayFirst: boolean) => string {
  const { locale } = useFormat();
  const [one = 1, two = 1] = example.split(/\D+/).map(Number);
  return (dayFirst) => {
    const [day, month] = dayFirst ? [one, two] : [two, one];
    const date = new Date(Date.UTC(2000, month - 1, day));
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
  };
}
