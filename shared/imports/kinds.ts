import { membershipsImport } from '../cooperatives/import-fields.ts';
import { providersImport } from '../partners/import-fields.ts';
import { coursesImport, resultsImport, traineesImport } from '../training/import-fields.ts';
import { peopleImport } from '../people/import-kind.ts';
import type { ImportField, ImportShape } from './import-field.ts';

/** Every kind of import, in the order they are offered. The engine's half of each is listed in `electron/imports/kinds.ts`. */
export const importShapes = [
  peopleImport,
  membershipsImport,
  coursesImport,
  providersImport,
  traineesImport,
  resultsImport,
] as const;

export type ImportKind = (typeof importShapes)[number]['kind'];

export const importKinds: readonly ImportKind[] = importShapes.map(({ kind }) => kind);

const shapes = new Map<ImportKind, ImportShape>(importShapes.map((shape) => [shape.kind, shape]));

export function importShape(kind: ImportKind): ImportShape {
  const shape = shapes.get(kind);
  if (!shape) throw new RangeError('No such kind of import');
  return shape;
}

export function importFields(kind: ImportKind): readonly ImportField[] {
  return importShape(kind).fields;
}
