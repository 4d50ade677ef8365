import type { PageDefinition } from '../components/page.ts';
import { DeliveriesPage } from './weighing/deliveries-page.tsx';
import { DeliveryPage } from './weighing/delivery-page.tsx';
import { DaySheetPage } from './weighing/day-sheet-page.tsx';
import { WeighingPage } from './weighing/weighing-page.tsx';
import { FarmerPage } from './farmers/farmer-page.tsx';
import { FarmersPage } from './farmers/farmers-page.tsx';
import { StatementPage } from './farmers/statement-page.tsx';
import { SupplyContractPage } from './farmers/supply-contract-page.tsx';
import { SupplyContractsPage } from './farmers/supply-contracts-page.tsx';
import { MarketPricesPage } from './prices/market-prices-page.tsx';
import { PricesPage } from './prices/prices-page.tsx';
import { SetUpPage } from './set-up/set-up-page.tsx';

export const offtakePages: readonly PageDefinition[] = [
  { path: '/weighing', page: WeighingPage },
  { path: '/weighing/day', page: DaySheetPage },
  { path: '/deliveries', page: DeliveriesPage },
  { path: '/deliveries/$id', page: DeliveryPage },
  { path: '/farmers', page: FarmersPage },
  { path: '/farmers/$id', page: FarmerPage },
  { path: '/farmers/$id/statement', page: StatementPage },
  { path: '/supply-contracts', page: SupplyContractsPage },
  { path: '/supply-contracts/$id', page: SupplyContractPage },
  { path: '/prices', page: PricesPage },
  { path: '/market-prices', page: MarketPricesPage },
  { path: '/offtake', page: SetUpPage },
];
