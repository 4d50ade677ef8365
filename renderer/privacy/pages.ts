import type { PageDefinition } from '../components/page.ts';
import { PrivacyPage } from './privacy-page.tsx';

export const privacyPages: readonly PageDefinition[] = [
  { path: '/privacy', page: PrivacyPage, needs: 'erasure.request' },
];
