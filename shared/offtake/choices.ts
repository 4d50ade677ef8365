/** Closed lists of off-take, in the words of the field. */

/** What is measured of a product when it is weighed: nothing, starch by underwater weight, or the sugar of its juice. */
export const readingKinds = ['none', 'starch', 'brix'] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** Valid: counts and is paid. Void asked: out of every total until a second person decides. Void: its number stays, it counts nowhere. */
export const deliveryStatuses = ['valid', 'void-asked', 'void'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Where the price of a delivery comes from: the price list, the farmer's contract, or the file it was imported from. */
export const priceSources = ['list', 'contract', 'import'] as const;
export type PriceSource = (typeof priceSources)[number];

/** How a gross weight came into the program. */
export const scaleSources = ['typed', 'keyboard-wedge', 'file', 'import'] as const;
export type ScaleSource = (typeof scaleSources)[number];

export const deductionKinds = ['moisture', 'dirt', 'other'] as const;
export type DeductionKind = (typeof deductionKinds)[number];

export const rejectionReasons = [
  'rotten',
  'unripe',
  'overripe',
  'damaged',
  'too-small',
  'low-reading',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const marketPriceTypes = ['retail', 'wholesale', 'farm-gate'] as const;
export type MarketPriceType = (typeof marketPriceTypes)[number];

/** How a supply contract sets the price: as the list of the day, fixed, or as the list but never under a floor. */
export const priceMechanisms = ['list', 'fixed', 'floor'] as const;
export type PriceMechanism = (typeof priceMechanisms)[number];
