import type { PageDefinition } from '../components/page.ts';
import { EditHouseholdPage } from './edit-household-page.tsx';
import { HouseholdPage } from './household-page.tsx';
import { HouseholdsPage } from './households-page.tsx';
import { NewHouseholdPage } from './new-household-page.tsx';

export const householdsPages: readonly PageDefinition[] = [
  { path: '/households', page: HouseholdsPage },
  { path: '/households/new', page: NewHouseholdPage },
  { path: '/households/$id', page: HouseholdPage },
  { path: '/households/$id/edit', page: EditHouseholdPage },
];
