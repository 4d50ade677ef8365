import type { PageDefinition } from '../components/page.ts';
import { BinPage } from './bin-page.tsx';

export const binPages: readonly PageDefinition[] = [{ path: '/bin', page: BinPage }];
