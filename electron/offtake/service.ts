export { restorePrice } from './prices/price-list.ts';
