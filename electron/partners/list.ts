import { partnersList } from '../../shared/partners/contract.ts';
import type { ListSql } from '../storage/list-query.ts';

/** Partners as SQL; cohorts are those they train. */
export const partnersListSql: ListSql = {
  definition: partnersList,
  table: 'partner a',
  id: 'a.id',
  joins: '',
  where: 'a.deleted_at is null',
  columns: {
    name: { value: 'a.name', sort: 'a.name_key' },
    kind: { value: 'a.kind' },
    sector: { value: 'a.sector' },
    place: { value: 'a.place' },
    active: { value: 'a.active' },
    safeguarding: { value: 'a.safeguarding' },
    safeguardingUntil: { value: 'a.safeguarding_until' },
    cohorts: { value: '(select count(*) from cohort k where k.provider_id = a.id and k.deleted_at is null)' },
    tradeRole: { value: 'a.trade_role' },
    acronym: { value: 'a.acronym' },
    registrationNumber: { value: 'a.registration_number' },
    taxNumber: { value: 'a.tax_number' },
    phone: { value: 'a.phone' },
    sourceId: { value: 'a.source_id' },
  },
};
