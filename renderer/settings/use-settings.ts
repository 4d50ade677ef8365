import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { officeSettings } from '../../shared/office/contract.ts';
import { api, client } from '../api/client.ts';

export type OfficeSettingsValues = z.infer<typeof officeSettings>;
type Settings = OfficeSettingsValues & { readonly version: number };

export function useSettings() {
  return useQuery(api.office.settings.queryOptions({ input: {} }));
}

/** Saves a part of the settings; the rest stays as it was read. */
export async function saveSettings(read: Settings, part: Partial<OfficeSettingsValues>): Promise<void> {
  const { version, ...settings } = read;
  await client.office.saveSettings({ version, settings: { ...settings, ...part } });
}
