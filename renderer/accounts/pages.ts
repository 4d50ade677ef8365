import type { PageDefinition } from '../components/page.ts';
import { AccountPage } from './account-page.tsx';

export const accountPages: readonly PageDefinition[] = [{ path: '/account', page: AccountPage }];
