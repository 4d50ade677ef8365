import type { PageDefinition } from '../components/page.ts';
import { BackupsPage } from './backups-page.tsx';

export const backupsPages: readonly PageDefinition[] = [{ path: '/backups', page: BackupsPage, needs: 'backups.run' }];
