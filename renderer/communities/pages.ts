import type { PageDefinition } from '../components/page.ts';
import { CommunitiesPage } from './communities-page.tsx';
import { CommunityPage } from './community-page.tsx';
import { EditCommunityPage } from './edit-community-page.tsx';
import { NewCommunityPage } from './new-community-page.tsx';

export const communitiesPages: readonly PageDefinition[] = [
  { path: '/communities', page: CommunitiesPage },
  { path: '/communities/new', page: NewCommunityPage },
  { path: '/communities/$id', page: CommunityPage },
  { path: '/communities/$id/edit', page: EditCommunityPage },
];
