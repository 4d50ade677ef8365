import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { moneySettings } from '../../shared/cooperatives/by-laws.ts';
import type { Format } from './format.ts';
import { useFormat, visible } from './format.ts';

interface FieldTextProps {
  readonly namespace: string;
  readonly field: string;
  readonly value: unknown;
}

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Fields that hold minor units of the office's currency. */
const amounts: ReadonlySet<string> = new Set(moneySettings);
/** As many as coordinates need. */
const decimals = 6;

/** A stored value of any field as a reader expects it; '' when there is none. Choices are looked up at `<namespace>:<field>.<value>`. */
export function fieldText(t: TFunction, format: Format, namespace: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? t('common:yes') : t('common:no');
  if (typeof value === 'number') return numberText(t, format, namespace, field, value);
  if (Array.isArray(value)) return value.map((one) => fieldText(t, format, namespace, field, one)).join(', ');
  if (typeof value === 'object') return groupText(t, format, namespace, value);
  if (typeof value !== 'string') return visible(JSON.stringify(value));
  if (calendarDate.test(value)) return format.date(value);
  if (instant.test(value)) return format.dateTime(value);
  if (!/^[A-Za-z0-9-]{1,40}$/.test(value)) return visible(value);
  return t(`${namespace}:${field}.${value}`, { defaultValue: visible(value) });
}

function numberText(t: TFunction, format: Format, namespace: string, field: string, value: number): string {
  if (amounts.has(field)) return format.money(value);
  return t(`${namespace}:${field}.${value}`, { defaultValue: format.number(value, decimals) });
}

/** Fields that are kept together, such as by-laws: each with its own name. */
function groupText(t: TFunction, format: Format, namespace: string, group: object): string {
  return Object.entries(group)
    .map(([name, one]) => [
      t(`${namespace}:field.${name}`, { defaultValue: name }),
      fieldText(t, format, namespace, name, one) || t('common:none'),
    ])
    .map((part) => part.join(': '))
    .join('; ');
}

/** A value of a record, with a dash when there is none. */
export function FieldText({ namespace, field, value }: FieldTextProps) {
  const { t } = useTranslation();
  const text = fieldText(t, useFormat(), namespace, field, value);
  return text === '' ? (
    <Text component="span" c="dimmed" inherit>
      {t('common:none')}
    </Text>
  ) : (
    text
  );
}
