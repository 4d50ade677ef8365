import { defineList } from '../../kernel/list.ts';
import { sexes } from '../../kernel/choices.ts';
import { deliveryStatuses, priceSources, rejectionReasons } from '../choices.ts';

/**
 * The ledger of deliveries. `within` narrows to a person, product, cooperative or buying point (`person:<id>`, `product:<id>`,
 * `cooperative:<id>`, `point:<id>`).
 */
export const deliveriesList = defineList({
  name: 'deliveries',
  namespace: 'deliveries',
  read: 'offtake.read',
  export: 'offtake.export',
  personal: true,
  defaultSort: { field: 'weighedAt', descending: true },
  columns: [
    { field: 'receipt', type: 'code', width: 14, shown: true },
    { field: 'weighedOn', type: 'date', width: 12, shown: true },
    { field: 'weighedAt', type: 'datetime', width: 18 },
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'farmer', type: 'text', width: 26, shown: true },
    { field: 'sex', type: 'choice', width: 10, choices: sexes },
    { field: 'cooperative', type: 'text', width: 24 },
    { field: 'buyingPoint', type: 'text', width: 20 },
    { field: 'product', type: 'text', width: 14, shown: true },
    { field: 'grade', type: 'text', width: 12, shown: true },
    { field: 'grossGrams', type: 'weight', width: 12 },
    { field: 'tareGrams', type: 'weight', width: 12 },
    { field: 'rejectedGrams', type: 'weight', width: 12 },
    { field: 'rejectionReason', type: 'choice', width: 14, choices: rejectionReasons },
    { field: 'deductionGrams', type: 'weight', width: 12 },
    { field: 'netGrams', type: 'weight', width: 12, shown: true },
    { field: 'reading', type: 'decimal', width: 10 },
    { field: 'pricePerKg', type: 'money', width: 12, shown: true, currencyField: 'currency' },
    { field: 'amount', type: 'money', width: 16, shown: true, currencyField: 'currency' },
    { field: 'currency', type: 'code', width: 10 },
    { field: 'marketPricePerKg', type: 'money', width: 14, shown: true, currencyField: 'currency' },
    { field: 'priceSource', type: 'choice', width: 12, choices: priceSources },
    { field: 'status', type: 'choice', width: 12, choices: deliveryStatuses, shown: true },
    { field: 'weighedBy', type: 'text', width: 18 },
    { field: 'corrects', type: 'code', width: 14 },
    { field: 'sourceId', type: 'code', width: 16 },
  ],
});
