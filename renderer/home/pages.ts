import type { PageDefinition } from '../components/page.ts';
import { HomePage } from './home-page.tsx';

export const homePages: readonly PageDefinition[] = [{ path: '/', page: HomePage }];
