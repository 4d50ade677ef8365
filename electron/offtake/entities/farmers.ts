import { EntitySchema } from 'typeorm';
import type { PriceMechanism } from '../../../shared/offtake/choices.ts';
import {
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** What is known of a person's farm. */
export interface FarmProfileRow extends RecordFields {
  personId: string;
  areaSquareMetres: number | null;
  /** Number of the card a farmer shows at the scale, as its code reads. */
  cardNumber: string | null;
  notes: string | null;
}

export const FarmProfileEntity = new EntitySchema<FarmProfileRow>({
  name: 'farm_profile',
  columns: {
    ...recordColumns,
    personId: { ...text, foreignKey: { target: 'person' } },
    areaSquareMetres: optionalInteger,
    cardNumber: optionalText,
    notes: optionalText,
  },
  indices: [
    { name: 'farm_profile_person', columns: ['personId'], where: notDeleted },
    { name: 'farm_profile_card', columns: ['cardNumber'], where: '"deleted_at" IS NULL AND "card_number" IS NOT NULL' },
  ],
});

/** What a farmer grows in a season: what is expected, and when it is harvested. */
export interface FarmCropRow extends RecordFields {
  personId: string;
  productId: string;
  seasonId: string;
  areaSquareMetres: number | null;
  expectedGrams: number;
  harvestFrom: string | null;
  harvestTo: string | null;
}

export const FarmCropEntity = new EntitySchema<FarmCropRow>({
  name: 'farm_crop',
  columns: {
    ...recordColumns,
    personId: { ...text, foreignKey: { target: 'person' } },
    productId: { ...text, foreignKey: { target: 'product' } },
    seasonId: { ...text, foreignKey: { target: 'season' } },
    areaSquareMetres: optionalInteger,
    expectedGrams: integer,
    harvestFrom: optionalText,
    harvestTo: optionalText,
  },
  indices: [
    { name: 'farm_crop_person', columns: ['personId'], where: notDeleted },
    { name: 'farm_crop_season', columns: ['seasonId', 'productId'], where: notDeleted },
  ],
});

/** A farmer's promise to deliver a quantity of a product in a season, and how its price is set. */
export interface SupplyContractRow extends RecordFields {
  /** Running number of the office. */
  number: number;
  personId: string;
  productId: string;
  seasonId: string;
  signedOn: string;
  committedGrams: number;
  priceMechanism: PriceMechanism;
  /** Minor units per kilogram: the price itself when fixed, the least when it has a floor. */
  pricePerKg: number | null;
  currency: string;
  notes: string | null;
}

export const SupplyContractEntity = new EntitySchema<SupplyContractRow>({
  name: 'supply_contract',
  columns: {
    ...recordColumns,
    number: { ...integer, name: 'contract_number' },
    personId: { ...text, foreignKey: { target: 'person' } },
    productId: { ...text, foreignKey: { target: 'product' } },
    seasonId: { ...text, foreignKey: { target: 'season' } },
    signedOn: text,
    committedGrams: integer,
    priceMechanism: text,
    pricePerKg: optionalInteger,
    currency: text,
    notes: optionalText,
  },
  indices: [
    { name: 'supply_contract_number', columns: ['number'], unique: true },
    { name: 'supply_contract_person', columns: ['personId'], where: notDeleted },
    { name: 'supply_contract_season', columns: ['seasonId', 'productId'], where: notDeleted },
  ],
});
