import { foldText } from '../../shared/kernel/text.ts';
import type { NewRecord } from '../storage/records.ts';
import type { PartnerRow } from './entities.ts';

/** A training provider of whom a file says little. */
export function newProvider(said: {
  readonly name: string;
  readonly sourceId: string | null;
  readonly place?: string | null;
  readonly notes?: string | null;
}): NewRecord<PartnerRow> {
  return {
    name: said.name,
    nameKey: foldText(said.name),
    acronym: null,
    kind: 'training-provider',
    sector: 'education',
    tradeRole: null,
    communityId: null,
    place: said.place ?? null,
    registrationNumber: null,
    registrationKey: null,
    taxNumber: null,
    taxKey: null,
    phone: null,
    phoneE164: null,
    email: null,
    website: null,
    address: null,
    active: true,
    safeguarding: 'unknown',
    safeguardingOn: null,
    safeguardingUntil: null,
    notes: said.notes ?? null,
    sourceId: said.sourceId,
  };
}
