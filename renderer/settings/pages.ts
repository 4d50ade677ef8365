import type { PageDefinition } from '../components/page.ts';
import { SettingsPage } from './settings-page.tsx';

export const settingsPages: readonly PageDefinition[] = [{ path: '/settings', page: SettingsPage }];
