export const assetKinds = ['equipment', 'building', 'land'] as const;
export type AssetKind = (typeof assetKinds)[number];

export const titleStatuses = ['titled', 'allocated', 'customary', 'leased', 'in-process', 'none'] as const;
export type TitleStatus = (typeof titleStatuses)[number];

export const assetConditions = ['good', 'fair', 'poor', 'broken', 'missing'] as const;
export type AssetCondition = (typeof assetConditions)[number];

/** What happens to an asset in its life. The history is only added to. */
export const assetEventKinds = [
  'condition',
  'spot-check',
  'maintenance',
  'hand-over',
  'disposal',
  'reinstatement',
] as const;
export type AssetEventKind = (typeof assetEventKinds)[number];

export const assetStatuses = ['in-use', 'disposed'] as const;
export type AssetStatus = (typeof assetStatuses)[number];

export const disposalKinds = ['sold', 'donated', 'scrapped', 'lost', 'stolen', 'returned'] as const;
export type DisposalKind = (typeof disposalKinds)[number];
