interface DifferingField {
  readonly field: string;
  readonly kept: unknown;
  readonly merged: unknown;
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '' || value === false;

/** The fields that start with the merged record's value: those of which the kept one knows nothing. */
export function startsWithMerged(fields: readonly DifferingField[]): Set<string> {
  return new Set(fields.filter(({ kept, merged }) => isBlank(kept) && !isBlank(merged)).map(({ field }) => field));
}
