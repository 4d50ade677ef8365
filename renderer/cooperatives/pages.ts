import type { PageDefinition } from '../components/page.ts';
import { CooperativePage } from './cooperative-page.tsx';
import { CooperativesPage } from './cooperatives-page.tsx';
import { EditCooperativePage } from './edit-cooperative-page.tsx';
import { MemberPage } from './member-page.tsx';
import { MembersPage } from './members-page.tsx';
import { NewCooperativePage } from './new-cooperative-page.tsx';
import { ReviewPage } from './review-page.tsx';

export const cooperativePages: readonly PageDefinition[] = [
  { path: '/cooperatives', page: CooperativesPage },
  { path: '/cooperatives/new', page: NewCooperativePage },
  { path: '/cooperatives/$id', page: CooperativePage },
  { path: '/cooperatives/$id/edit', page: EditCooperativePage },
  { path: '/cooperatives/$id/review', page: ReviewPage },
];

export const memberPages: readonly PageDefinition[] = [
  { path: '/members', page: MembersPage },
  { path: '/members/$id', page: MemberPage },
];
