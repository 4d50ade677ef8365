import { importShape, type ImportKind } from '../../shared/imports/kinds.ts';
import { membershipsImport } from '../cooperatives/import.ts';
import { requirePermission, type SessionContext } from '../engine/context.ts';
import { providersImport } from '../partners/import.ts';
import { peopleImport } from '../people/import.ts';
import { coursesImport } from '../training/import-courses.ts';
import { resultsImport } from '../training/import-results.ts';
import { traineesImport } from '../training/import-trainees.ts';
import type { ImportDefinition } from './definition.ts';

/** The engine's half of every kind of import. */
const definitions: readonly ImportDefinition<unknown>[] = [
  peopleImport,
  membershipsImport,
  coursesImport,
  providersImport,
  traineesImport,
  resultsImport,
];

export function definitionOf(kind: ImportKind): ImportDefinition<unknown> {
  const definition = definitions.find((one) => one.kind === kind);
  if (!definition) throw new Error(`the import of ${kind} has no definition in the engine`);
  return definition;
}

/** Refuses whoever may not write what an import of this kind writes. */
export function requireImportPermission(context: SessionContext, kind: ImportKind): void {
  for (const permission of importShape(kind).permissions) requirePermission(context, permission);
}
