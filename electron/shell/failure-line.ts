/**
 * What may be written about a failure outside the encrypted file: its kind and where it happened, never its message, which can carry a name or
 * a path.
 */
export function failureLine(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = error.stack?.split('\n').find((line) => /^\s+at .*[\\/].*:\d+:\d+/.test(line));
  return `${error.name}${code}${place === undefined ? '' : ` ${placeName(place)}`}`;
}

/** Keeps the file's name, line and column of a stack frame; the folders before it can hold the user's name. */
function placeName(stackLine: string): string {
  return /([^\\/]+:\d+:\d+)/.exec(stackLine)?.[1] ?? '';
}
