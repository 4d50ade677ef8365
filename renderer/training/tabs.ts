import type { AddedTab } from '../components/added-tabs.ts';
import { ThreadTab } from './enrolments/thread-tab.tsx';

/** What training adds to the pages of others: a person's thread. */
export const trainingTabs: readonly AddedTab[] = [
  { of: 'person', key: 'training', title: 'enrolments:thread.tab', needs: 'training.read', content: ThreadTab },
];
