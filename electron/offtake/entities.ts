import { DeliveryEntity } from './entities/delivery.ts';
import { FarmCropEntity, FarmProfileEntity, SupplyContractEntity } from './entities/farmers.ts';
import { MarketPriceEntity, PriceEntryEntity } from './entities/prices.ts';
import {
  BuyingPointEntity,
  ContainerEntity,
  GradeEntity,
  OfftakeSettingsEntity,
  ProductEntity,
  SeasonEntity,
} from './entities/set-up.ts';

export * from './entities/delivery.ts';
export * from './entities/farmers.ts';
export * from './entities/prices.ts';
export * from './entities/set-up.ts';

export const offtakeEntities = [
  BuyingPointEntity,
  ContainerEntity,
  DeliveryEntity,
  FarmCropEntity,
  FarmProfileEntity,
  GradeEntity,
  MarketPriceEntity,
  OfftakeSettingsEntity,
  PriceEntryEntity,
  ProductEntity,
  SeasonEntity,
  SupplyContractEntity,
];
