import type { PageDefinition } from '../components/page.ts';
import { ListOnPaperPage } from './list-on-paper-page.tsx';

export const exportsPages: readonly PageDefinition[] = [{ path: '/paper', page: ListOnPaperPage }];
