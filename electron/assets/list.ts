import { assetsList } from '../../shared/assets/list.ts';
import type { ListSql } from '../storage/list-query.ts';
import { recordScopes } from '../storage/record-scopes.ts';

/** Assets of all groups with who looks after them. */
export const assetsListSql: ListSql = {
  definition: assetsList,
  table: 'asset a',
  id: 'a.id',
  joins: 'join cooperative k on k.id = a.cooperative_id left join person p on p.id = a.custodian_id',
  where: 'a.deleted_at is null',
  scope: { of: recordScopes.asset },
  minors: { birthDate: 'p.birth_date', caseCode: 'p.case_code', columns: ['custodian'] },
  within: { cooperative: 'a.cooperative_id = ?', person: 'a.custodian_id = ?' },
  columns: {
    code: { value: `k.code || '-' || a.asset_number` },
    name: { value: 'a.name', sort: 'a.name_key' },
    kind: { value: 'a.kind' },
    cooperative: { value: 'k.name', sort: 'k.name_key' },
    condition: { value: 'a.asset_condition' },
    conditionOn: { value: 'a.condition_on' },
    custodian: { value: `trim(p.given_names || ' ' || p.family_name)`, sort: 'p.name_key' },
    place: { value: 'a.place' },
    serialNumber: { value: 'a.serial_number' },
    acquiredOn: { value: 'a.acquired_on' },
    value: { value: 'a.asset_value' },
    currency: { value: 'a.currency' },
    fundingSource: { value: 'a.funding_source' },
    areaSquareMetres: { value: 'a.area_square_metres' },
    titleStatus: { value: 'a.title_status' },
    allocatedBy: { value: 'a.allocated_by' },
    maintenanceDueOn: { value: 'a.maintenance_due_on' },
    status: { value: 'a.status' },
    disposedOn: { value: 'a.disposed_on' },
    disposal: { value: 'a.disposal' },
    proceeds: { value: 'a.proceeds' },
    sourceId: { value: 'a.source_id' },
  },
};
