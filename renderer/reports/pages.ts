import type { PageDefinition } from '../components/page.ts';
import { IndicatorPage } from './indicator-page.tsx';
import { ReportsPage } from './reports-page.tsx';

export const reportsPages: readonly PageDefinition[] = [
  { path: '/reports', page: ReportsPage, needs: 'reports.read' },
  { path: '/reports/$id', page: IndicatorPage, needs: 'reports.read' },
];
