import type { FormValues } from './form-schema.ts';

/** A record that somebody else saved while it was being edited. */
export interface Conflict {
  readonly base: FormValues;
  readonly mine: FormValues;
  readonly theirs: FormValues;
  readonly version: number;
}

function isGroup(value: unknown): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every single field by its path; fields that are kept together, such as by-laws, are told apart: `byLaws.termYears`. */
export function fieldsOf(values: FormValues): FormValues {
  const fields = Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
    isGroup(value) ? Object.entries(fieldsOf(value)).map(([inner, one]) => [`${name}.${inner}`, one]) : [[name, value]],
  );
  return Object.fromEntries(fields);
}

function withField(values: FormValues, path: readonly string[], value: unknown): FormValues {
  const [name, ...rest] = path;
  if (name === undefined) return values;
  const inner = values[name];
  return { ...values, [name]: rest.length === 0 ? value : withField(isGroup(inner) ? inner : {}, rest, value) };
}

function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first ?? null) === JSON.stringify(second ?? null);
}

/** Paths of the fields that both changed, each in its own way. Where only one side changed a field, that side is kept. */
export function contestedFields(conflict: Conflict): string[] {
  const base = fieldsOf(conflict.base);
  const mine = fieldsOf(conflict.mine);
  const theirs = fieldsOf(conflict.theirs);
  return Object.keys(theirs).filter(
    (name) => !same(mine[name], theirs[name]) && !same(mine[name], base[name]) && !same(theirs[name], base[name]),
  );
}

/** The values to go on with: of a contested field one's own unless its path is in `taken`, of every other one the changed value. */
export function resolveConflict(conflict: Conflict, taken: ReadonlySet<string>): FormValues {
  const base = fieldsOf(conflict.base);
  const mine = fieldsOf(conflict.mine);
  let values = conflict.mine;
  for (const [name, value] of Object.entries(fieldsOf(conflict.theirs))) {
    if (taken.has(name) || same(mine[name], base[name])) values = withField(values, name.split('.'), value);
  }
  return values;
}
