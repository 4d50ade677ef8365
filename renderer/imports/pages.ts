import type { PageDefinition } from '../components/page.ts';
import { ImportsPage } from './imports-page.tsx';
import { NewImportPage } from './new-import-page.tsx';

export const importsPages: readonly PageDefinition[] = [
  { path: '/imports', page: ImportsPage },
  { path: '/imports/new', page: NewImportPage },
];
