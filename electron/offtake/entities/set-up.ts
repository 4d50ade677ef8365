import { EntitySchema } from 'typeorm';
import type { ReadingKind } from '../../../shared/offtake/choices.ts';
import {
  flag,
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** What is bought from farmers. */
export interface ProductRow extends RecordFields {
  name: string;
  nameKey: string;
  code: string;
  reading: ReadingKind;
  /** Tenths of a percent or of a degree Brix; a lower reading is warned about. */
  minimumReading: number | null;
  /** Hours from harvest within which it must be processed. */
  perishableHours: number | null;
  /** The names that market price files call it by, one a line. */
  marketNames: string | null;
  active: boolean;
}

export const ProductEntity = new EntitySchema<ProductRow>({
  name: 'product',
  columns: {
    ...recordColumns,
    name: text,
    nameKey: text,
    code: text,
    reading: text,
    minimumReading: optionalInteger,
    perishableHours: optionalInteger,
    marketNames: optionalText,
    active: flag,
  },
  indices: [
    { name: 'product_code', columns: ['code'], unique: true, where: notDeleted },
    { name: 'product_by_name', columns: ['nameKey', 'id'], where: notDeleted },
  ],
});

export interface GradeRow extends RecordFields {
  productId: string;
  name: string;
  code: string;
  /** Order of the grades, best first. */
  rank: number;
  /** From this reading on (tenths) the grade is proposed. */
  readingFrom: number | null;
}

export const GradeEntity = new EntitySchema<GradeRow>({
  name: 'grade',
  columns: {
    ...recordColumns,
    productId: { ...text, foreignKey: { target: 'product' } },
    name: text,
    code: text,
    rank: { ...integer, name: 'grade_rank' },
    readingFrom: optionalInteger,
  },
  indices: [{ name: 'grade_code', columns: ['productId', 'code'], unique: true, where: notDeleted }],
});

/** What produce is weighed in. */
export interface ContainerRow extends RecordFields {
  name: string;
  tareGrams: number;
  active: boolean;
}

export const ContainerEntity = new EntitySchema<ContainerRow>({
  name: 'container',
  columns: { ...recordColumns, name: text, tareGrams: integer, active: flag },
});

/** A scale: at the plant or at a collection site. Its code begins every receipt number. */
export interface BuyingPointRow extends RecordFields {
  name: string;
  nameKey: string;
  code: string;
  communityId: string | null;
  /** The market whose prices are shown beside this point's own; any market when empty. */
  market: string | null;
  active: boolean;
}

export const BuyingPointEntity = new EntitySchema<BuyingPointRow>({
  name: 'buying_point',
  columns: {
    ...recordColumns,
    name: text,
    nameKey: text,
    code: text,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    market: optionalText,
    active: flag,
  },
  indices: [
    { name: 'buying_point_code', columns: ['code'], unique: true },
    { name: 'buying_point_by_name', columns: ['nameKey', 'id'], where: notDeleted },
  ],
});

/** A season of one product, or of all; both days belong to it. */
export interface SeasonRow extends RecordFields {
  name: string;
  productId: string | null;
  from: string;
  to: string;
}

export const SeasonEntity = new EntitySchema<SeasonRow>({
  name: 'season',
  columns: {
    ...recordColumns,
    name: text,
    productId: { ...optionalText, foreignKey: { target: 'product' } },
    from: { ...text, name: 'from_date' },
    to: { ...text, name: 'to_date' },
  },
  indices: [{ name: 'season_by_start', columns: ['from', 'id'], where: notDeleted }],
});

/** What the office sets for all of off-take. One row. */
export interface OfftakeSettingsRow extends RecordFields {
  /** A market price older than this is no price of the day. */
  marketFreshDays: number;
  /** Percent of the expected yield that may be missing before it is called a signal. */
  sideSellingPercent: number;
  /** Percent of the expected yield that a family keeps. */
  ownUsePercent: number;
  /** What is printed at the foot of every receipt. */
  receiptNote: string | null;
}

export const OfftakeSettingsEntity = new EntitySchema<OfftakeSettingsRow>({
  name: 'offtake_settings',
  columns: {
    ...recordColumns,
    marketFreshDays: integer,
    sideSellingPercent: integer,
    ownUsePercent: integer,
    receiptNote: optionalText,
  },
});
