/** A field in which the two records of a merge do not agree. */
export interface DifferingField {
  readonly field: string;
  readonly kept: unknown;
  readonly merged: unknown;
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '' || value === false;

/** The fields that start with the merged record's value: those of which the kept one knows nothing. */
export function startsWithMerged(fields: readonly DifferingField[]): Set<string> {
  return new Set(fields.filter(({ kept, merged }) => isBlank(kept) && !isBlank(merged)).map(({ field }) => field));
}

interface FieldGroup {
  readonly key: 'both' | 'one';
  readonly members: readonly DifferingField[];
}

/** First what contradicts, which somebody has to decide; then what only one record knows, which is decided already. */
export function groupsOf(fields: readonly DifferingField[]): readonly FieldGroup[] {
  const contradicts = ({ kept, merged }: DifferingField) => !isBlank(kept) && !isBlank(merged);
  return [
    { key: 'both', members: fields.filter(contradicts) },
    { key: 'one', members: fields.filter((field) => !contradicts(field)) },
  ];
}
