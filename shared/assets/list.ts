import { defineList } from '../kernel/list.ts';
import { assetConditions, assetKinds, assetStatuses, disposalKinds, titleStatuses } from './choices.ts';

/** Assets of all groups; `within` narrows to one cooperative (`cooperative:<id>`) or one custodian (`person:<id>`). */
export const assetsList = defineList({
  name: 'assets',
  namespace: 'assets',
  read: 'assets.read',
  export: 'assets.export',
  personal: true,
  defaultSort: { field: 'name', descending: false },
  columns: [
    { field: 'code', type: 'code', width: 14, shown: true },
    { field: 'name', type: 'text', width: 30, shown: true },
    { field: 'kind', type: 'choice', width: 12, choices: assetKinds, shown: true },
    { field: 'cooperative', type: 'text', width: 28, shown: true },
    { field: 'condition', type: 'choice', width: 12, choices: assetConditions, shown: true },
    { field: 'conditionOn', type: 'date', width: 12 },
    { field: 'custodian', type: 'text', width: 22, shown: true },
    { field: 'place', type: 'text', width: 18 },
    { field: 'serialNumber', type: 'code', width: 16 },
    { field: 'acquiredOn', type: 'date', width: 12 },
    { field: 'value', type: 'money', width: 16, currencyField: 'currency', shown: true },
    { field: 'currency', type: 'code', width: 10 },
    { field: 'fundingSource', type: 'text', width: 20 },
    { field: 'areaSquareMetres', type: 'integer', width: 14 },
    { field: 'titleStatus', type: 'choice', width: 14, choices: titleStatuses },
    { field: 'allocatedBy', type: 'text', width: 20 },
    { field: 'maintenanceDueOn', type: 'date', width: 16, shown: true },
    { field: 'status', type: 'choice', width: 12, choices: assetStatuses, shown: true },
    { field: 'disposedOn', type: 'date', width: 12 },
    { field: 'disposal', type: 'choice', width: 12, choices: disposalKinds },
    { field: 'proceeds', type: 'money', width: 14, currencyField: 'currency' },
    { field: 'sourceId', type: 'code', width: 16 },
  ],
});
