import type { PageDefinition } from '../components/page.ts';
import { JournalPage } from './journal-page.tsx';

export const journalPages: readonly PageDefinition[] = [{ path: '/journal', page: JournalPage, needs: 'journal.read' }];
