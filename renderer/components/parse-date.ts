/** Whether the locale writes the day before the month. */
export function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).formatToParts();
  const order = parts.map((part) => part.type);
  return order.indexOf('day') < order.indexOf('month');
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Two-digit years are the last hundred years, up to the current one. */
function fullYear(text: string, currentYear: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = currentYear - (currentYear % 100);
  return century + year > currentYear ? century - 100 + year : century + year;
}

/**
 * Reads a typed date: ISO `2024-03-05`, or day, month and year in the order of the locale with any of `/ . - space` between them,
 * or eight digits in that order. Answers `YYYY-MM-DD`, or `null` when it is no date.
 */
export function parseDate(text: string, dayFirst: boolean, currentYear = new Date().getFullYear()): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const typed =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!typed) return null;
  const [, first = '', second = '', year = ''] = typed;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return toIso(fullYear(year, currentYear), Number(month), Number(day));
}
