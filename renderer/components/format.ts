import { use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionContext } from '../api/session.ts';

/** Marks that change the direction of text and invisible characters: shown as a sign, so that a name cannot pose as another. */
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Text as it is stored, with every hidden character made visible as `⟦U+202E⟧`. */
export function visible(text: string): string {
  return text.replace(invisible, (sign) => `⟦U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`);
}

export interface Format {
  /** Language and country, for example `en-NG`. */
  readonly locale: string;
  /** What stands before decimals. */
  readonly decimalSign: '.' | ',';
  /** A calendar date `YYYY-MM-DD`, for example 05/03/2024. */
  date(iso: string | null | undefined): string;
  /** The same with the month in words, for headings and print. */
  longDate(iso: string | null | undefined): string;
  /** An instant in the machine's time zone. */
  dateTime(iso: string | null | undefined): string;
  /** Only the time of an instant. */
  time(iso: string): string;
  number(value: number | null | undefined, digits?: number): string;
  /** A percentage that is already 0 to 100. */
  percent(value: number | null | undefined): string;
  /** Grams as kilograms with their unit, to the gram. */
  weight(grams: number | null | undefined): string;
  /** Minor units of a currency, the office's own unless named. */
  money(minor: number | null | undefined, currency?: string): string;
}

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

/** How many digits of the minor unit a currency has, for example 2 for NGN and 0 for UGX. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

export function createFormat(locale: string, officeCurrency: string): Format {
  const short = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  function day(format: Intl.DateTimeFormat, iso: string | null | undefined): string {
    if (!iso) return '';
    return calendarDate.test(iso) ? format.format(new Date(`${iso}T00:00:00Z`)) : iso;
  }
  function at(format: Intl.DateTimeFormat, iso: string | null | undefined): string {
    if (!iso) return '';
    const moment = new Date(iso);
    return Number.isNaN(moment.getTime()) ? iso : format.format(moment);
  }
  const sign = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value;
  return {
    locale,
    decimalSign: sign === ',' ? ',' : '.',
    date: (iso) => day(short, iso),
    longDate: (iso) => day(long, iso),
    dateTime: (iso) => at(instant, iso),
    time: (iso) => at(time, iso),
    number: (value, digits = 0) =>
      value == null ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    percent: (value) =>
      value == null
        ? ''
        : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100),
    weight: (grams) =>
      grams == null
        ? ''
        : new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 3 }).format(
            grams / 1000,
          ),
    money: (minor, currency = officeCurrency) =>
      minor == null
        ? ''
        : new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / 10 ** minorDigits(currency)),
  };
}

/** Before sign-in the country is not known; the machine's own choice stands in where it is of the same language. */
function machineLocale(language: string): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}

/**
 * The locale of a language in a country. English where it is no language of the country (Senegal, Ethiopia, Guatemala) would fall back to
 * the order of the United States, month first, which nobody there expects: it takes the British one.
 */
export function localeOf(language: string, country: string): string {
  const known = new Intl.DateTimeFormat(`${language}-${country}`).resolvedOptions().locale;
  return known === 'en' ? 'en-GB' : `${language}-${country}`;
}

/** Formats in the user's language and the office's country. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const office = use(SessionContext)?.office;
  const locale = office ? localeOf(i18n.language, office.country) : machineLocale(i18n.language);
  const currency = office?.currency ?? 'USD';
  return useMemo(() => createFormat(locale, currency), [locale, currency]);
}

/** Today as the machine's calendar shows it. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
