import type { AddedTab } from '../components/added-tabs.ts';

/** Every feature tells what it adds to the pages of others in `renderer/<feature>/tabs.ts`. */
const features = import.meta.glob<Record<string, readonly AddedTab[]>>('../*/tabs.ts', { eager: true });

export const addedTabs: readonly AddedTab[] = Object.values(features).flatMap((feature) =>
  Object.values(feature).flat(),
);
