export { restorePrice } from './prices/price-list.ts';
export { recordWeighing } from './weighing/record.ts';
