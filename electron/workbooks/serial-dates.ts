const dayMilliseconds = 86_400_000;
const unixEpochSerial = 25_569;
const days1904 = 1462;
/** 1 March 1900: before it Excel counts a 29 February 1900 that never was, and times of day have no date at all. */
const firstSafeSerial = 61;
const lastSerial = 2_958_466;
const isoPattern = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * A spreadsheet's day number as an ISO date or date and time, to the second, without a zone.
 *
 * Returns null for numbers that are no calendar date: times of day, days before 1900-03-01 and after 9999-12-31.
 */
export function isoFromSerial(serial: number, date1904 = false): string | null {
  const days = date1904 ? serial + days1904 : serial;
  if (!(days >= firstSafeSerial && days < lastSerial)) return null;
  const seconds = Math.round((days - unixEpochSerial) * 86_400);
  const iso = new Date(seconds * 1000).toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

/**
 * The day number of an ISO date or date and time. The wall time is taken as it is written; a zone at the end is not applied.
 *
 * Returns null when the text is no such date, the day does not exist, or it lies before 1900-03-01.
 */
export function serialFromIso(text: string): number | null {
  if (!isoPattern.test(text)) return null;
  const day = dayInstant(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const hasTime = text.length > 10;
  const hour = hasTime ? digits(text, 11, 2) : 0;
  const minute = hasTime ? digits(text, 14, 2) : 0;
  const second = hasTime && text[16] === ':' ? digits(text, 17, 2) : 0;
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  const serial = (day + (hour * 3600 + minute * 60 + second) * 1000) / dayMilliseconds + unixEpochSerial;
  return serial >= firstSafeSerial && serial < lastSerial ? serial : null;
}

function dayInstant(year: number, month: number, day: number): number | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && Date.UTC(year, month - 1, day) <= Date.UTC(year, month, 0);
  return exists ? Date.UTC(year, month - 1, day) : null;
}

/** Reads digits in place: this runs for every date of every row, where cutting the text apart is felt. */
function digits(text: string, at: number, count: number): number {
  let number = 0;
  for (let index = at; index < at + count; index++) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}
