import type { PageDefinition } from '../components/page.ts';
import { EditPartnerPage } from './edit-partner-page.tsx';
import { NewPartnerPage } from './new-partner-page.tsx';
import { PartnerPage } from './partner-page.tsx';
import { PartnersPage } from './partners-page.tsx';

export const partnersPages: readonly PageDefinition[] = [
  { path: '/partners', page: PartnersPage, needs: 'partners.read' },
  { path: '/partners/new', page: NewPartnerPage, needs: 'partners.write' },
  { path: '/partners/$id', page: PartnerPage, needs: 'partners.read' },
  { path: '/partners/$id/edit', page: EditPartnerPage, needs: 'partners.write' },
];
