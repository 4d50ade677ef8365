/** How a care coalition stands by a household. */
export const supportKinds = [
  'cash',
  'crops',
  'house-repair',
  'farm-labour',
  'school-materials',
  'health-care',
  'company',
  'other',
] as const;
export type SupportKind = (typeof supportKinds)[number];
