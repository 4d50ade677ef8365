// eslint-disable-next-line no-control-regex -- these are exactly the characters that must go
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text without control characters (line breaks and tabs stay), non-characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.search(unwanted) < 0 ? whole : whole.replace(unwanted, '');
}
