import type { PageDefinition } from '../components/page.ts';
import { HelpPage } from './help-page.tsx';

export const helpPages: readonly PageDefinition[] = [{ path: '/help', page: HelpPage }];
